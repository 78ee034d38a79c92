import { useEffect, useRef } from "react";

const SIGNS_OF_LIFE = ["pointerdown", "pointermove", "keydown", "wheel"] as const;
const LOOK_EVERY_MS = 5_000;

/**
 * Calls `onIdle` when nobody has touched keyboard or pointer for `limitMs`, and again until somebody does or the
 * screen is gone. Measured on the wall clock, so that a computer that slept counts its sleep: the first key after it
 * is swallowed and finds the lock.
 */
export function useIdle(limitMs: number, onIdle: () => void): void {
  const latest = useRef(onIdle);
  useEffect(() => {
    latest.current = onIdle;
  }, [onIdle]);
  useEffect(() => {
    let lastSign = Date.now();
    const isIdle = () => Date.now() - lastSign >= limitMs;
    const look = () => {
      if (isIdle()) latest.current();
    };
    const sign = (event: Event) => {
      if (isIdle()) {
        event.preventDefault();
        event.stopImmediatePropagation();
        latest.current();
      }
      lastSign = Date.now();
    };
    SIGNS_OF_LIFE.forEach((name) => window.addEventListener(name, sign, { capture: true, passive: false }));
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      SIGNS_OF_LIFE.forEach((name) => window.removeEventListener(name, sign, { capture: true }));
    };
  }, [limitMs]);
}
