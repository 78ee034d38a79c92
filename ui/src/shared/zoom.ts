// The size of everything in the window, 100 to 200 %. All lengths are in rem, so the root's size of text is all it takes:
// nothing is scaled as a picture, and what no longer fits side by side goes below.
import { useEffect } from "react";

export const ZOOMS = [100, 110, 125, 150, 175, 200] as const;
export type Zoom = (typeof ZOOMS)[number];

const KEY = "lamplight.zoom";

export function keptZoom(): Zoom {
  const found = Number(localStorage.getItem(KEY));
  return ZOOMS.find((each) => each === found) ?? 100;
}

export function keepZoom(zoom: Zoom): void {
  localStorage.setItem(KEY, String(zoom));
}

/** What a key asks for: a step up or down, or back to 100 %; null for any other key. */
export function zoomAsked(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey">,
  now: Zoom,
): Zoom | null {
  if (!event.ctrlKey || event.altKey || event.metaKey) return null;
  const at = ZOOMS.indexOf(now);
  // On some keyboards plus needs Shift; the key beside it without Shift is meant as well.
  if (event.key === "+" || event.key === "=") return ZOOMS[Math.min(at + 1, ZOOMS.length - 1)] ?? now;
  if (event.key === "-" || event.key === "_") return ZOOMS[Math.max(at - 1, 0)] ?? now;
  return event.key === "0" ? 100 : null;
}

/** Shows the zoom, and takes Ctrl with plus, minus and 0 anywhere in the window. */
export function useZoom(zoom: Zoom, setZoom: (zoom: Zoom) => void): void {
  useEffect(() => {
    document.documentElement.style.fontSize = `${zoom}%`;
    const listen = (event: KeyboardEvent) => {
      const next = zoomAsked(event, zoom);
      if (next === null) return;
      event.preventDefault();
      event.stopPropagation();
      setZoom(next);
    };
    window.addEventListener("keydown", listen, { capture: true });
    return () => window.removeEventListener("keydown", listen, { capture: true });
  }, [zoom, setZoom]);
}
