import { useCallback, type RefCallback } from "react";

import { beside } from "./beside";

/**
 * Keeps an element beside its anchor and whole inside the window, also while its content grows, the window changes
 * its size, or the text does. The place is given to the style sheet as `--left` and `--top`.
 */
export function useBeside(anchor: HTMLElement): RefCallback<HTMLElement> {
  return useCallback(
    (box: HTMLElement | null) => {
      if (!box) return;
      const put = () => {
        const { width, height } = box.getBoundingClientRect();
        const view = { width: window.innerWidth, height: window.innerHeight };
        const place = beside(anchor.getBoundingClientRect(), { width, height }, view);
        box.style.setProperty("--left", `${place.left}px`);
        box.style.setProperty("--top", `${place.top}px`);
      };
      put();
      const resized = new ResizeObserver(put);
      resized.observe(box);
      resized.observe(anchor);
      window.addEventListener("resize", put);
      return () => {
        resized.disconnect();
        window.removeEventListener("resize", put);
      };
    },
    [anchor],
  );
}
