import { keepPreviousData, useQuery } from "@tanstack/react-query";

import { commands } from "../../api/bindings";
import { call } from "../../api/call";
import { reads } from "../../api/reads";
import { dayInHand } from "./use-day-painted";

/** One day of one clinic. While another day is read the one before stays, so that nothing flickers. */
export function useDay(clinic: string, date: string, enabled: boolean) {
  return useQuery({
    queryKey: reads.day(clinic, date),
    queryFn: async () => {
      const day = await call(commands.day(clinic, date));
      dayInHand();
      return day;
    },
    placeholderData: keepPreviousData,
    enabled,
  });
}
