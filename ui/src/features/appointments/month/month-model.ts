// The month on the wall: its days in weeks, and how full each is for the providers that are meant. Pure.
import type { DayLoad, ProviderLoad } from "../../../api/bindings";
import { shiftDate } from "../clock";
import { monthOnTheWall } from "../views/views";

export interface MonthDay {
  readonly date: string;
  readonly inMonth: boolean;
  /** Of the providers meant, in their order. */
  readonly loads: readonly ProviderLoad[];
  /** All of them together, in minutes; the longest gap is one provider's. */
  readonly sum: Omit<ProviderLoad, "provider">;
}

const NOTHING = { visits: 0, open: 0, taken: 0, free: 0, longest_free: 0 };

/** Weeks from Monday to Sunday that hold a date's month. `provider` null: everybody. */
export function monthWeeks(date: string, answer: readonly DayLoad[], provider: string | null): MonthDay[][] {
  const { from, weeks } = monthOnTheWall(date);
  const known = new Map(answer.map((day) => [day.date, day.providers]));
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday): MonthDay => {
      const day = shiftDate(from, week * 7 + weekday);
      const loads = (known.get(day) ?? []).filter((load) => provider === null || load.provider === provider);
      return { date: day, inMonth: day.slice(0, 7) === date.slice(0, 7), loads, sum: sumOf(loads) };
    }),
  );
}

function sumOf(loads: readonly ProviderLoad[]): MonthDay["sum"] {
  return loads.reduce(
    (sum, load) => ({
      visits: sum.visits + load.visits,
      open: sum.open + load.open,
      taken: sum.taken + load.taken,
      free: sum.free + load.free,
      longest_free: Math.max(sum.longest_free, load.longest_free),
    }),
    NOTHING,
  );
}

/** Where an arrow leads from a date; null for other keys. */
export function steppedBy(key: string, date: string): string | null {
  const days = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[key];
  return days === undefined ? null : shiftDate(date, days);
}
