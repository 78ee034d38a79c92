import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";

import type { Outcome, RecordKind } from "../../api/bindings";
import { call } from "../../api/call";
import { reloadChanged } from "../../api/reads";

type Command = Parameters<typeof call<Outcome>>[0];

/**
 * Waits for a change and until the lists show it. A refusal is an outcome, not an error; what stands there now is then
 * read as well, for somebody else may have changed it.
 */
export function useOutcome(kinds: readonly RecordKind[]) {
  const client = useQueryClient();
  return useCallback(
    async (command: Command): Promise<Outcome> => {
      const outcome = await call(command);
      await reloadChanged(client, outcome.result === "done" ? outcome.changed : kinds);
      return outcome;
    },
    [client, kinds],
  );
}
