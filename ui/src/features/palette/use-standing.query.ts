import { keepPreviousData, useQuery } from "@tanstack/react-query";

import { commands, type TimesAsked } from "../../api/bindings";
import { call } from "../../api/call";
import { reads } from "../../api/reads";

/** What the booking rule says of a time, in each of the books. */
export function useStanding(asked: TimesAsked | null) {
  return useQuery({
    queryKey: reads.standing(asked),
    queryFn: () => (asked ? call(commands.standing(asked)) : Promise.resolve([])),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  });
}
