import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import {
  commands,
  type BookSeries,
  type CancelSeries,
  type MoveSeries,
  type Outcome,
  type SeriesAsked,
  type SeriesChangeAsked,
} from "../../../api/bindings";
import { call } from "../../../api/call";
import { reads, reloadChanged } from "../../../api/reads";

/** The dates of a series, each with what the booking rule says of it. */
export function useSeriesDates(asked: SeriesAsked) {
  return useQuery({
    queryKey: reads.seriesDates(asked),
    queryFn: () => call(commands.seriesDates(asked)),
    staleTime: 0,
  });
}

/** The visits of a series that a change means. */
export function useSeriesVisits(asked: SeriesChangeAsked) {
  return useQuery({
    queryKey: reads.seriesVisits(asked),
    queryFn: () => call(commands.seriesVisits(asked)),
    staleTime: 0,
  });
}

function useSeriesOperation<T>(perform: (input: T) => Promise<Outcome>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: T) => {
      const outcome = await perform(input);
      if (outcome.result === "done") await reloadChanged(client, outcome.changed);
      // Somebody took one of the dates meanwhile: the list says which.
      else await client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith("series_") });
      return outcome;
    },
  });
}

export const useBookSeries = () => useSeriesOperation((input: BookSeries) => call(commands.bookSeries(input)));
export const useMoveSeries = () => useSeriesOperation((input: MoveSeries) => call(commands.moveSeries(input)));
export const useCancelSeries = () => useSeriesOperation((input: CancelSeries) => call(commands.cancelSeries(input)));
