import { memo } from "react";

import type { DayView } from "../../../api/bindings";
import type { Clock } from "../clock";
import { NowTime } from "./NowLine";
import { height, top, type Range } from "./range";

type Props = { day: DayView; range: Range };
type AxisProps = Props & { clock: Clock };

/** Hours down the side, each at its instant. */
export const TimeAxis = memo(function TimeAxis({ day, range, clock }: AxisProps) {
  return (
    <div className="axis" aria-hidden="true">
      {shown(day, range)
        .filter((tick) => tick.on_the_hour)
        .map((tick) => (
          <span key={tick.at} className="axis-hour" style={{ top: `${top(range, Date.parse(tick.at))}rem` }}>
            {tick.label}
          </span>
        ))}
      <NowTime range={range} clock={clock} />
    </div>
  );
});

/** Lines of hours and half hours behind all books, and a shade over the time outside opening hours. */
export const TimeLines = memo(function TimeLines({ day, range }: Props) {
  const opens = day.opens_at === null ? range.until : Date.parse(day.opens_at);
  const closes = day.closes_at === null ? range.until : Date.parse(day.closes_at);
  return (
    <div className="lines" aria-hidden="true">
      <div className="closed" style={{ top: 0, height: `${height(Math.max(0, opens - range.from))}rem` }} />
      <div
        className="closed"
        style={{ top: `${top(range, closes)}rem`, height: `${height(Math.max(0, range.until - closes))}rem` }}
      />
      {shown(day, range)
        .filter((_, index) => index % 2 === 0)
        .map((tick) => (
          <div
            key={tick.at}
            className={tick.on_the_hour ? "line line-hour" : "line"}
            style={{ top: `${top(range, Date.parse(tick.at))}rem` }}
          />
        ))}
    </div>
  );
});

function shown(day: DayView, range: Range) {
  return day.ticks.filter((tick) => {
    const at = Date.parse(tick.at);
    return at >= range.from && at < range.until;
  });
}
