import { useCallback } from "react";

import type { Failure } from "../api/bindings";
import { useWords } from "./use-words";

/** A failure in words: what happened, and what to do now. */
export type FailureWords = { title: string; advice: string };

/** Words a failure by its code; `internal` names its reference in the log. */
export function useFailureWords(): (failure: Failure) => FailureWords {
  const t = useWords();
  return useCallback(
    (failure: Failure) => {
      const id = `error-${failure.code.replaceAll("_", "-")}`;
      const advice = t(`${id}-advice`);
      const reference = failure.reference ? ` ${t("error-reference", { reference: failure.reference })}` : "";
      return { title: t(id), advice: `${advice}${reference}` };
    },
    [t],
  );
}
