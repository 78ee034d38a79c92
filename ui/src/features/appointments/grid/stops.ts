/**
 * Where the arrow keys stop: every card, every free time in open hours that has room for the shortest visit, and each
 * closed stretch once. Pure; the grid keeps one cursor and asks here where it goes.
 */
import { closedAt, closedWithin, isOpen, type Hours } from "./hours";
import { overlaps, type Span } from "./layout";
import { STEP, clamp, type Range } from "./range";

/** The book of one provider on one day, as the keyboard sees it. */
export interface Book {
  readonly provider: string;
  /** The whole day; steps are counted from its start. */
  readonly day: Range;
  /** The part of it that is shown. */
  readonly range: Range;
  readonly spans: readonly Span[];
  /** Null where they are not known: everything counts as open. */
  readonly hours: Hours | null;
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

/** Which book an instant of a provider belongs to: the books of a week have one provider and seven days. -1 for none. */
export function bookAt(books: readonly Book[], provider: string, at: number): number {
  return books.findIndex((book) => book.provider === provider && at >= book.day.from && at < book.day.until);
}

/** Stops of one book, by time; cards before free times, standing before cancelled ones. */
export function stopsOf(book: Book): Cursor[] {
  const standing = book.spans.filter((span) => span.occupies);
  const cards = [...book.spans]
    .sort((a, b) => a.from - b.from || Number(b.occupies) - Number(a.occupies) || (a.id < b.id ? -1 : 1))
    .map((span) => ({ provider: book.provider, at: span.from, card: span.id }));
  const starts = [...freeStarts(standing, book), ...closedStarts(standing, book)];
  const free = starts.map((at) => ({ provider: book.provider, at, card: null }));
  return [...cards, ...free].sort((a, b) => a.at - b.at || Number(a.card === null) - Number(b.card === null));
}

/** Free starts in open hours: on the step, and at the end of a visit that ends between two steps. */
function freeStarts(standing: readonly Span[], { range, hours }: Book): number[] {
  const starts = new Set<number>();
  for (let at = range.from; at + STEP <= range.until; at += STEP) starts.add(at);
  for (const span of standing) if (span.until >= range.from && span.until + STEP <= range.until) starts.add(span.until);
  return [...starts].filter((at) => isFree(standing, at, at + STEP) && isOpen(hours, at, at + STEP));
}

/** The first free time of each closed stretch: where somebody is booked outside hours on purpose. */
function closedStarts(standing: readonly Span[], { range, hours }: Book): number[] {
  return closedWithin(hours, range).flatMap(({ from, until }) => {
    const starts = Array.from({ length: Math.ceil((until - from) / STEP) }, (_, step) => from + step * STEP);
    return starts.find((at) => isFree(standing, at, at + STEP)) ?? [];
  });
}

/** The first free time in open hours from an instant on. */
export function firstFree(book: Book, from: number): number | null {
  const stops = stopsOf(book);
  return stops.find(({ card, at }) => card === null && at >= from && closedAt(book.hours, at) === null)?.at ?? null;
}

/** Whether nobody stands between two instants. */
export function isFree(spans: readonly Span[], from: number, until: number): boolean {
  return !spans.some((span) => span.occupies && overlaps(span, { from, until }));
}

/** What a visit would meet at a time. */
export type Standing = "free" | "taken" | "closed";

/** What a visit would meet in a book; it never stands in its own way. */
export function standingOf(book: Book, visit: string, from: number, until: number): Standing {
  const others = book.spans.filter((span) => span.id !== visit);
  if (!isFree(others, from, until)) return "taken";
  return isOpen(book.hours, from, until) ? "free" : "closed";
}

/** How long the book is free from an instant on, up to `most` milliseconds. */
export function freeFor(spans: readonly Span[], from: number, most: number): number {
  const next = spans.filter((span) => span.occupies && span.until > from).map((span) => span.from - from);
  return clamp(Math.min(most, ...next), 0, most);
}

/** Where the cursor goes. It stays where there is nowhere to go. */
export function go(cursor: Cursor, direction: Direction, books: readonly Book[]): Cursor {
  const column = bookAt(books, cursor.provider, cursor.at);
  const book = books[column];
  if (book === undefined) return cursor;
  if (direction === "left" || direction === "right") {
    const next = books[column + (direction === "left" ? -1 : 1)];
    return next === undefined ? cursor : nearest(next, sameHeight(book, next, cursor.at));
  }
  const stops = stopsOf(book);
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

/** The instant of another book that stands at the same height on the screen. */
export function sameHeight(book: Book, other: Book, at: number): number {
  return clamp(other.range.from + (at - book.range.from), other.day.from, other.day.until - 1);
}

/** The stop of a book at an instant: who stands there, else the free time there, else the nearest of both. */
export function nearest(book: Book, at: number): Cursor {
  const standing = book.spans.find((span) => span.occupies && span.from <= at && at < span.until);
  if (standing) return { provider: book.provider, at, card: standing.id };
  const stops = stopsOf(book);
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
export function settle(cursor: Cursor, books: readonly Book[]): Cursor | null {
  const book = books[bookAt(books, cursor.provider, cursor.at)] ?? sameHour(books, cursor);
  if (book === undefined) return null;
  if (cursor.card !== null) {
    const home = books.find((each) => each.spans.some((span) => span.id === cursor.card));
    const inside = (each: Book) => cursor.at >= each.day.from && cursor.at < each.day.until;
    if (home === book && inside(book)) return cursor;
    const span = home?.spans.find(({ id }) => id === cursor.card);
    if (home && span) {
      const at = clamp(clamp(cursor.at, span.from, span.until - 1), home.day.from, home.day.until - 1);
      return { provider: home.provider, at, card: span.id };
    }
  }
  const { range } = book;
  const within = cursor.at >= book.day.from && cursor.at < book.day.until ? cursor.at : hourOf(book, cursor.at);
  const at = clamp(within, range.from, range.until - STEP);
  const still =
    cursor.card === null &&
    cursor.provider === book.provider &&
    at === cursor.at &&
    stopsOf(book).some((stop) => stop.card === null && stop.at === at);
  return still ? cursor : nearest(book, at);
}

/** Another day or another provider's week came: the book that is most like the one the cursor was in. */
function sameHour(books: readonly Book[], cursor: Cursor): Book | undefined {
  const ofProvider = books.filter((book) => book.provider === cursor.provider);
  const candidates = ofProvider.length > 0 ? ofProvider : books;
  return candidates.find((book) => cursor.at >= book.day.from && cursor.at < book.day.until) ?? candidates[0];
}

const DAY = 24 * 60 * 60_000;

/** About the hour of an instant of another day, on this one. */
function hourOf(book: Book, at: number): number {
  const into = (((at - book.day.from) % DAY) + DAY) % DAY;
  return book.day.from + into;
}
