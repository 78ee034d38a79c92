import { useMutation, useQueryClient } from "@tanstack/react-query";

import { commands, type AddProvider } from "../../api/bindings";
import { call } from "../../api/call";
import { reloadChanged } from "../../api/reads";

/** Adds the book of a provider; once done, waits until the day has its column. A refusal is an outcome, not an error. */
export function useAddProvider() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: AddProvider) => {
      const outcome = await call(commands.addProvider(input));
      if (outcome.result === "done") await reloadChanged(client, outcome.changed);
      return outcome;
    },
  });
}
