/**
 * Where the arrow keys stop: every card, and every free time on the grid that has room for the shortest visit.
 * Pure; the grid keeps one cursor and asks here where it goes.
 */
import { overlaps, type Span } from "./layout";
import { STEP, clamp, type Range } from "./range";

/** The book of one provider, as the keyboard sees it. */
export interface Book {
  readonly provider: string;
  readonly spans: readonly Span[];
}

/** Where the keyboard is: on a card, or on a free time. `at` is kept when it goes sideways. */
export interface Cursor {
  readonly provider: string;
  readonly at: number;
  /** The card it is on; null on a free time. */
  readonly card: string | null;
}

export type Direction = "up" | "down" | "left" | "right" | "first" | "last" | "hour-up" | "hour-down";

const HOUR_STOPS = 4;

/** Stops of one book, by time; cards before free times, standing before cancelled ones. */
export function stopsOf(book: Book, range: Range): Cursor[] {
  const standing = book.spans.filter((span) => span.occupies);
  const cards = [...book.spans]
    .sort((a, b) => a.from - b.from || Number(b.occupies) - Number(a.occupies) || (a.id < b.id ? -1 : 1))
    .map((span) => ({ provider: book.provider, at: span.from, card: span.id }));
  const free = freeStarts(standing, range).map((at) => ({ provider: book.provider, at, card: null }));
  return [...cards, ...free].sort((a, b) => a.at - b.at || Number(a.card === null) - Number(b.card === null));
}

/** Free starts: on the step, and at the end of a visit that ends between two steps. */
function freeStarts(standing: readonly Span[], range: Range): number[] {
  const starts = new Set<number>();
  for (let at = range.from; at + STEP <= range.until; at += STEP) starts.add(at);
  for (const span of standing) if (span.until >= range.from && span.until + STEP <= range.until) starts.add(span.until);
  return [...starts].filter((at) => isFree(standing, at, at + STEP)).sort((a, b) => a - b);
}

/** Whether nobody stands between two instants. */
export function isFree(spans: readonly Span[], from: number, until: number): boolean {
  return !spans.some((span) => span.occupies && overlaps(span, { from, until }));
}

/** How long the book is free from an instant on, up to `most` milliseconds. */
export function freeFor(spans: readonly Span[], from: number, most: number): number {
  const next = spans.filter((span) => span.occupies && span.until > from).map((span) => span.from - from);
  return clamp(Math.min(most, ...next), 0, most);
}

/** Where the cursor goes. It stays where there is nowhere to go. */
export function go(cursor: Cursor, direction: Direction, books: readonly Book[], range: Range): Cursor {
  const column = books.findIndex((book) => book.provider === cursor.provider);
  if (direction === "left" || direction === "right") {
    const next = books[column + (direction === "left" ? -1 : 1)];
    return next === undefined ? cursor : nearest(next, cursor.at, range);
  }
  const book = books[column];
  if (book === undefined) return cursor;
  const stops = stopsOf(book, range);
  const here = indexOf(stops, cursor);
  const steps: Record<typeof direction, number> = {
    up: here - 1,
    down: here + 1,
    "hour-up": here - HOUR_STOPS,
    "hour-down": here + HOUR_STOPS,
    first: 0,
    last: stops.length - 1,
  };
  return stops[clamp(steps[direction], 0, stops.length - 1)] ?? cursor;
}

function indexOf(stops: readonly Cursor[], cursor: Cursor): number {
  const exact = stops.findIndex((stop) => stop.card === cursor.card && (stop.card !== null || stop.at === cursor.at));
  if (exact !== -1) return exact;
  const after = stops.findIndex((stop) => stop.at >= cursor.at);
  return after === -1 ? stops.length - 1 : after;
}

/** The stop of a book at an instant: who stands there, else the free time there, else the nearest of both. */
export function nearest(book: Book, at: number, range: Range): Cursor {
  const standing = book.spans.find((span) => span.occupies && span.from <= at && at < span.until);
  if (standing) return { provider: book.provider, at, card: standing.id };
  const stops = stopsOf(book, range);
  const best = stops.reduce<Cursor | null>((found, stop) => {
    if (found === null) return stop;
    const closer = Math.abs(stop.at - at) - Math.abs(found.at - at);
    return closer < 0 || (closer === 0 && found.card !== null && stop.card === null) ? stop : found;
  }, null);
  return best === null
    ? { provider: book.provider, at, card: null }
    : { ...best, at: best.card === null ? best.at : at };
}

/** Keeps the cursor sound after the day changed: its card may be gone, its free time taken. */
export function settle(cursor: Cursor, books: readonly Book[], range: Range): Cursor | null {
  const book = books.find((each) => each.provider === cursor.provider) ?? books[0];
  if (book === undefined) return null;
  if (cursor.card !== null) {
    const home = books.find((each) => each.spans.some((span) => span.id === cursor.card));
    if (home) return home.provider === cursor.provider ? cursor : { ...cursor, provider: home.provider };
  }
  const at = clamp(cursor.at, range.from, range.until - STEP);
  const still =
    cursor.card === null && at === cursor.at && stopsOf(book, range).some((s) => s.card === null && s.at === at);
  return still ? cursor : nearest(book, at, range);
}
