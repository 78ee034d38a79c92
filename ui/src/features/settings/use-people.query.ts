import { useQuery } from "@tanstack/react-query";

import { commands } from "../../api/bindings";
import { call } from "../../api/call";
import { reads } from "../../api/reads";

/** All providers by name, also those whose books are closed. */
export function useProviders() {
  return useQuery({ queryKey: reads.providers, queryFn: () => call(commands.providers()) });
}

/** Everybody who signs in or did, by name. */
export function useUsers() {
  return useQuery({ queryKey: reads.users, queryFn: () => call(commands.users()) });
}
