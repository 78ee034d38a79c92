import { useEffect, useRef } from "react";

const SIGNS_OF_LIFE = ["pointerdown", "pointermove", "keydown", "wheel"] as const;
const LOOK_EVERY_MS = 5_000;

/**
 * Calls `onIdle` once when nobody has touched keyboard or pointer for `limitMs`. Measured on the wall clock, so
 * that a computer that slept counts its sleep.
 */
export function useIdle(limitMs: number, onIdle: () => void): void {
  const latest = useRef(onIdle);
  useEffect(() => {
    latest.current = onIdle;
  }, [onIdle]);
  useEffect(() => {
    let lastSign = Date.now();
    let called = false;
    const look = () => {
      if (called || Date.now() - lastSign < limitMs) return;
      called = true;
      latest.current();
    };
    const sign = () => {
      // A key after a long sleep must find the lock, not wake the session.
      look();
      lastSign = Date.now();
    };
    SIGNS_OF_LIFE.forEach((name) => window.addEventListener(name, sign, { capture: true, passive: true }));
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      SIGNS_OF_LIFE.forEach((name) => window.removeEventListener(name, sign, { capture: true }));
    };
  }, [limitMs]);
}
