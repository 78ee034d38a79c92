import { useIsFetching, useIsMutating, type Query } from "@tanstack/react-query";
import { useLayoutEffect } from "react";

import { reads } from "../api/reads";

/** What is asked again and again in the background, once it was answered, is no work in flight. */
function isForeground(query: Query): boolean {
  const background = [reads.status[0], reads.stage[0]].some((name) => name === query.queryKey[0]);
  return !background || query.state.data === undefined || query.state.isInvalidated;
}

/**
 * `data-settled` on the root element: "true" when nothing is in flight and what came is painted. Tests wait for
 * it and never for time.
 */
export function useSettledMark(started: boolean): void {
  const fetching = useIsFetching({ predicate: isForeground });
  const mutating = useIsMutating();
  const busy = !started || fetching > 0 || mutating > 0;
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset.settled = "false";
    if (busy) return;
    let current = true;
    const settle = () => {
      if (current) root.dataset.settled = "true";
    };
    // Two frames: the first lays out what React has just committed, the second comes after it was painted.
    void document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(settle)));
    return () => {
      current = false;
    };
  }, [busy]);
}
