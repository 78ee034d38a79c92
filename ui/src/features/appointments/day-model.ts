// Days as the grid needs them: instants parsed once, cards by book, their places, what the keyboard steps over.
import type { AppointmentCard, ClinicView, DayView, OpenHours, ProviderColumn } from "../../api/bindings";
import type { Clock } from "./clock";
import { hoursOf } from "./grid/hours";
import { place, type Place, type Span } from "./grid/layout";
import { bookAt, type Book } from "./grid/stops";
import type { Range } from "./grid/range";
import { occupies } from "./progress/steps";

/** A card with its times as numbers. */
export interface CardTimes {
  readonly card: AppointmentCard;
  readonly from: number;
  readonly until: number;
}

/** What frames a day: its bounds, its opening hours and the lines of its axis. */
export type DayFrame = Pick<DayView, "date" | "starts_at" | "ends_at" | "opens_at" | "closes_at" | "ticks">;

/** The book of one provider on one day. The object stays the same while nothing of it changed. */
export interface Column {
  readonly key: string;
  readonly provider: ProviderColumn;
  readonly frame: DayFrame;
  readonly cards: readonly CardTimes[];
  readonly places: ReadonlyMap<string, Place>;
  readonly book: Book;
}

/** What the grid shows: a day with a book for each provider, or several days of one provider. */
export interface DayModel {
  readonly clinic: ClinicView;
  /** Columns are days, not providers. */
  readonly byDay: boolean;
  /** The first instant of the first day. */
  readonly start: number;
  /** The first instant after the last day. */
  readonly end: number;
  /** The day whose hours stand at the side. */
  readonly axis: { readonly frame: DayFrame; readonly range: Range };
  /** The time that the grid's height stands for, in milliseconds. */
  readonly length: number;
  readonly columns: readonly Column[];
  readonly books: readonly Book[];
}

/** A day and the part of it that is shown. */
export interface ShownDay {
  readonly frame: DayFrame;
  readonly range: Range;
  /** When its providers are open; without it everything counts as open. */
  readonly hours?: OpenHours | undefined;
}

type Content = {
  clinic: ClinicView;
  providers: readonly ProviderColumn[];
  appointments: readonly AppointmentCard[];
};

/** Keeps the last model, so that the columns of which nothing changed stay the same objects. */
export class Models {
  #last: DayModel | null = null;

  next(content: Content, days: readonly ShownDay[]): DayModel {
    this.#last = modelOf(content, days, this.#last);
    return this.#last;
  }
}

/** Some days: one of them with its providers side by side, or several days of the first provider. */
export function modelOf(content: Content, days: readonly ShownDay[], before: DayModel | null = null): DayModel {
  const byDay = days.length > 1;
  const times = content.appointments.map(timesOf);
  const columns = days.flatMap(({ frame, range, hours }, index) => {
    const day = { from: Date.parse(frame.starts_at), until: Date.parse(frame.ends_at) };
    // A visit over midnight stands once: on the day it begins, or on the first one shown.
    const begins = ({ from, until }: CardTimes) => from >= day.from || (index === 0 && until > day.from);
    const here = times.filter((each) => each.from < day.until && begins(each));
    const providers = byDay ? content.providers.slice(0, 1) : content.providers;
    return providers.map((provider) => {
      const cards = here.filter(({ card }) => card.times.provider === provider.id);
      const own = hours?.providers.find((each) => each.provider === provider.id);
      const book = { provider: provider.id, day, range, hours: hoursOf(own) };
      return column({ key: byDay ? frame.date : provider.id, provider, frame, cards }, book, before);
    });
  });
  const axis = days.find(({ range }) => range.until - range.from === longest(days)) ?? days[0];
  if (!axis) throw new Error("a model shows at least one day");
  return {
    clinic: content.clinic,
    byDay,
    start: Date.parse(days[0]?.frame.starts_at ?? ""),
    end: Date.parse(days.at(-1)?.frame.ends_at ?? ""),
    axis,
    length: longest(days),
    columns,
    books: columns.map((each) => each.book),
  };
}

function longest(days: readonly ShownDay[]): number {
  return Math.max(...days.map(({ range }) => range.until - range.from));
}

function column(head: Omit<Column, "places" | "book">, frame: Omit<Book, "spans">, before: DayModel | null): Column {
  const kept = before?.columns.find(({ key }) => key === head.key);
  if (kept && same(kept, head, frame)) return kept;
  const spans: Span[] = head.cards.map(({ card, from, until }) => ({
    id: card.id,
    from,
    until,
    occupies: occupies(card.status),
  }));
  return { ...head, places: place(spans), book: { ...frame, spans } };
}

/** Whether a column that was made before still shows exactly this. Answers that did not change are the same objects. */
function same(kept: Column, head: Omit<Column, "places" | "book">, frame: Omit<Book, "spans">): boolean {
  return (
    kept.provider === head.provider &&
    kept.frame.ticks === head.frame.ticks &&
    kept.frame.opens_at === head.frame.opens_at &&
    kept.frame.closes_at === head.frame.closes_at &&
    kept.book.hours === frame.hours &&
    kept.book.range.from === frame.range.from &&
    kept.book.range.until === frame.range.until &&
    kept.cards.length === head.cards.length &&
    kept.cards.every((each, index) => each === head.cards[index])
  );
}

/** Parsed once for each card that the core answered. */
const parsed = new WeakMap<AppointmentCard, CardTimes>();

function timesOf(card: AppointmentCard): CardTimes {
  let times = parsed.get(card);
  if (!times) {
    times = { card, from: Date.parse(card.times.starts_at), until: Date.parse(card.ends_at) };
    parsed.set(card, times);
  }
  return times;
}

export function cardOf(model: DayModel, id: string | null): CardTimes | null {
  if (id === null) return null;
  for (const each of model.columns) {
    const found = each.cards.find(({ card }) => card.id === id);
    if (found) return found;
  }
  return null;
}

/** What a book is called: its provider, or its day among several of one provider. */
export function bookName({ provider, book }: Column, { byDay }: DayModel, clock: Clock): string {
  return byDay ? clock.dayShort(book.day.from) : provider.name;
}

/** The column of a provider at an instant; null where none is shown. */
export function columnOf(model: DayModel, provider: string, at: number): Column | null {
  return model.columns[bookAt(model.books, provider, at)] ?? null;
}

/** Spans of a book without one appointment (the one that is being moved never stands in its own way). */
export function spansWithout(book: Book | undefined, id: string | null): readonly Span[] {
  return book?.spans.filter((span) => span.id !== id) ?? [];
}
