import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import { commands, type VisitType } from "../../api/bindings";
import { call } from "../../api/call";
import { reads } from "../../api/reads";

/** All visit types by name, also those that are no longer offered: visits may still have them. */
export function useVisitTypes(): ReadonlyMap<string, VisitType> {
  const { data } = useQuery({ queryKey: reads.visitTypes, queryFn: () => call(commands.visitTypes()) });
  return useMemo(() => new Map((data ?? []).map((each) => [each.id, each])), [data]);
}
