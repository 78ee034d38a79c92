import { useCallback, useEffect, useRef, useState } from "react";

import type { Failure, Outcome } from "../../../api/bindings";
import { failureOf } from "../../../api/call";
import { useFailureWords } from "../../../shared/use-failure-words";
import { useRefusalWords } from "../../../shared/use-refusal-words";
import { useWords } from "../../../shared/use-words";

/** So long what was done can be undone by one key. */
export const UNDO_MS = 10_000;

/** What the bar says, and what would undo it. A new object is a new bar. */
export interface Done {
  readonly words: string;
  /** Read out instead, where more is to be said than fits the bar. */
  readonly said?: string;
  readonly undo: (() => Promise<Outcome>) | null;
  readonly isTrouble?: boolean;
}

/** The last thing that was done, for ten seconds. Undoing is an operation of its own: what changed since refuses it. */
export function useUndo(announce: (words: string) => void) {
  const t = useWords();
  const refusalWords = useRefusalWords();
  const failureWords = useFailureWords();
  const [done, setDone] = useState<Done | null>(null);
  const running = useRef(false);

  const leave = useCallback(() => setDone(null), []);

  const undo = useCallback(async () => {
    if (!done?.undo || running.current) return;
    running.current = true;
    const say = (words: string, isTrouble: boolean) => {
      setDone({ words, undo: null, isTrouble });
      announce(words);
    };
    try {
      const outcome = await done.undo();
      if (outcome.result === "done") say(t("undo-done"), false);
      else say(t("undo-refused", { why: refusalWords(outcome.refusal) }), true);
    } catch (thrown) {
      say(t("undo-refused", { why: sentenceOf(failureOf(thrown), failureWords) }), true);
    } finally {
      running.current = false;
    }
  }, [done, announce, t, refusalWords, failureWords]);

  useEffect(() => {
    if (!done?.undo) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "z" || !event.ctrlKey || event.shiftKey || event.altKey || event.metaKey) return;
      // In a field the same keys undo what was typed.
      if ((event.target as Element | null)?.closest?.("input, textarea, [contenteditable]")) return;
      event.preventDefault();
      event.stopPropagation();
      void undo();
    };
    window.addEventListener("keydown", listen, { capture: true });
    return () => window.removeEventListener("keydown", listen, { capture: true });
  }, [done, undo]);

  return { done, show: setDone, undo, leave };
}

function sentenceOf(failure: Failure, words: ReturnType<typeof useFailureWords>): string {
  return words(failure).title;
}
