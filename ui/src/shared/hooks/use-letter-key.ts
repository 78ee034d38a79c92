import { useEffect, useRef } from "react";

/** Where a letter would be typed, or would find an entry of a list. */
const TYPED = "input, textarea, select, [contenteditable], [role=dialog], [role=listbox], [role=menu]";

/** A letter acts from anywhere in the window but from where it would be typed, or would find an entry of a list. */
export function useLetterKey(letter: string, run: () => void): void {
  useLetterKeys({ [letter]: run });
}

/** The same for several letters. */
export function useLetterKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      const run = latest.current[event.key.toLowerCase()];
      if (!run || (event.target instanceof Element && event.target.closest(TYPED) !== null)) return;
      event.preventDefault();
      run();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
