import { useCallback } from "react";

import type { Refusal } from "../api/bindings";
import { useWords } from "./use-words";

/** Words a refusal by its code: why not, and what to do. Those with times have words of their own where they occur. */
export function useRefusalWords(): (refusal: Refusal) => string {
  const t = useWords();
  return useCallback(
    (refusal: Refusal) =>
      t(`refusal-${refusal.code.replaceAll("_", "-")}`, "most" in refusal ? { most: refusal.most } : {}),
    [t],
  );
}
