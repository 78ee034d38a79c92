import { useCallback, useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from "react";

import type { VisitTimes } from "../../../api/bindings";
import { useWords } from "../../../shared/use-words";
import type { Clock } from "../clock";
import { bookName, cardOf, columnOf, type CardTimes, type DayModel } from "../day-model";
import { useDesk } from "../desk/desk-context";
import { ProviderDigits, meaningOf, type KeyMeaning } from "./keys";
import { MINUTE } from "./range";
import { firstFree, type Direction } from "./stops";
import { isBack, timesOf, useCarry, type Carried } from "./use-carry";
import { useCursor } from "./use-cursor";
import type { Slot } from "./use-slot-hover";

/** What the place asks of the grid: go to a card, and pick it up or not. A new object is a new wish. */
export interface CardWish {
  readonly id: string;
  readonly carry: boolean;
}

type Input = {
  model: DayModel;
  clock: Clock;
  root: RefObject<HTMLElement | null>;
  /** Every card is in the document, not only those in view. */
  drawn: boolean;
  mayWrite: boolean;
  wish: CardWish | null;
  onSelect: (id: string | null) => void;
  onBook: (slot: Slot) => void;
  onMove: (visit: CardTimes, to: VisitTimes) => Promise<void>;
  announce: (words: string) => void;
};

/** The keys of the grid: the cursor's steps, booking and opening where it is, and carrying a card. */
export function useGridKeys(input: Input) {
  const { model, clock, root, mayWrite, onSelect, onBook, onMove, announce } = input;
  const t = useWords();
  const desk = useDesk();
  const [digits] = useState(() => new ProviderDigits());
  const { cursor, put, step, toProvider } = useCursor(model, root, input.drawn);
  const tell = useCallback(
    (carried: Carried) => {
      const column = columnOf(model, carried.provider, carried.at);
      const provider = column ? bookName(column, model, clock) : "";
      const { at, minutes, stands } = carried;
      const until = clock.time(at + minutes * MINUTE);
      if (carried.changes === "length") announce(t("pull-to", { until, minutes, stands }));
      else announce(t("carry-at", { time: clock.time(at), provider, stands }));
    },
    [announce, clock, model, t],
  );
  const { carried, pickUp, carry, pull, drop } = useCarry(model, tell);

  const { wish } = input;
  const wished = cardOf(model, wish?.id ?? null);
  const granted = useRef<CardWish | null>(null);
  useEffect(() => {
    // Once for each wish: the day read again must not take the focus a second time.
    if (!wish || !wished || granted.current === wish) return;
    granted.current = wish;
    put({ provider: wished.card.times.provider, at: wished.from, card: wish.id }, true);
    if (wish.carry) pickUp(wished);
  }, [wish, wished, put, pickUp]);

  const carryKeys = (event: KeyboardEvent, meaning: KeyMeaning, current: Carried): boolean => {
    if (meaning.does === "leave") {
      drop();
      announce(t("carry-put-back"));
    } else if (meaning.does === "open") {
      const to = timesOf(current);
      drop();
      put({ provider: to.provider, at: current.at, card: current.visit.card.id }, true);
      if (!isBack(current)) void onMove(current.visit, to);
    } else if (meaning.does === "go") {
      const [columns, steps] = STEPS[meaning.direction] ?? [0, 0];
      // Pulled by Shift with an arrow, which is the large step; the arrow alone is the small one.
      if (current.changes === "length") pull(current.visit, steps, !event.shiftKey);
      else if (columns !== 0) carry(columns, 0, false);
      else if (steps !== 0) carry(0, steps, event.shiftKey);
    } else return false;
    return true;
  };

  const act = (event: KeyboardEvent, meaning: KeyMeaning): boolean => {
    if (carried) return carryKeys(event, meaning, carried);
    const visit = cardOf(model, cursor?.card ?? null);
    switch (meaning.does) {
      case "go": {
        const [, steps] = STEPS[meaning.direction] ?? [0, 0];
        if (event.shiftKey && visit && mayWrite && steps !== 0) pull(visit, steps, false);
        else step(meaning.direction);
        return true;
      }
      case "digit": {
        const index = digits.type(meaning.digit, event.timeStamp, model.books.length);
        if (index !== null) toProvider(index);
        return index !== null;
      }
      case "open":
        if (visit) onSelect(visit.card.id);
        else if (cursor && mayWrite) onBook({ provider: cursor.provider, at: cursor.at });
        return true;
      case "book":
        if (cursor && mayWrite) onBook(visit ? nextFree(model, visit) : { provider: cursor.provider, at: cursor.at });
        return true;
      case "move":
        if (visit && mayWrite) pickUp(visit);
        return true;
      case "step":
        if (visit && mayWrite) void desk.take(visit.card, meaning.to);
        return visit !== null;
      case "take-back":
        if (visit && mayWrite) void desk.takeBack(visit.card);
        return visit !== null;
      case "cancel":
        if (!visit || !mayWrite) return false;
        onSelect(visit.card.id);
        desk.ask({ id: visit.card.id, what: "cancel" });
        return true;
      case "leave":
        onSelect(null);
        return true;
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // The popover's keys come through here too, for React passes events on to where it was opened.
    if (!root.current?.contains(event.target as Node)) return;
    if ((event.target as Element).closest("[data-draft]")) return;
    const meaning = meaningOf(event);
    if (!meaning || !act(event, meaning)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** A card that got the focus by other means (a screen reader) is where the keyboard is. */
  const onFocus = (event: FocusEvent) => {
    const visit = cardOf(model, (event.target as HTMLElement).dataset["visit"] ?? null);
    if (!visit || visit.card.id === cursor?.card) return;
    put({ provider: visit.card.times.provider, at: visit.from, card: visit.card.id }, false);
  };

  return { cursor, put, carried, onKeyDown, onFocus };
}

/** What an arrow carries a card by: books, and steps of time. */
const STEPS: Partial<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** The first free time after a visit in the same book; where none is left, the time at which it ends. */
function nextFree(model: DayModel, visit: CardTimes): Slot {
  const { provider } = visit.card.times;
  const book = columnOf(model, provider, visit.from)?.book;
  return { provider, at: (book && firstFree(book, visit.until)) ?? visit.until };
}
