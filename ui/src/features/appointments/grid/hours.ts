/**
 * When a provider is open on a day, as the grid sees it: instants parsed once. The core says what is open and why the
 * rest is not; nothing here decides.
 */
import type { ProviderHours, Unavailability } from "../../../api/bindings";
import { STEP, type Range } from "./range";

export interface Closed extends Range {
  readonly why: Unavailability;
}

/** In order. What is neither open nor closed is not known. */
export interface Hours {
  readonly open: readonly Range[];
  readonly closed: readonly Closed[];
}

const parsed = new WeakMap<ProviderHours, Hours>();

/** The same object as long as the core's answer is. */
export function hoursOf(answer: ProviderHours | undefined): Hours | null {
  if (!answer) return null;
  let hours = parsed.get(answer);
  if (!hours) {
    hours = {
      open: answer.open.map(({ from, until }) => ({ from: Date.parse(from), until: Date.parse(until) })),
      closed: answer.closed.map(({ from, until, why }) => ({ from: Date.parse(from), until: Date.parse(until), why })),
    };
    parsed.set(answer, hours);
  }
  return hours;
}

/** Whether a stretch of time lies in open hours; also where hours are not known. */
export function isOpen(hours: Hours | null, from: number, until: number): boolean {
  return hours === null || hours.open.some((open) => open.from <= from && until <= open.until);
}

/** The closed stretch at an instant. */
export function closedAt(hours: Hours | null, at: number): Closed | null {
  return hours?.closed.find((closed) => closed.from <= at && at < closed.until) ?? null;
}

/** The first closed stretch that lies in a span of time. */
export function closedIn(hours: Hours | null, from: number, until: number): Closed | null {
  return hours?.closed.find((closed) => closed.from < until && from < closed.until) ?? null;
}

/** The closed stretches as far as a range shows them. */
export function closedWithin(hours: Hours | null, range: Range): Closed[] {
  const clipped = (hours?.closed ?? []).map(({ from, until, why }) => ({
    from: Math.max(from, range.from),
    until: Math.min(until, range.until),
    why,
  }));
  return clipped.filter(({ from, until }) => from < until);
}

/** Instants that a grid must show for all open hours to be seen. */
export function edgesOf(days: readonly ProviderHours[]): number[] {
  return days.flatMap((day) => (hoursOf(day)?.open ?? []).flatMap(({ from, until }) => [from, until - STEP]));
}
