import { useLayoutEffect, type RefObject } from "react";

import { beside } from "./beside";

/**
 * Keeps an element beside its anchor and whole inside the window, also while its content grows, the window changes
 * its size, or the text does.
 */
export function useBeside(element: RefObject<HTMLElement | null>, anchor: HTMLElement): void {
  useLayoutEffect(() => {
    const put = () => {
      const box = element.current;
      if (!box) return;
      const { width, height } = box.getBoundingClientRect();
      const view = { width: window.innerWidth, height: window.innerHeight };
      const place = beside(anchor.getBoundingClientRect(), { width, height }, view);
      box.style.setProperty("--left", `${place.left}px`);
      box.style.setProperty("--top", `${place.top}px`);
    };
    put();
    const resized = new ResizeObserver(put);
    if (element.current) resized.observe(element.current);
    resized.observe(anchor);
    window.addEventListener("resize", put);
    return () => {
      resized.disconnect();
      window.removeEventListener("resize", put);
    };
  }, [element, anchor]);
}
