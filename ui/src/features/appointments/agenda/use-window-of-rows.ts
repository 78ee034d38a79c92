import { useEffect, useState, type RefObject } from "react";

/** Lines drawn beyond the edges of the view. */
const BEYOND = 12;

/** Which of many lines of one height are in view: the others are only room. Measured, so zoom needs no thought. */
export function useWindowOfRows(count: number, scroller: RefObject<HTMLElement | null>) {
  const [seen, setSeen] = useState({ first: 0, last: 60 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      const high = rowHeight(element);
      const first = Math.max(0, Math.floor(element.scrollTop / high) - BEYOND);
      const last = Math.ceil((element.scrollTop + element.clientHeight) / high) + BEYOND;
      setSeen((before) => (before.first === first && before.last === last ? before : { first, last }));
    };
    // It also looks once at the beginning.
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [scroller]);
  return { first: Math.min(seen.first, count), last: Math.min(seen.last, count) };
}

/** Brings a line into view, wherever it is; it is drawn as soon as the list has scrolled there. */
export function reveal(list: HTMLElement | null, index: number): void {
  if (!list) return;
  const high = rowHeight(list);
  const top = index * high;
  const above = top < list.scrollTop + high;
  const below = top + 2 * high > list.scrollTop + list.clientHeight;
  if (above) list.scrollTo({ top: Math.max(0, top - high) });
  else if (below) list.scrollTo({ top: top + 2 * high - list.clientHeight });
}

/** Height of a line in pixels: as many rem as the style sheet gives it. */
function rowHeight(element: HTMLElement): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const lines = Number.parseFloat(getComputedStyle(element).getPropertyValue("--agenda-row")) || 2.25;
  return lines * rem;
}
