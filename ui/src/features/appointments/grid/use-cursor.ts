import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from "react";

import type { DayModel } from "../day-model";
import { HOUR, clamp, type Range } from "./range";
import { go, nearest, settle, type Cursor, type Direction } from "./stops";

/**
 * The roving place of the keyboard: exactly one card or free time is in the tab order. The focus follows it only when
 * a key moved it, so that a day that is read again never takes the focus from another field.
 */
export function useCursor(model: DayModel, range: Range, root: RefObject<HTMLElement | null>) {
  const [wish, setWish] = useState<Cursor | null>(null);
  const wantsFocus = useRef(false);
  const cursor = useMemo(() => {
    const start = wish ?? firstStop(model, range);
    return start && settle(start, model.books, range);
  }, [wish, model, range]);

  const put = useCallback((next: Cursor, focus: boolean) => {
    wantsFocus.current = focus;
    setWish(next);
  }, []);

  const step = useCallback(
    (direction: Direction) => {
      if (cursor) put(go(cursor, direction, model.books, range), true);
    },
    [cursor, model, range, put],
  );

  const toProvider = useCallback(
    (index: number) => {
      const book = model.books[index];
      if (book && cursor) put(nearest(book, cursor.at, range), true);
    },
    [cursor, model, range, put],
  );

  useEffect(() => {
    // A day that appears while nothing has the focus (after unlocking) takes the keys at once.
    if (document.activeElement === document.body) wantsFocus.current = true;
  }, []);

  useEffect(() => {
    if (!wantsFocus.current || !cursor || !root.current) return;
    wantsFocus.current = false;
    const wanted = cursor.card === null ? "[data-slot]" : `[data-visit="${cursor.card}"]`;
    const element = root.current.querySelector<HTMLElement>(wanted);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [cursor, root]);

  return { cursor, put, step, toProvider };
}

/** Where the keyboard begins: at this moment on today, else at opening. */
function firstStop(model: DayModel, range: Range): Cursor | null {
  const book = model.books[0];
  if (!book) return null;
  const now = Date.now();
  const today = now >= model.start && now < model.end;
  const opening = model.day.opens_at === null ? range.from + HOUR : Date.parse(model.day.opens_at);
  return nearest(book, clamp(today ? now : opening, range.from, range.until - 1), range);
}
