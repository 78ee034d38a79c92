import { memo } from "react";

import type { Clock } from "../clock";
import type { Column, DayFrame, DayModel, ShownDay } from "../day-model";
import { NowTime } from "./NowLine";
import { top, type Range } from "./range";

/** Hours down the side, each at its instant. */
export const TimeAxis = memo(function TimeAxis({ frame, range, clock }: ShownDay & { clock: Clock }) {
  return (
    <div className="axis" aria-hidden="true">
      {shown(frame, range)
        .filter((tick) => tick.on_the_hour)
        .map((tick) => (
          <span key={tick.at} className="axis-hour" style={{ top: top(range, Date.parse(tick.at)) }}>
            {tick.label}
          </span>
        ))}
      <NowTime range={range} clock={clock} />
    </div>
  );
});

/** Lines of hours and half hours behind all books. */
export const TimeLines = memo(function TimeLines({ model }: { model: DayModel }) {
  const { axis, columns } = model;
  if (!model.byDay) {
    return (
      <div className="lines" aria-hidden="true">
        <DayLines frame={axis.frame} range={axis.range} labelled={false} />
      </div>
    );
  }
  const width = 100 / columns.length;
  return columns.map((column, index) => (
    <div
      key={column.key}
      className="lines"
      aria-hidden="true"
      style={{ left: `${index * width}%`, right: "auto", width: `${width}%` }}
    >
      <DayLines frame={column.frame} range={column.book.range} labelled={!sameHours(column, axis)} />
    </div>
  ));
});

/** `labelled`: this day's clock changes within the hours shown, so it carries its own hours. */
function DayLines({ frame, range, labelled }: ShownDay & { labelled: boolean }) {
  return shown(frame, range)
    .filter((_, index) => index % 2 === 0)
    .map((tick) => (
      <div
        key={tick.at}
        className={tick.on_the_hour ? "line line-hour" : "line"}
        style={{ top: top(range, Date.parse(tick.at)) }}
      >
        {labelled && tick.on_the_hour ? tick.label : null}
      </div>
    ));
}

/** Whether a day's clock shows at every height what the clock of the axis shows there. */
function sameHours({ frame, book }: Column, axis: ShownDay): boolean {
  const labels = (day: DayFrame, range: Range) => shown(day, range).map((tick) => tick.label);
  return labels(frame, book.range).join() === labels(axis.frame, axis.range).join();
}

function shown(frame: DayFrame, range: Range) {
  return frame.ticks.filter((tick) => {
    const at = Date.parse(tick.at);
    return at >= range.from && at < range.until;
  });
}
