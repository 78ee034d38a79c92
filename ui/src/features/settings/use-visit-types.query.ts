import { useQuery } from "@tanstack/react-query";

import { commands } from "../../api/bindings";
import { call } from "../../api/call";
import { reads } from "../../api/reads";

/** All visit types by name, also those that are no longer offered. */
export function useVisitTypes() {
  return useQuery({ queryKey: reads.visitTypes, queryFn: () => call(commands.visitTypes()) });
}
