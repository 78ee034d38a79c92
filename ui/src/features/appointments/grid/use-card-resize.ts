import { useCallback, useEffect, useRef, type PointerEvent, type RefObject } from "react";

import type { Status, VisitTimes } from "../../../api/bindings";
import { cardOf, columnOf, type CardTimes, type DayModel } from "../day-model";
import { mayChangeLength } from "../progress/steps";
import { instantAt, measure, type Geometry } from "./geometry";
import { minutesTo } from "./lengths";
import { FINE_STEP, MINUTE, STEP } from "./range";
import { bookAt, standingOf, type Book } from "./stops";

type Input = {
  model: DayModel;
  books: RefObject<HTMLElement | null>;
  /** The one ghost of the grid. */
  ghost: RefObject<HTMLElement | null>;
  enabled: boolean;
  /** `10:00–10:45`. */
  label: (from: number, until: number) => string;
  onDrop: (visit: CardTimes, to: VisitTimes) => Promise<void>;
};

interface Pull {
  readonly visit: CardTimes;
  readonly element: HTMLElement;
  readonly pointer: number;
  readonly geometry: Geometry;
  readonly book: Book;
  readonly column: number;
  /** From the pointer to the edge when it was taken, in pixels. */
  readonly grip: number;
  readonly startY: number;
  /** Whether the pointer went far enough to mean it. */
  begun: boolean;
  minutes: number;
}

/** The lower edge of a card is this high, in pixels; of a low card no more than a third. */
const EDGE = 6;
/** A hand that trembles pulls nothing, in pixels. */
const THRESHOLD = 4;
/** The click that belongs to a release comes within this, in milliseconds. */
const CLICK_FOLLOWS = 50;

/** The card whose lower edge is under the pointer. */
function edgeAt(event: PointerEvent): HTMLElement | null {
  const element = (event.target as Element).closest<HTMLElement>("[data-visit]");
  if (!element || !mayChangeLength(element.dataset["status"] as Status)) return null;
  const box = element.getBoundingClientRect();
  return box.bottom - event.clientY <= Math.min(EDGE, box.height / 3) ? element : null;
}

/** Lengthening a card by its lower edge. As with moving, nothing is changed until the pointer is released. */
export function useCardResize(input: Input) {
  const pull = useRef<Pull | null>(null);
  const ended = useRef(-Infinity);
  const hovered = useRef<HTMLElement | null>(null);
  const latest = useRef(input);
  useEffect(() => {
    latest.current = input;
  });

  const end = useCallback(() => {
    const current = pull.current;
    pull.current = null;
    if (!current) return;
    if (current.element.hasPointerCapture(current.pointer)) current.element.releasePointerCapture(current.pointer);
    delete current.element.dataset["dragging"];
    const { ghost } = latest.current;
    if (ghost.current) ghost.current.hidden = true;
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !pull.current) return;
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

  /** Takes the edge, if the pointer is at one. */
  const onPointerDown = useCallback((event: PointerEvent): boolean => {
    const { model, books, enabled } = latest.current;
    const element = enabled && event.button === 0 ? edgeAt(event) : null;
    const visit = cardOf(model, element?.dataset["visit"] ?? null);
    const { provider } = visit?.card.times ?? { provider: "" };
    const book = visit && columnOf(model, provider, visit.from)?.book;
    if (!element || !visit || !book || !books.current) return false;
    const column = bookAt(model.books, provider, visit.from);
    const geometry = measure(books.current, model.columns.length, model.length);
    const grip = element.getBoundingClientRect().bottom - event.clientY;
    const { minutes } = visit.card.times;
    const at = { pointer: event.pointerId, startY: event.clientY, begun: false };
    pull.current = { visit, element, ...at, geometry, book, column, grip, minutes };
    return true;
  }, []);

  const onPointerMove = useCallback((event: PointerEvent): boolean => {
    const current = pull.current;
    if (!current) {
      const edge = event.buttons === 0 && latest.current.enabled ? edgeAt(event) : null;
      if (hovered.current !== edge) {
        delete hovered.current?.dataset["edge"];
        hovered.current = edge;
        if (edge) edge.dataset["edge"] = "";
      }
      return false;
    }
    if (event.pointerId !== current.pointer) return true;
    if (!current.begun) {
      if (Math.abs(event.clientY - current.startY) < THRESHOLD) return true;
      current.begun = true;
      current.element.setPointerCapture(event.pointerId);
      current.element.dataset["dragging"] = "true";
    }
    const { books, model } = latest.current;
    // Measured anew: the day may be scrolled with the wheel meanwhile.
    const geometry = books.current ? measure(books.current, model.columns.length, model.length) : current.geometry;
    const wanted = instantAt(geometry, current.book.range, event.clientY + current.grip);
    current.minutes = minutesTo(current.book, current.visit.from, wanted, event.shiftKey ? FINE_STEP : STEP);
    draw(current, latest.current);
    return true;
  }, []);

  const onPointerUp = useCallback(
    (event: PointerEvent): boolean => {
      const current = pull.current;
      if (!current || event.pointerId !== current.pointer) return false;
      const { visit, minutes, begun } = current;
      if (begun) ended.current = event.timeStamp;
      if (minutes === visit.card.times.minutes) end();
      // The ghost stays until the core has answered and the day was read again.
      else void latest.current.onDrop(visit, { ...visit.card.times, minutes }).finally(end);
      return true;
    },
    [end],
  );

  const wasPull = useCallback((click: { timeStamp: number }) => click.timeStamp - ended.current < CLICK_FOLLOWS, []);

  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: end, wasPull };
}

function draw({ visit, geometry, book, column, minutes }: Pull, { ghost, label }: Input): void {
  if (!ghost.current) return;
  const { style, dataset } = ghost.current;
  const until = visit.from + minutes * MINUTE;
  ghost.current.textContent = visit.card.patient_name;
  ghost.current.hidden = false;
  style.width = `${geometry.columnWidth}px`;
  style.height = `${minutes * MINUTE * geometry.scale}px`;
  const y = (visit.from - book.range.from) * geometry.scale;
  style.transform = `translate(${column * geometry.columnWidth}px, ${y}px)`;
  dataset["time"] = label(visit.from, until);
  ghost.current.toggleAttribute("data-taken", standingOf(book, visit.card.id, visit.from, until) !== "free");
}
