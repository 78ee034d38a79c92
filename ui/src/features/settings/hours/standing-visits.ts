// Which visits stand in a time off: compared on the clinic's clock, as the time off was typed.
import type { AppointmentCard, TimeAway } from "../../../api/bindings";

/** Wall time of an instant in a zone, so that texts compare as times do: `2026-11-23 0930`. */
function wall(at: string, zone: string): string {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    calendar: "gregory",
    numberingSystem: "latn",
  });
  const parts = new Map(format.formatToParts(Date.parse(at)).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  return `${part("year")}-${part("month")}-${part("day")} ${part("hour")}${part("minute")}`;
}

const edge = (date: string, minute: number) =>
  `${date} ${String(Math.floor(minute / 60)).padStart(2, "0")}${String(minute % 60).padStart(2, "0")}`;

/** The visits that lie, even partly, in the time off; those that are over or never came about count no longer. */
export function visitsIn(away: TimeAway, visits: readonly AppointmentCard[], zone: string): AppointmentCard[] {
  const from = edge(away.first, away.from);
  const until = edge(away.last, away.until);
  return visits.filter(
    (visit) =>
      !["cancelled", "no_show", "completed"].includes(visit.status) &&
      wall(visit.times.starts_at, zone) < until &&
      from < wall(visit.ends_at, zone),
  );
}
