import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import { commands, type OpenHours } from "../../api/bindings";
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

/** By date. Those of the days before stay until the new ones are here, and say nothing about other days. */
export function useOpenDays(clinic: string, date: string, days: number): ReadonlyMap<string, OpenHours> {
  const { data } = useOpenHours(clinic, date, days);
  return useMemo(() => {
    const here = data?.filter((each) => each.clinic === clinic) ?? [];
    return new Map(here.map((each) => [each.date, each]));
  }, [data, clinic]);
}
