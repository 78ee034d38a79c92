// How a booking repeats, as it stands in the form and in its draft. The core gives the dates; this only says what was
// chosen, in its terms.
import type { BookAppointment, BookSeries, Nth, Repeat, SeriesAsked, SeriesEnd, Weekday } from "../../../api/bindings";

export type RepeatBy = "week" | "month_day" | "month_weekday";

export interface RepeatEntry {
  readonly by: RepeatBy;
  readonly every: number;
  readonly on: readonly Weekday[];
  readonly ends: "count" | "date";
  readonly visits: number;
  /** Last date, as `2027-02-22`; empty until it is chosen. */
  readonly last: string;
}

export const WEEKDAYS: readonly Weekday[] = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
];
export const MOST_EVERY = 12;
export const MOST_VISITS = 52;
const NTHS: readonly Nth[] = ["first", "second", "third", "fourth", "last"];

export function weekdayOf(date: string): Weekday {
  const sundayFirst = new Date(`${date}T00:00:00Z`).getUTCDay();
  return WEEKDAYS[(sundayFirst + 6) % 7] ?? "monday";
}

/** Which weekday of its month a date is; the fifth is said as the last. */
export function nthOf(date: string): Nth {
  return NTHS[Math.floor((Number(date.slice(8)) - 1) / 7)] ?? "last";
}

/** Every week on the day that was booked, ten times. */
export function newRepeat(date: string): RepeatEntry {
  return { by: "week", every: 1, on: [weekdayOf(date)], ends: "count", visits: 10, last: "" };
}

/** The pattern of an entry whose first visit is on a date. */
export function patternOf({ by, every, on }: RepeatEntry, date: string): Repeat {
  switch (by) {
    case "week":
      return { by, every, on: WEEKDAYS.filter((day) => on.includes(day)) };
    case "month_day":
      return { by, every, day: Number(date.slice(8)) };
    case "month_weekday":
      return { by, every, nth: nthOf(date), weekday: weekdayOf(date) };
  }
}

/** Null where no end was chosen: the core then says that a series has one. */
export function endOf({ ends, visits, last }: RepeatEntry): SeriesEnd | null {
  if (ends === "count") return { by: "count", visits };
  return last === "" ? null : { by: "date", last };
}

/** What a draft kept, or null when it is nothing of the kind. */
export function repeatEntryOf(value: unknown): RepeatEntry | null {
  if (typeof value !== "object" || value === null) return null;
  const { by, every, on, ends, visits, last } = value as Record<string, unknown>;
  const known = by === "week" || by === "month_day" || by === "month_weekday";
  if (!known || typeof every !== "number" || typeof visits !== "number" || !Array.isArray(on)) return null;
  return {
    by,
    every,
    on: WEEKDAYS.filter((day) => on.includes(day)),
    ends: ends === "date" ? "date" : "count",
    visits,
    last: typeof last === "string" ? last : "",
  };
}

/** The question for the dates of a series, and the series without them, from its first visit as it would be booked. */
export function seriesOf(
  { times, overbook_reason: _alone, ...visit }: BookAppointment,
  entry: RepeatEntry,
  date: string,
): { asked: SeriesAsked; series: Omit<BookSeries, "visits"> } {
  const repeat = patternOf(entry, date);
  const ends = endOf(entry);
  const { clinic, visit_type = null } = visit;
  return { asked: { clinic, ...times, visit_type, repeat, ends }, series: { ...visit, repeat, ends } };
}
