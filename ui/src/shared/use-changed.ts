import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";

import type { RecordKind } from "../api/bindings";

/** Which questions (first word of their query keys) show records of a kind. The only place that knows. */
const SHOWN_IN: Record<RecordKind, readonly string[]> = {
  organisation: ["overview"],
  clinic: ["overview", "day"],
  user: ["overview", "appointment"],
  provider: ["overview", "day", "appointment"],
  patient: ["patients", "day", "appointment"],
  appointment: ["day", "appointment"],
};

/** Reads again what shows records of the kinds that an outcome says have changed; resolves when it is read. */
export function useChanged(): (kinds: readonly RecordKind[]) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (kinds) => {
      const stale = new Set(kinds.flatMap((kind) => SHOWN_IN[kind]));
      // The strip shows when something was last saved.
      stale.add("status");
      await Promise.all([...stale].map((word) => client.invalidateQueries({ queryKey: [word] })));
    },
    [client],
  );
}
