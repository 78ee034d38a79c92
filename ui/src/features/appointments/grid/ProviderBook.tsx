import { memo } from "react";

import type { Clock } from "../clock";
import type { Column } from "../day-model";
import type { CardWords } from "../use-card-words";
import { Card } from "./Card";
import { Shades } from "./Shades";

type Props = {
  column: Column;
  /** What the book is called: its provider, or its day. */
  name: string;
  /** From this length on a card has room for a second line, in milliseconds. */
  twoLinesFrom: number;
  clock: Clock;
  words: CardWords;
  /** What of it is drawn, as time from its top. */
  from: number;
  until: number;
  /** Cards of this column that are in the tab order, chosen or on their way; null where it is none of these. */
  tabbable: string | null;
  selected: string | null;
  moving: string | null;
};

/** One book: a row of the grid that stands upright. Drawn again only when something of it changed. */
export const ProviderBook = memo(function ProviderBook({ column, clock, words, ...props }: Props) {
  const { book, provider } = column;
  const { range } = book;
  const drawn = { from: range.from + props.from, until: range.from + props.until };
  const shown = column.cards.filter(({ until, from }) => until > range.from && from < range.until);
  // A row without cells is none to a screen reader: an empty book is only its column, and its free times are the cursor's.
  const cards = shown.filter(
    ({ card, until, from }) => (until > drawn.from && from < drawn.until) || card.id === props.tabbable,
  );
  const row = cards.length > 0 ? { role: "row", "aria-label": props.name } : {};
  return (
    <div className="book" {...row} data-provider={provider.id} data-date={column.frame.date}>
      <Shades column={column} />
      {cards.map((times) => {
        const { id } = times.card;
        const place = column.places.get(id);
        if (!place) return null;
        return (
          <Card
            key={id}
            times={times}
            from={range.from}
            left={place.left}
            width={place.width}
            provider={provider.name}
            twoLinesFrom={props.twoLinesFrom}
            clock={clock}
            words={words}
            tabbable={props.tabbable === id}
            selected={props.selected === id}
            moving={props.moving === id}
          />
        );
      })}
    </div>
  );
});
