import { useCallback, useState } from "react";

/** Words for a polite live region. A mark that is not read makes the same words count as new. */
export function useAnnouncer() {
  const [words, setWords] = useState("");
  const announce = useCallback((next: string) => {
    setWords((before) => (before === next ? `${next}\u00A0` : next));
  }, []);
  return { words, announce };
}
