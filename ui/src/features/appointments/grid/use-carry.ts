import { useCallback, useState } from "react";

import type { VisitTimes } from "../../../api/bindings";
import { spansWithout, type CardTimes, type DayModel } from "../day-model";
import { FINE_STEP, STEP, clamp, snapTo, type Range } from "./range";
import { isFree } from "./stops";

/** A card picked up with the keyboard, and where it would be put down. */
export interface Carried {
  readonly visit: CardTimes;
  readonly provider: string;
  readonly at: number;
  /** Nobody else stands there. */
  readonly free: boolean;
}

/** Moving a card with the keyboard: M picks it up, the arrows carry it, Enter puts it down, Escape puts it back. */
export function useCarry(model: DayModel, range: Range, announce: (carried: Carried) => void) {
  const [carried, setCarried] = useState<Carried | null>(null);

  const pickUp = useCallback(
    (visit: CardTimes) => {
      if (visit.card.status === "cancelled") return;
      const picked = { visit, provider: visit.card.times.provider, at: visit.from, free: true };
      setCarried(picked);
      announce(picked);
    },
    [announce],
  );

  const carry = useCallback(
    (columns: number, steps: number, fine: boolean) => {
      if (!carried) return;
      const index = model.books.findIndex((book) => book.provider === carried.provider);
      const provider = model.books[clamp(index + columns, 0, model.books.length - 1)]?.provider ?? carried.provider;
      const size = fine ? FINE_STEP : STEP;
      const length = carried.visit.until - carried.visit.from;
      const wanted = steps === 0 ? carried.at : snapTo(size, model.start, carried.at + steps * size);
      const at = clamp(wanted, range.from, range.until - length);
      const free = isFree(spansWithout(model, provider, carried.visit.card.id), at, at + length);
      const next = { visit: carried.visit, provider, at, free };
      setCarried(next);
      announce(next);
    },
    [carried, model, range, announce],
  );

  const drop = useCallback(() => setCarried(null), []);
  return { carried, pickUp, carry, drop };
}

/** The times a carried card would have. */
export function timesOf(carried: Carried): VisitTimes {
  return { ...carried.visit.card.times, provider: carried.provider, starts_at: new Date(carried.at).toISOString() };
}
