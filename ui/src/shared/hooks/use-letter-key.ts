import { useEffect, useRef } from "react";

/** A letter acts from anywhere in the window but from where it would be typed, or would find an entry of a list. */
export function useLetterKey(letter: string, run: () => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  }, [run]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== letter || event.ctrlKey || event.altKey || event.metaKey) return;
      const typed = "input, textarea, select, [contenteditable], [role=dialog], [role=listbox], [role=menu]";
      if (event.target instanceof Element && event.target.closest(typed) !== null) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [letter]);
}
