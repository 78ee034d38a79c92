// How much room the grid gives to a quarter of an hour. Kept on this computer.
import { useCallback, useMemo, useSyncExternalStore } from "react";

export const DENSITIES = ["compact", "usual", "roomy"] as const;
export type Density = (typeof DENSITIES)[number];

/**
 * Rem for a minute. A quarter of an hour is 20, 24 or 40 pixels at the usual size of text: one line of a card always
 * fits it, and two when roomy.
 */
const REM_PER_MINUTE: Record<Density, number> = { compact: 1.25 / 15, usual: 1.5 / 15, roomy: 2.5 / 15 };

const KEY = "lamplight.schedule.density";
const CHANGED = "lamplight-density";

/** Shared by every grid of the window; the storage is where it is kept, not only remembered. */
export function useDensity() {
  const density = useSyncExternalStore(watch, kept);
  const setDensity = useCallback((next: Density) => {
    localStorage.setItem(KEY, next);
    window.dispatchEvent(new Event(CHANGED));
  }, []);
  return useMemo(() => ({ density, setDensity, remPerMinute: REM_PER_MINUTE[density] }), [density, setDensity]);
}

function kept(): Density {
  const found = localStorage.getItem(KEY);
  return DENSITIES.find((each) => each === found) ?? "usual";
}

function watch(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  return () => window.removeEventListener(CHANGED, changed);
}
