// What becomes of each date of a series: pure. A date that can be had is taken; of another somebody says what.
import type { Refusal, SeriesMove, SeriesStep, SeriesVisit, TimeStanding, VisitTimes } from "../../../api/bindings";

/** Left out (or left as it is), booked all the same, or the start of another time. */
export type DateChoice = "skip" | "over" | { readonly next: string };

/** A date with what the core says of it. */
export interface SeriesDate {
  readonly key: string;
  readonly times: VisitTimes;
  readonly refusal: Refusal | null;
}

export type Choices = ReadonlyMap<string, DateChoice>;

/** What is done with a date: null is left out. `over`: it needs the reason. */
export function taken(date: SeriesDate, choices: Choices): { times: VisitTimes; over: boolean } | null {
  if (date.refusal === null) return { times: date.times, over: false };
  const choice = choices.get(date.key) ?? "skip";
  if (choice === "skip") return null;
  return choice === "over"
    ? { times: date.times, over: true }
    : { times: { ...date.times, starts_at: choice.next }, over: false };
}

export function needsReason(dates: readonly SeriesDate[], choices: Choices): boolean {
  return dates.some((date) => taken(date, choices)?.over === true);
}

export function datesOf(visits: readonly TimeStanding[]): SeriesDate[] {
  return visits.map(({ times, refusal }) => ({ key: times.starts_at, times, refusal }));
}

export function visitsOf(dates: readonly SeriesDate[], choices: Choices, reason: string): SeriesVisit[] {
  return dates.flatMap((date) => {
    const kept = taken(date, choices);
    return kept ? [{ times: kept.times, overbook_reason: kept.over ? reason.trim() : null }] : [];
  });
}

/** Visits that are moved, with what was seen of each; those that stay as they are are none. */
export function movesOf(steps: readonly SeriesStep[], choices: Choices, reason: string): SeriesMove[] {
  return steps.flatMap(({ appointment, from, to, refusal }) => {
    const kept = taken({ key: appointment, times: to, refusal }, choices);
    const same = (other: VisitTimes) =>
      other.starts_at === from.starts_at && other.provider === from.provider && other.minutes === from.minutes;
    if (!kept || same(kept.times)) return [];
    return [{ appointment, from, to: kept.times, overbook_reason: kept.over ? reason.trim() : null }];
  });
}

/** The next free times that a refusal carries. */
export function nextOf(refusal: Refusal | null): readonly string[] {
  return refusal !== null && "next_free" in refusal ? refusal.next_free : [];
}
