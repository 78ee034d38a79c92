import { useCallback, useEffect, useRef, type PointerEvent, type RefObject } from "react";

import type { DayModel } from "../day-model";
import { useClosedWords } from "../use-closed-words";
import { columnAt, instantAt, measure } from "./geometry";
import { closedIn } from "./hours";
import { STEP, floorTo } from "./range";
import { bookAt, isFree } from "./stops";

/** A free time in a book. */
export interface Slot {
  readonly provider: string;
  readonly at: number;
}

type Input = {
  model: DayModel;
  books: RefObject<HTMLElement | null>;
  enabled: boolean;
  label: (at: number) => string;
};

/**
 * The quiet target under the pointer: one element for the whole grid, put in place by hand while the pointer moves,
 * so that free times cost nothing until somebody points at them.
 */
export function useSlotHover({ model, books, enabled, label }: Input) {
  const target = useRef<HTMLDivElement>(null);
  const closedWords = useClosedWords();

  const slotAt = useCallback(
    (event: PointerEvent | MouseEvent): Slot | null => {
      const root = books.current;
      if (!root || !enabled || (event.target as Element).closest("[data-visit], [data-draft]")) return null;
      const geometry = measure(root, model.columns.length, model.length);
      const book = model.books[columnAt(geometry, event.clientX)];
      if (!book) return null;
      const at = floorTo(STEP, book.day.from, instantAt(geometry, book.range, event.clientY));
      if (at < book.range.from || at + STEP > book.range.until) return null;
      const ended = book.spans.find((span) => span.occupies && span.until > at && span.until < at + STEP);
      const start = ended ? ended.until : at;
      return isFree(book.spans, start, start + 1) ? { provider: book.provider, at: start } : null;
    },
    [books, enabled, model],
  );

  const clear = useCallback(() => {
    if (target.current) target.current.hidden = true;
  }, []);
  // Another day under a resting pointer: what was free there says nothing about this one.
  useEffect(() => clear, [model, clear]);

  const onPointerMove = useCallback(
    (event: PointerEvent) => {
      const root = books.current;
      const element = target.current;
      if (!root || !element || event.buttons !== 0) return;
      const slot = slotAt(event);
      if (!slot) {
        element.hidden = true;
        return;
      }
      const geometry = measure(root, model.columns.length, model.length);
      const column = bookAt(model.books, slot.provider, slot.at);
      const book = model.books[column];
      const from = book?.range.from ?? slot.at;
      const closed = closedIn(book?.hours ?? null, slot.at, slot.at + STEP);
      element.hidden = false;
      element.style.width = `${geometry.columnWidth}px`;
      element.style.height = `${STEP * geometry.scale}px`;
      const y = (slot.at - from) * geometry.scale;
      element.style.transform = `translate(${column * geometry.columnWidth}px, ${y}px)`;
      const words = closed ? `${label(slot.at)} · ${closedWords[closed.why]}` : label(slot.at);
      element.toggleAttribute("data-closed", closed !== null);
      if (element.dataset["time"] !== words) element.dataset["time"] = words;
    },
    [books, closedWords, label, model, slotAt],
  );

  return { target, slotAt, onPointerMove, clear };
}
