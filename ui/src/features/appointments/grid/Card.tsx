import { memo } from "react";

import type { AppointmentCard } from "../../../api/bindings";
import type { Place } from "./layout";

type Props = {
  card: AppointmentCard;
  /** Distance from the top and height, in rem. */
  top: number;
  height: number;
  place: Place;
  /** What the clinic's clock shows at its start. */
  time: string;
  /** Second line, where the card is high enough for one. */
  note: string;
  /** The whole card as one sentence, for those who hear it. */
  sentence: string;
  tabbable: boolean;
  selected: boolean;
  moving: boolean;
};

const MARKS = { in_person: "", video: "\u25B7 ", phone: "\u260E\uFE0E " } as const;
/** From this height on there is a second line, in rem. */
const TWO_LINES = 2.4;
/** A hairline of air between a card and the next. */
const GAP = 0.0625;

/**
 * One appointment. One element only, for a day may hold five hundred of them: time and note are drawn by the style
 * sheet from its attributes, and events are taken by the grid.
 */
export const Card = memo(function Card({ card, top, height, place, ...shown }: Props) {
  return (
    <div
      role="gridcell"
      tabIndex={shown.tabbable ? 0 : -1}
      aria-label={shown.sentence}
      aria-selected={shown.selected}
      className="visit"
      data-visit={card.id}
      data-status={card.status}
      data-overbooked={card.overbooked || undefined}
      data-moving={shown.moving || undefined}
      data-time={`${shown.time} ${MARKS[card.kind]}`}
      data-note={height >= TWO_LINES ? shown.note : undefined}
      style={{
        top: `${top}rem`,
        height: `${height - GAP}rem`,
        left: `${place.left * 100}%`,
        width: `${place.width * 100}%`,
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
