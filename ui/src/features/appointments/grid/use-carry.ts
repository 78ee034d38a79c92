import { useCallback, useState } from "react";

import type { VisitTimes } from "../../../api/bindings";
import type { CardTimes, DayModel } from "../day-model";
import { FINE_STEP, STEP, clamp, snapTo } from "./range";
import { bookAt, sameHeight, standingOf, type Standing } from "./stops";

/** A card picked up with the keyboard, and where it would be put down. */
export interface Carried {
  readonly visit: CardTimes;
  readonly provider: string;
  readonly at: number;
  readonly stands: Standing;
}

/** Moving a card with the keyboard: M picks it up, the arrows carry it, Enter puts it down, Escape puts it back. */
export function useCarry(model: DayModel, announce: (carried: Carried) => void) {
  const [carried, setCarried] = useState<Carried | null>(null);

  const pickUp = useCallback(
    (visit: CardTimes) => {
      if (visit.card.status === "cancelled") return;
      const picked = { visit, provider: visit.card.times.provider, at: visit.from, stands: "free" as const };
      setCarried(picked);
      announce(picked);
    },
    [announce],
  );

  const carry = useCallback(
    (columns: number, steps: number, fine: boolean) => {
      if (!carried) return;
      const index = bookAt(model.books, carried.provider, carried.at);
      const here = model.books[index];
      const book = model.books[clamp(index + columns, 0, model.books.length - 1)];
      if (!here || !book) return;
      const size = fine ? FINE_STEP : STEP;
      const length = carried.visit.until - carried.visit.from;
      const beside = sameHeight(here, book, carried.at);
      const wanted = steps === 0 ? beside : snapTo(size, book.day.from, beside + steps * size);
      const at = clamp(wanted, book.range.from, book.range.until - length);
      const stands = standingOf(book, carried.visit.card.id, at, at + length);
      const next = { visit: carried.visit, provider: book.provider, at, stands };
      setCarried(next);
      announce(next);
    },
    [carried, model, announce],
  );

  const drop = useCallback(() => setCarried(null), []);
  return { carried, pickUp, carry, drop };
}

/** The times a carried card would have. */
export function timesOf(carried: Carried): VisitTimes {
  return { ...carried.visit.card.times, provider: carried.provider, starts_at: new Date(carried.at).toISOString() };
}
