import { keepPreviousData, useQuery } from "@tanstack/react-query";

import { commands } from "../../../api/bindings";
import { call } from "../../../api/call";
import { reads } from "../../../api/reads";

/** How full the books are on each of some days. */
export function useLoads(clinic: string, from: string, days: number) {
  return useQuery({
    queryKey: reads.loads(clinic, from, days),
    queryFn: () => call(commands.loads(clinic, from, days)),
    placeholderData: keepPreviousData,
  });
}
