import { memo } from "react";

import type { Clock } from "../clock";
import type { Column } from "../day-model";
import type { CardWords } from "../use-card-words";
import { Card } from "./Card";
import { height, top, type Range } from "./range";

type Props = {
  column: Column;
  range: Range;
  clock: Clock;
  words: CardWords;
  /** Cards of this column that are in the tab order, chosen or on their way; null where it is none of these. */
  tabbable: string | null;
  selected: string | null;
  moving: string | null;
};

/** The book of one provider: a row of the grid that stands upright. Drawn again only when something of it changed. */
export const ProviderBook = memo(function ProviderBook({ column, range, clock, words, ...marked }: Props) {
  const shown = column.cards.filter(({ until, from }) => until > range.from && from < range.until);
  // A row without cells is none to a screen reader: an empty book is only its column, and its free times are the cursor's.
  const row = shown.length > 0 ? { role: "row", "aria-label": column.provider.name } : {};
  return (
    <div className="book" {...row} data-provider={column.provider.id}>
      {shown.map((times) => {
        const place = column.places.get(times.card.id);
        if (!place) return null;
        const { id } = times.card;
        return (
          <Card
            key={id}
            card={times.card}
            top={top(range, times.from)}
            height={height(times.until - times.from)}
            place={place}
            time={clock.time(times.from)}
            note={words.note(times.card)}
            sentence={words.sentence(times, column.provider.name)}
            tabbable={marked.tabbable === id}
            selected={marked.selected === id}
            moving={marked.moving === id}
          />
        );
      })}
    </div>
  );
});
