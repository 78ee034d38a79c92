import { keepPreviousData, useQuery } from "@tanstack/react-query";

import { commands } from "../../api/bindings";
import { call } from "../../api/call";
import { reads } from "../../api/reads";
import { dayInHand } from "./use-day-painted";

type Wanted = { clinic: string; from: string; days: number; provider: string | null };

/** Days in a row, of everybody or of one provider. The days before stay until the next are there. */
export function useDays({ clinic, from, days, provider }: Wanted, enabled: boolean) {
  return useQuery({
    queryKey: reads.days(clinic, from, days, provider),
    queryFn: async () => {
      const answer = await call(commands.days(clinic, from, days, provider));
      dayInHand();
      return answer;
    },
    placeholderData: keepPreviousData,
    enabled,
  });
}
