// The next free times as the list shows them: of all providers together, soonest first, day by day. Pure.
import type { NextFree, ProviderColumn } from "../../../api/bindings";

export interface FreeTime {
  readonly id: string;
  /** ISO. */
  readonly startsAt: string;
  readonly provider: ProviderColumn;
}

export interface FreeDay {
  readonly date: string;
  readonly times: readonly FreeTime[];
}

/** More than these nobody reads out on the phone. */
export const LISTED = 40;

/** `dateAt`: the day of an instant on the clinic's clock. */
export function freeDays({ providers }: NextFree, dateAt: (at: number) => string): FreeDay[] {
  const times = providers.flatMap(({ provider, starts }) =>
    starts.map((startsAt): FreeTime => ({ id: `${provider.id} ${startsAt}`, startsAt, provider })),
  );
  // Providers who are free at the same time stay in the core's order.
  const soonest = times.sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt)).slice(0, LISTED);
  const days = new Map<string, FreeTime[]>();
  for (const time of soonest) {
    const date = dateAt(Date.parse(time.startsAt));
    days.set(date, [...(days.get(date) ?? []), time]);
  }
  return [...days].map(([date, ofDay]) => ({ date, times: ofDay }));
}
