import { useEffect, useRef } from "react";

/** T goes to today from anywhere in the window but from where it would be a letter typed. */
export function useTodayKey(goToToday: () => void): void {
  const latest = useRef(goToToday);
  useEffect(() => {
    latest.current = goToToday;
  }, [goToToday]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "t" || event.ctrlKey || event.altKey || event.metaKey) return;
      // Lists and menus find their entries by letters.
      const typed = "input, textarea, select, [contenteditable], [role=dialog], [role=listbox], [role=menu]";
      if (event.target instanceof Element && event.target.closest(typed) !== null) return;
      latest.current();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
