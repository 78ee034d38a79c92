import { useLayoutEffect } from "react";

import type { DayView } from "../../api/bindings";
import { measured } from "../../shared/measure";

let since = 0;

/** The core has answered, or a day that was read before is asked for again: from now on it could be on the screen. */
export function dayInHand(): void {
  since = performance.now();
}

/** Marks as `day-painted` how long a day took from being in hand to the second frame, when it has been painted. */
export function useDayPainted(day: DayView | undefined): void {
  useLayoutEffect(() => {
    if (!day) return;
    const start = since;
    requestAnimationFrame(() => requestAnimationFrame(() => measured("day-painted", start)));
  }, [day]);
}
