import { useQuery } from "@tanstack/react-query";

import { commands, type Resource } from "../../api/bindings";
import { call } from "../../api/call";
import { reads } from "../../api/reads";

const NONE: readonly Resource[] = [];

/** Rooms and equipment of a clinic, by kind and name, also those no longer in use: visits may still hold them. */
export function useResources(clinic: string): readonly Resource[] {
  const { data } = useQuery({ queryKey: reads.resources(clinic), queryFn: () => call(commands.resources(clinic)) });
  return data ?? NONE;
}
