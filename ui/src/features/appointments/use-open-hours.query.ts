import { keepPreviousData, useQuery } from "@tanstack/react-query";

import { commands } from "../../api/bindings";
import { call } from "../../api/call";
import { reads } from "../../api/reads";

/** When each provider of a clinic is open on some days, and why not at other times. */
export function useOpenHours(clinic: string, date: string, days: number) {
  return useQuery({
    queryKey: reads.openHours(clinic, date, days),
    queryFn: () => call(commands.openHours(clinic, date, days)),
    placeholderData: keepPreviousData,
  });
}
