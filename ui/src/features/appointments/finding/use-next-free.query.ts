import { keepPreviousData, useQuery } from "@tanstack/react-query";

import { commands, type FreeSearch } from "../../../api/bindings";
import { call } from "../../../api/call";
import { reads } from "../../../api/reads";

/** The next free times of a search. What was found before stays until the new answer is here. */
export function useNextFree(search: FreeSearch) {
  return useQuery({
    queryKey: reads.nextFree(search),
    queryFn: () => call(commands.nextFree(search)),
    placeholderData: keepPreviousData,
    // Somebody else may have taken a time since it was asked last.
    staleTime: 0,
  });
}
