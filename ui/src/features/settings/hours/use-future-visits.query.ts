import { useQuery } from "@tanstack/react-query";

import { commands } from "../../../api/bindings";
import { call } from "../../../api/call";
import { reads } from "../../../api/reads";

/** The visits that a provider still has before them. Showing them is noted in the audit log, so it is asked for. */
export function useFutureVisits(provider: string, wanted: boolean) {
  return useQuery({
    queryKey: reads.futureAppointments(provider),
    queryFn: () => call(commands.futureAppointments(provider)),
    enabled: wanted,
  });
}
