// The day as the grid needs it: instants parsed once, cards by provider, their places, what the keyboard steps over.
import type { AppointmentCard, DayView, ProviderColumn } from "../../api/bindings";
import { place, type Place, type Span } from "./grid/layout";
import type { Book } from "./grid/stops";

/** A card with its times as numbers. */
export interface CardTimes {
  readonly card: AppointmentCard;
  readonly from: number;
  readonly until: number;
}

/** A provider's column. The object stays the same while nothing of it changed. */
export interface Column {
  readonly provider: ProviderColumn;
  readonly cards: readonly CardTimes[];
  readonly places: ReadonlyMap<string, Place>;
  readonly book: Book;
}

export interface DayModel {
  readonly day: DayView;
  readonly start: number;
  readonly end: number;
  readonly columns: readonly Column[];
  readonly books: readonly Book[];
}

export function dayModel(day: DayView): DayModel {
  const byProvider = new Map<string, CardTimes[]>(day.providers.map((provider) => [provider.id, []]));
  for (const card of day.appointments) {
    const times = { card, from: Date.parse(card.times.starts_at), until: Date.parse(card.ends_at) };
    byProvider.get(card.times.provider)?.push(times);
  }
  const columns = day.providers.map((provider) => column(provider, byProvider.get(provider.id) ?? []));
  return {
    day,
    start: Date.parse(day.starts_at),
    end: Date.parse(day.ends_at),
    columns,
    books: columns.map((each) => each.book),
  };
}

function column(provider: ProviderColumn, cards: readonly CardTimes[]): Column {
  const spans: Span[] = cards.map(({ card, from, until }) => ({
    id: card.id,
    from,
    until,
    occupies: card.status !== "cancelled",
  }));
  return { provider, cards, places: place(spans), book: { provider: provider.id, spans } };
}

export function cardOf(model: DayModel, id: string | null): CardTimes | null {
  if (id === null) return null;
  for (const each of model.columns) {
    const found = each.cards.find(({ card }) => card.id === id);
    if (found) return found;
  }
  return null;
}

/** Spans of a provider without one appointment (the one that is being moved never stands in its own way). */
export function spansWithout(model: DayModel, provider: string, id: string | null): readonly Span[] {
  const book = model.books.find((each) => each.provider === provider);
  return book?.spans.filter((span) => span.id !== id) ?? [];
}
