import { useEffect, useState } from "react";

import { MINUTE, top, type Range } from "./range";

/** A line at this moment, on the day that it belongs to. */
export function NowLine({ range }: { range: Range }) {
  const now = useNow();
  if (now < range.from || now >= range.until) return null;
  return <div className="now" aria-hidden="true" style={{ top: `${top(range, now)}rem` }} />;
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE / 4);
    return () => clearInterval(timer);
  }, []);
  return now;
}
