import { useCallback, useState } from "react";

import type { VisitTimes } from "../../../api/bindings";
import type { CardTimes, DayModel } from "../day-model";
import { minutesAfter } from "./lengths";
import { isMovable, mayChangeLength } from "../progress/steps";
import { FINE_STEP, MINUTE, STEP, clamp, snapTo } from "./range";
import { bookAt, sameHeight, standingOf, type Book, type Standing } from "./stops";

/** A card picked up with the keyboard, and where it would be put down. */
export interface Carried {
  readonly visit: CardTimes;
  /** What the arrows change: where it stands, or how long it is. */
  readonly changes: "place" | "length";
  readonly provider: string;
  readonly at: number;
  readonly minutes: number;
  readonly stands: Standing;
}

/**
 * Moving and lengthening a card with the keyboard: M picks it up and the arrows carry it, Shift with an arrow pulls its
 * end; Enter puts it down, Escape puts it back.
 */
export function useCarry(model: DayModel, announce: (carried: Carried) => void) {
  const [carried, setCarried] = useState<Carried | null>(null);

  const show = useCallback(
    (next: Omit<Carried, "stands">, book: Book | undefined) => {
      const until = next.at + next.minutes * MINUTE;
      const stands = book ? standingOf(book, next.visit.card.id, next.at, until) : "free";
      const shown = { ...next, stands };
      setCarried(shown);
      announce(shown);
    },
    [announce],
  );

  const pickUp = useCallback(
    (visit: CardTimes) => {
      if (isMovable(visit.card.status)) show(asItStands(visit, "place"), undefined);
    },
    [show],
  );

  const carry = useCallback(
    (columns: number, steps: number, fine: boolean) => {
      if (!carried) return;
      const index = bookAt(model.books, carried.provider, carried.at);
      const here = model.books[index];
      const book = model.books[clamp(index + columns, 0, model.books.length - 1)];
      if (!here || !book) return;
      const size = fine ? FINE_STEP : STEP;
      const beside = sameHeight(here, book, carried.at);
      const wanted = steps === 0 ? beside : snapTo(size, book.day.from, beside + steps * size);
      const at = clamp(wanted, book.range.from, book.range.until - carried.minutes * MINUTE);
      show({ ...carried, provider: book.provider, at }, book);
    },
    [carried, model, show],
  );

  /** Pulls the end of what is carried, or of a card that is picked up by this. */
  const pull = useCallback(
    (visit: CardTimes, steps: number, fine: boolean) => {
      if (!mayChangeLength(visit.card.status)) return;
      const before = carried ?? asItStands(visit, "length");
      const book = model.books[bookAt(model.books, before.provider, before.at)];
      show({ ...before, minutes: minutesAfter(before.minutes, steps, fine ? FINE_STEP : STEP) }, book);
    },
    [carried, model, show],
  );

  const drop = useCallback(() => setCarried(null), []);
  return { carried, pickUp, carry, pull, drop };
}

function asItStands(visit: CardTimes, changes: Carried["changes"]): Omit<Carried, "stands"> {
  const { provider, minutes } = visit.card.times;
  return { visit, changes, provider, at: visit.from, minutes };
}

/** The times a carried card would have. */
export function timesOf({ provider, at, minutes }: Carried): VisitTimes {
  return { provider, starts_at: new Date(at).toISOString(), minutes };
}

/** Whether putting it down changes nothing. */
export function isBack({ visit, provider, at, minutes }: Carried): boolean {
  const { times } = visit.card;
  return provider === times.provider && at === visit.from && minutes === times.minutes;
}
