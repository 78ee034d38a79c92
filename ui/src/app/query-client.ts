import { QueryClient } from "@tanstack/react-query";

/** Everything is local: no retry hides an error, and nothing is read again merely because the window got focus. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false, networkMode: "always", refetchOnWindowFocus: false, staleTime: 1000 },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}
