import { memo } from "react";

import type { Clock } from "../clock";
import type { CardTimes } from "../day-model";
import { STEP_MARKS } from "../progress/steps";
import type { CardWords } from "../use-card-words";
import { height } from "./range";

type Props = {
  times: CardTimes;
  /** The instant at the top of its book. */
  from: number;
  /** Place in the width of its book, as fractions. */
  left: number;
  width: number;
  provider: string;
  /** From this length on there is room for a second line, in milliseconds. */
  twoLinesFrom: number;
  clock: Clock;
  words: CardWords;
  tabbable: boolean;
  selected: boolean;
  moving: boolean;
};

const MARKS = { in_person: "", video: "\u25B7 ", phone: "\u260E\uFE0E " } as const;
/** A hairline of air between a card and the next. */
const GAP = "0.0625rem";

/**
 * One appointment. One element only, for a day may hold five hundred of them: time and note are drawn by the style
 * sheet from its attributes, and events are taken by the grid. Everything it is given stays the same while the
 * appointment does, so that a change of one is one card drawn again.
 */
export const Card = memo(function Card({
  times,
  from,
  left,
  width,
  provider,
  clock,
  words,
  twoLinesFrom,
  ...shown
}: Props) {
  const { card } = times;
  const two = times.until - times.from >= twoLinesFrom;
  const type = words.type(card);
  return (
    <div
      role="gridcell"
      tabIndex={shown.tabbable ? 0 : -1}
      aria-label={words.sentence(times, provider)}
      aria-selected={shown.selected}
      className="visit"
      data-visit={card.id}
      data-status={card.status}
      data-overbooked={card.overbooked || undefined}
      data-mark={STEP_MARKS[card.status]}
      data-moving={shown.moving || undefined}
      data-time={`${clock.time(times.from)} ${MARKS[card.kind]}`}
      data-note={two ? words.note(card) : undefined}
      data-type={two ? undefined : type?.name}
      data-colour={type?.colour}
      style={{
        top: height(times.from - from),
        height: height(times.until - times.from, GAP),
        left: `${left * 100}%`,
        width: `${width * 100}%`,
      }}
    >
      {isolated(card.patient_name)}
    </div>
  );
});

/** Keeps a name that runs right to left from turning the time before it around. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
