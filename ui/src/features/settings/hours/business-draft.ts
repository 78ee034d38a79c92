// The business hours of a clinic as they are typed: a day is open or closed, and never reaches into the next.
import { minuteWords, readMinute } from "./minutes";

export type BusinessDay = { open: boolean; from: string; until: string };
export type BusinessDraft = { days: readonly BusinessDay[] };
type Hours = readonly (readonly [number, number] | null)[];

const USUAL = { from: "08:00", until: "18:00" };

export function businessDraft(hours: Hours): BusinessDraft {
  return {
    days: hours.map((day) =>
      day ? { open: true, from: minuteWords(day[0]), until: minuteWords(day[1]) } : { open: false, ...USUAL },
    ),
  };
}

/** The hours that were typed; call it only where nothing is wrong. */
export function businessHours({ days }: BusinessDraft): ([number, number] | null)[] {
  return days.map(({ open, from, until }) => (open ? [readMinute(from) ?? 0, readMinute(until) ?? 1440] : null));
}

export type BusinessProblem = "time-unclear" | "opens-late";

/** What is wrong, by the place of the day and the part. */
export function businessProblems({ days }: BusinessDraft): Partial<Record<string, BusinessProblem>> {
  const problems: Partial<Record<string, BusinessProblem>> = {};
  days.forEach(({ open, from, until }, place) => {
    if (!open) return;
    const [opens, closes] = [readMinute(from), readMinute(until)];
    if (opens === null) problems[`${place}-from`] = "time-unclear";
    if (closes === null) problems[`${place}-until`] = "time-unclear";
    if (opens !== null && closes !== null && closes <= opens) problems[`${place}-until`] = "opens-late";
  });
  return problems;
}
