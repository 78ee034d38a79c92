// The ways in which the schedule is shown, and which days each of them needs. Dates without zone, never instants.
import { shiftDate } from "../clock";

export const VIEWS = ["day", "week", "list", "month"] as const;
export type View = (typeof VIEWS)[number];

/** Digits are the books' (they jump there), so the views have letters. */
export const VIEW_KEYS: Record<View, string> = { day: "D", week: "W", list: "L", month: "O" };

/** Days that the list shows. */
export const LIST_SPANS = ["day", "week"] as const;
export type ListSpan = (typeof LIST_SPANS)[number];

/** The Monday of a date's week. */
export function mondayOf(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return shiftDate(date, -((weekday + 6) % 7));
}

/** The first of a date's month. */
export function firstOfMonth(date: string): string {
  return `${date.slice(0, 7)}-01`;
}

/** Monday before (or on) the first of the month, and how many whole weeks hold it. */
export function monthOnTheWall(date: string): { from: string; weeks: number } {
  const first = firstOfMonth(date);
  const from = mondayOf(first);
  const after = shiftMonth(first, 1);
  const days = (Date.parse(`${after}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
  return { from, weeks: Math.ceil(days / 7) };
}

/** The same day of another month, or the last one of a shorter month. */
export function shiftMonth(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const shown = Math.min(day, last.getUTCDate());
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), shown)).toISOString().slice(0, 10);
}

/** The date that one step before or after leads to. */
export function stepDate(view: View, span: ListSpan, date: string, step: 1 | -1): string {
  if (view === "month") return shiftMonth(date, step);
  return shiftDate(date, view === "week" || (view === "list" && span === "week") ? 7 * step : step);
}

/** First day and number of days that a view asks the core for. */
export function daysOf(view: View, span: ListSpan, date: string): { from: string; days: number } {
  return view === "week" || (view === "list" && span === "week")
    ? { from: mondayOf(date), days: 7 }
    : { from: date, days: 1 };
}
