import { useCallback, useEffect, useRef, type PointerEvent, type RefObject } from "react";

import type { VisitTimes } from "../../../api/bindings";
import { cardOf, type CardTimes, type DayModel } from "../day-model";
import { isMovable } from "../progress/steps";
import { columnAt, measure, type Geometry } from "./geometry";
import { FINE_STEP, STEP, clamp, snapTo } from "./range";
import { standingOf, type Book } from "./stops";

type Input = {
  model: DayModel;
  books: RefObject<HTMLElement | null>;
  scroller: RefObject<HTMLElement | null>;
  enabled: boolean;
  label: (at: number) => string;
  onDrop: (visit: CardTimes, to: VisitTimes) => Promise<void>;
};

interface Drag {
  readonly visit: CardTimes;
  readonly element: HTMLElement;
  readonly pointer: number;
  readonly startX: number;
  readonly startY: number;
  readonly scrolledFrom: { x: number; y: number };
  readonly geometry: Geometry;
  readonly column: number;
  x: number;
  y: number;
  fine: boolean;
  to: { column: number; at: number };
  /** Whether the pointer went far enough to mean it. */
  begun: boolean;
  frame: number;
}

/** A hand that trembles is not a drag, in pixels. */
const THRESHOLD = 4;
/** The click that belongs to a release comes within this, in milliseconds. */
const CLICK_FOLLOWS = 50;
/** Near the edge of the view the day scrolls along, in pixels. */
const EDGE = 36;

/**
 * Moving a card with the pointer. While it moves only a ghost's transform changes, once a frame; nothing is drawn
 * again and nothing is changed until the pointer is released. Escape puts everything back.
 */
export function useCardDrag(input: Input) {
  const ghost = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  const ended = useRef(-Infinity);
  const latest = useRef(input);
  useEffect(() => {
    latest.current = input;
  });

  const end = useCallback(() => {
    const current = drag.current;
    drag.current = null;
    if (!current) return;
    cancelAnimationFrame(current.frame);
    if (current.element.hasPointerCapture(current.pointer)) current.element.releasePointerCapture(current.pointer);
    delete current.element.dataset["dragging"];
    if (ghost.current) ghost.current.hidden = true;
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !drag.current?.begun) return;
      event.preventDefault();
      event.stopPropagation();
      end();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => {
      window.removeEventListener("keydown", onKey, { capture: true });
      end();
    };
  }, [end]);

  const drawAgain = useRef(() => {});
  const draw = useCallback(() => {
    const current = drag.current;
    const { model, scroller, label } = latest.current;
    if (!current || !ghost.current || !scroller.current) return;
    const { geometry, visit } = current;
    // Held at the edge it goes on, also when the hand rests.
    if (scrollAtEdge(scroller.current, current)) current.frame = requestAnimationFrame(() => drawAgain.current());
    const scrolledX = scroller.current.scrollLeft - current.scrolledFrom.x;
    const scrolledY = scroller.current.scrollTop - current.scrolledFrom.y;
    const length = visit.until - visit.from;
    const column = columnAt(geometry, current.x + scrolledX);
    const book = model.books[column];
    const home = model.books[current.column];
    if (!book || !home) return;
    const moved = (current.y - current.startY + scrolledY) / geometry.scale;
    const wanted = book.range.from + (visit.from - home.range.from) + moved;
    const at = snapTo(current.fine ? FINE_STEP : STEP, book.day.from, wanted);
    const last = Math.max(book.range.from, book.range.until - length);
    current.to = { column, at: clamp(at, book.range.from, last) };
    place(ghost.current, geometry, book, current.to, length);
    ghost.current.dataset["time"] = label(current.to.at);
    const stands = standingOf(book, visit.card.id, current.to.at, current.to.at + length);
    ghost.current.toggleAttribute("data-taken", stands !== "free");
  }, []);
  useEffect(() => {
    drawAgain.current = draw;
  }, [draw]);

  const onPointerDown = useCallback((event: PointerEvent) => {
    const { model, books, scroller, enabled } = latest.current;
    const element = (event.target as Element).closest<HTMLElement>("[data-visit]");
    const visit = cardOf(model, element?.dataset["visit"] ?? null);
    if (!enabled || event.button !== 0 || !element || !visit || !books.current || !scroller.current) return;
    if (!isMovable(visit.card.status)) return;
    const column = model.books.findIndex((book) => book.spans.some(({ id }) => id === visit.card.id));
    drag.current = {
      visit,
      element,
      pointer: event.pointerId,
      startX: event.clientX,
      startY: event.clientY,
      scrolledFrom: { x: scroller.current.scrollLeft, y: scroller.current.scrollTop },
      geometry: measure(books.current, model.columns.length, model.length),
      column,
      x: event.clientX,
      y: event.clientY,
      fine: false,
      to: { column, at: visit.from },
      begun: false,
      frame: 0,
    };
  }, []);

  const onPointerMove = useCallback(
    (event: PointerEvent) => {
      const current = drag.current;
      if (!current || event.pointerId !== current.pointer) return;
      current.x = event.clientX;
      current.y = event.clientY;
      current.fine = event.shiftKey;
      const far = Math.hypot(current.x - current.startX, current.y - current.startY) >= THRESHOLD;
      if (!current.begun && far) begin(current, ghost.current);
      if (!current.begun) return;
      cancelAnimationFrame(current.frame);
      current.frame = requestAnimationFrame(draw);
    },
    [draw],
  );

  const onPointerUp = useCallback(
    (event: PointerEvent) => {
      const current = drag.current;
      if (!current || event.pointerId !== current.pointer) return;
      if (!current.begun) {
        end();
        return;
      }
      draw();
      ended.current = event.timeStamp;
      const { model, onDrop } = latest.current;
      const { visit, to } = current;
      const provider = model.books[to.column]?.provider ?? visit.card.times.provider;
      drag.current = null;
      cancelAnimationFrame(current.frame);
      const settled = () => {
        delete current.element.dataset["dragging"];
        if (ghost.current && !drag.current) ghost.current.hidden = true;
      };
      if (to.at === visit.from && provider === visit.card.times.provider) settled();
      // The ghost stays where it was dropped until the core has answered and the day was read again.
      else
        void onDrop(visit, { ...visit.card.times, provider, starts_at: new Date(to.at).toISOString() }).finally(
          settled,
        );
    },
    [draw, end],
  );

  /** Whether a click is only the end of a drag. */
  const wasDrag = useCallback((click: { timeStamp: number }) => click.timeStamp - ended.current < CLICK_FOLLOWS, []);

  return { ghost, onPointerDown, onPointerMove, onPointerUp, onPointerCancel: end, wasDrag };
}

function begin(drag: Drag, ghost: HTMLElement | null): void {
  drag.begun = true;
  drag.element.setPointerCapture(drag.pointer);
  drag.element.dataset["dragging"] = "true";
  if (!ghost) return;
  ghost.textContent = drag.visit.card.patient_name;
  ghost.hidden = false;
}

function place(ghost: HTMLElement, geometry: Geometry, book: Book, to: Drag["to"], length: number): void {
  ghost.style.width = `${geometry.columnWidth}px`;
  ghost.style.height = `${length * geometry.scale}px`;
  const y = (to.at - book.range.from) * geometry.scale;
  ghost.style.transform = `translate(${to.column * geometry.columnWidth}px, ${y}px)`;
}

/** Scrolls along while the pointer is near the edge; says whether it moved. */
function scrollAtEdge(scroller: HTMLElement, drag: Drag): boolean {
  const box = scroller.getBoundingClientRect();
  const pull = (at: number, least: number, most: number) =>
    at < least + EDGE ? (at - least - EDGE) / 3 : at > most - EDGE ? (at - most + EDGE) / 3 : 0;
  const before = scroller.scrollLeft + scroller.scrollTop;
  scroller.scrollBy(pull(drag.x, box.left, box.right), pull(drag.y, box.top, box.bottom));
  return scroller.scrollLeft + scroller.scrollTop !== before;
}
