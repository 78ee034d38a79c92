import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";

import type { Stage } from "../api/bindings";
import { failureOf } from "../api/call";
import { askStage, reads } from "../api/reads";

/** So long a place that is away keeps what it showed. The lock forgets everything at once. */
const KEPT_MS = 60 * 60_000;

/**
 * Everything is local: no retry hides an error, and nothing is read again merely because the window got focus.
 * After every change the strip is asked anew; whoever is told "signed out" is shown where the core stands.
 */
export function newQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    const shown = client.getQueryData<Stage>(reads.stage)?.stage;
    if (failureOf(error).code === "signed_out" && shown === "open") void askStage(client);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (query.queryKey[0] !== reads.stage[0]) onError(error);
      },
    }),
    mutationCache: new MutationCache({
      onError,
      onSettled: () => void client.invalidateQueries({ queryKey: reads.status }),
    }),
    defaultOptions: {
      queries: { retry: false, networkMode: "always", refetchOnWindowFocus: false, staleTime: 1000, gcTime: KEPT_MS },
      mutations: { retry: false, networkMode: "always" },
    },
  });
  return client;
}
