import { useLayoutEffect } from "react";

import { measured } from "../../shared/measure";

let since = 0;

/** The core has answered, or a day that was read before is asked for again: from now on it could be on the screen. */
export function dayInHand(): void {
  since = performance.now();
}

/**
 * Marks how long a day took from being in hand. `day-painted`: until the window's own thread has drawn its frame, which
 * is a task after the frame's callback, for style, layout and painting come between the two. `day-shown`: until the
 * frame after that, which begins once the first is on the screen; it contains an empty frame and cannot flatter.
 */
export function useDayPainted(day: object | undefined): void {
  useLayoutEffect(() => {
    if (!day) return;
    const start = since;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        measured("day-painted", start);
        port1.close();
      };
      port2.postMessage(null);
      requestAnimationFrame(() => measured("day-shown", start));
    });
  }, [day]);
}
