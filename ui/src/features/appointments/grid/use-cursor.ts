import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from "react";

import type { DayModel } from "../day-model";
import { HOUR, clamp } from "./range";
import { bookAt, go, nearest, sameHeight, settle, type Cursor, type Direction } from "./stops";

/**
 * The roving place of the keyboard: exactly one card or free time is in the tab order. The focus follows it only when
 * a key moved it, so that a day that is read again never takes the focus from another field.
 */
export function useCursor(model: DayModel, root: RefObject<HTMLElement | null>, drawn: boolean) {
  const [wish, setWish] = useState<Cursor | null>(null);
  const wantsFocus = useRef(false);
  const cursor = useMemo(() => {
    const start = wish ?? firstStop(model);
    return start && settle(start, model.books);
  }, [wish, model]);

  const put = useCallback((next: Cursor, focus: boolean) => {
    wantsFocus.current = focus;
    setWish(next);
  }, []);

  const step = useCallback(
    (direction: Direction) => {
      if (cursor) put(go(cursor, direction, model.books), true);
    },
    [cursor, model, put],
  );

  const toProvider = useCallback(
    (index: number) => {
      const book = model.books[index];
      const here = cursor && model.books[bookAt(model.books, cursor.provider, cursor.at)];
      if (book && here) put(nearest(book, sameHeight(here, book, cursor.at)), true);
    },
    [cursor, model, put],
  );

  useEffect(() => {
    // A day that appears while nothing has the focus (after unlocking) takes the keys at once.
    if (document.activeElement === document.body) wantsFocus.current = true;
  }, []);

  useEffect(() => {
    if (!wantsFocus.current || !cursor || !root.current) return;
    const wanted = cursor.card === null ? "[data-slot]" : `[data-visit="${cursor.card}"]`;
    const element = root.current.querySelector<HTMLElement>(wanted);
    // A card outside the view may not be drawn yet; the focus follows when it is.
    if (!element) return;
    wantsFocus.current = false;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [cursor, drawn, root]);

  return { cursor, put, step, toProvider };
}

/** Where the keyboard begins: at this moment on today, else at opening. */
function firstStop(model: DayModel): Cursor | null {
  const now = Date.now();
  const today = model.columns.find(({ book }) => now >= book.day.from && now < book.day.until);
  const column = today ?? model.columns[0];
  if (!column) return null;
  const { book, frame } = column;
  const opening = frame.opens_at === null ? book.range.from + HOUR : Date.parse(frame.opens_at);
  return nearest(book, clamp(today ? now : opening, book.range.from, book.range.until - 1));
}
