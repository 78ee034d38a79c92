import { useEffect, useState } from "react";

import type { Clock } from "../clock";
import { MINUTE, top, type Range } from "./range";

/** A line over the books at this moment, on the day that it belongs to. */
export function NowLine({ range }: { range: Range }) {
  const now = useNow();
  if (now < range.from || now >= range.until) return null;
  return <div className="now" style={{ top: `${top(range, now)}rem` }} />;
}

/** The time of this moment, on the axis. */
export function NowTime({ range, clock }: { range: Range; clock: Clock }) {
  const now = useNow();
  if (now < range.from || now >= range.until) return null;
  return (
    <span className="now-time" style={{ top: `${top(range, now)}rem` }}>
      {clock.time(now)}
    </span>
  );
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE / 4);
    return () => clearInterval(timer);
  }, []);
  return now;
}
