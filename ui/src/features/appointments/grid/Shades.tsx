import { memo } from "react";

import type { Unavailability } from "../../../api/bindings";
import type { Column } from "../day-model";
import { useClosedWords } from "../use-closed-words";
import { closedWithin } from "./hours";
import { STEP, height, top, type Range } from "./range";

/** These say why in the grid itself; that it is early or late can be seen. */
const WRITTEN: readonly Unavailability[] = ["time_off", "break", "closed_day", "day_off", "between_hours"];
/** A lower shade has no room for a word at any density, in milliseconds. */
const ONE_LINE = STEP;

/** A shade over the closed stretches of one book. The reason can be read where there is room, and pointed at. */
export const Shades = memo(function Shades({ column }: { column: Column }) {
  const words = useClosedWords();
  const { range, hours } = column.book;
  const closed = hours ? closedWithin(hours, range) : outside(column, range);
  return closed.map(({ from, until, why }) => {
    const word = why === null ? undefined : words[why];
    return (
      <div
        key={from}
        className="closed"
        aria-hidden="true"
        data-why={why ?? undefined}
        title={word}
        style={{ top: top(range, from), height: height(until - from) }}
      >
        {why !== null && WRITTEN.includes(why) && until - from >= ONE_LINE && (
          <span className="closed-why">{word}</span>
        )}
      </div>
    );
  });
});

/** Outside opening hours, as long as the provider's own are not known. */
function outside({ frame }: Column, range: Range) {
  const opens = frame.opens_at === null ? range.until : Date.parse(frame.opens_at);
  const closes = frame.closes_at === null ? range.until : Date.parse(frame.closes_at);
  const both = [
    { from: range.from, until: opens, why: null },
    { from: closes, until: range.until, why: null },
  ];
  return both.filter(({ from, until }) => from < until);
}
