import { useEffect, useRef } from "react";

type Shortcut = { key: string; ctrl: boolean };

/** Calls `run` on a key combination anywhere in the window, before any field sees it. */
export function useShortcut({ key, ctrl }: Shortcut, run: () => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  }, [run]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== key || event.ctrlKey !== ctrl || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    window.addEventListener("keydown", listen, { capture: true });
    return () => window.removeEventListener("keydown", listen, { capture: true });
  }, [key, ctrl]);
}
