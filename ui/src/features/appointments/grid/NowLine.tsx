import { useEffect, useState } from "react";

import type { Clock } from "../clock";
import { MINUTE, top, type Range } from "./range";
import type { Book } from "./stops";

/** A line at this moment over the books of the day that it belongs to. */
export function NowLine({ books }: { books: readonly Book[] }) {
  const now = useNow();
  const shown = ({ range }: Book) => now >= range.from && now < range.until;
  const first = books.findIndex(shown);
  const book = books[first];
  if (!book) return null;
  const width = 100 / books.length;
  const place = { left: `${first * width}%`, width: `${books.filter(shown).length * width}%` };
  return <div className="now" style={{ top: top(book.range, now), ...place }} />;
}

/** The time of this moment, on the axis. */
export function NowTime({ range, clock }: { range: Range; clock: Clock }) {
  const now = useNow();
  if (now < range.from || now >= range.until) return null;
  return (
    <span className="now-time" style={{ top: top(range, now) }}>
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
