import { startTransition, useEffect, useMemo, useState, type RefObject } from "react";

import type { DayModel } from "../day-model";

/** What of the grid is in view: books by index, and time from the top of the grid in milliseconds. */
export interface View {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly until: number;
}

/** What of a book is drawn, as time from its top in milliseconds; everything is from -Infinity to Infinity. */
export interface Drawn {
  readonly from: number;
  readonly until: number;
}

/** With fewer cards than this everything is drawn at once: it costs less than doing it in two goes. */
const MANY = 150;
/** Drawn beyond the edges of the view, in milliseconds and in books, for what is scrolled to at once. */
const MARGIN = 30 * 60_000;
/** Books that are drawn whole in one go after the view was painted; a go must fit a frame. */
const BOOKS_AT_ONCE = 2;

const WHOLE: Drawn = { from: -Infinity, until: Infinity };
const NOTHING: Drawn = { from: 0, until: 0 };

/**
 * Which cards are drawn: of a full day first those in view, and once these are painted book after book the others, so
 * that the eye waits for nothing and a screen reader, a search in the page and the keyboard find every card a moment
 * later. A day that was drawn whole stays so while it is read again.
 */
export function useDrawn(model: DayModel, scroller: RefObject<HTMLElement | null>) {
  const [tracker] = useState(() => new ViewTracker());
  useEffect(() => (scroller.current ? tracker.follow(scroller.current) : undefined), [scroller, tracker]);

  const key = `${model.clinic.id} ${model.byDay} ${model.start}`;
  const [done, setDone] = useState({ key, books: 0 });
  // Another day begins anew, also one that was shown before.
  if (done.key !== key) setDone({ key, books: 0 });
  const count = model.columns.length;
  const few = model.columns.reduce((sum, { cards }) => sum + cards.length, 0) < MANY;
  const whole = few ? count : done.key === key ? Math.min(done.books, count) : 0;

  useEffect(() => {
    if (whole >= count) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // After the next paint, and in a task of its own, so that keys and clicks come between.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setDone({ key, books: whole + BOOKS_AT_ONCE })));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [count, key, whole]);

  const { length } = model;
  const drawn = useMemo(() => drawnParts(count, whole, tracker.view(count, length)), [count, whole, tracker, length]);
  return { drawn, isWhole: whole >= count };
}

/** The part of each book that is drawn when `whole` of them are drawn whole, those in view before the others. */
export function drawnParts(count: number, whole: number, view: View | null): Drawn[] {
  if (whole >= count || view === null) return Array.from({ length: count }, () => WHOLE);
  const inView = (index: number) => index >= view.first && index <= view.last;
  const order = Array.from({ length: count }, (_, index) => index).sort(
    (a, b) => Number(inView(b)) - Number(inView(a)),
  );
  const ready = new Set(order.slice(0, whole));
  const part: Drawn = { from: view.from, until: view.until };
  return Array.from({ length: count }, (_, index) => (ready.has(index) ? WHOLE : inView(index) ? part : NOTHING));
}

/** Follows what is in view by its own events, so that nothing has to be measured while a day is being drawn. */
class ViewTracker {
  #seen: { left: number; right: number; top: number; bottom: number } | null = null;

  /** Keeps which share of the grid's width and height is in view. */
  follow(scroller: HTMLElement): () => void {
    const look = () => {
      const { scrollLeft, scrollTop, clientWidth, clientHeight, scrollWidth, scrollHeight } = scroller;
      this.#seen = {
        left: scrollLeft / scrollWidth,
        right: (scrollLeft + clientWidth) / scrollWidth,
        top: scrollTop / scrollHeight,
        bottom: (scrollTop + clientHeight) / scrollHeight,
      };
    };
    look();
    const resized = new ResizeObserver(look);
    resized.observe(scroller);
    scroller.addEventListener("scroll", look, { passive: true });
    return () => {
      resized.disconnect();
      scroller.removeEventListener("scroll", look);
    };
  }

  /** `length`: the time that the grid's height stands for. */
  view(books: number, length: number): View | null {
    if (!this.#seen) return null;
    const { left, right, top, bottom } = this.#seen;
    return {
      first: Math.floor(left * books) - 1,
      last: Math.ceil(right * books),
      from: top * length - MARGIN,
      until: bottom * length + MARGIN,
    };
  }
}
