// Dates without zone, counted in UTC so that they never shift.
const DAY_MS = 24 * 60 * 60_000;

const at = (date: string) => new Date(`${date}T00:00:00Z`);
const dateOf = (instant: Date) => instant.toISOString().slice(0, 10);

export function addDays(date: string, days: number): string {
  return dateOf(new Date(at(date).getTime() + days * DAY_MS));
}

/** The same day so many months on, or the last one of a shorter month. */
export function addMonths(date: string, months: number): string {
  const first = at(date);
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + months + 1, 0));
  const day = Math.min(first.getUTCDate(), last.getUTCDate());
  return dateOf(new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), day)));
}

/** Whole days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((at(to).getTime() - at(from).getTime()) / DAY_MS);
}
