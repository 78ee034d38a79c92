import type { RefObject } from "react";

import { useWords } from "../../../shared/use-words";
import type { Clock } from "../clock";
import { bookName, columnOf, type DayModel } from "../day-model";
import { useClosedWords } from "../use-closed-words";
import { closedAt } from "./hours";
import { NowLine } from "./NowLine";
import { MINUTE, STEP, height, top } from "./range";
import { bookAt, type Cursor } from "./stops";
import type { Carried } from "./use-carry";
import type { Slot } from "./use-slot-hover";

/** A booking that was begun, as it stands on the grid. */
export interface DraftSlot extends Slot {
  readonly key: string;
  readonly minutes: number;
  readonly patient: string;
}

type Props = {
  model: DayModel;
  clock: Clock;
  cursor: Cursor | null;
  carried: Carried | null;
  booking: Slot | null;
  onAnchor: (element: HTMLElement | null) => void;
  drafts: readonly DraftSlot[];
  hover: RefObject<HTMLDivElement | null>;
  ghost: RefObject<HTMLDivElement | null>;
  onContinue: (key: string) => void;
};

/** What lies over the books: the free time of the keyboard and of the pointer, ghosts, drafts, and this moment. */
export function Overlay({ model, clock, cursor, carried, booking, drafts, hover, ghost, onAnchor, onContinue }: Props) {
  const t = useWords();
  const nameOf = (id: string, at: number) => {
    const column = columnOf(model, id, at);
    return column ? bookName(column, model, clock) : "";
  };
  const box = (provider: string, at: number, length: number) => {
    const column = bookAt(model.books, provider, at);
    const range = model.books[column]?.range ?? model.axis.range;
    const width = 100 / model.books.length;
    return {
      left: `${column * width}%`,
      width: `${width}%`,
      top: top(range, at),
      height: height(length),
    };
  };
  const closedWords = useClosedWords();
  const free = cursor !== null && cursor.card === null ? cursor : null;
  const book = free && columnOf(model, free.provider, free.at)?.book;
  const closed = book ? closedAt(book.hours, free.at) : null;
  const slotWords = (at: number, provider: string) => {
    const told = { time: clock.time(at), provider: nameOf(provider, at) };
    if (!closed) return t("slot-sentence", told);
    return t("slot-closed-sentence", { ...told, until: clock.time(closed.until), why: closedWords[closed.why] });
  };
  return (
    <div className="over" role="presentation">
      <div ref={hover} className="slot-hover" aria-hidden="true" hidden />
      {free && (
        <div role="row" className="over-row">
          <div
            key={`${free.provider} ${free.at}`}
            role="gridcell"
            tabIndex={0}
            data-slot=""
            className="slot"
            data-closed={closed ? "" : undefined}
            data-time={closed ? `${clock.time(free.at)} · ${closedWords[closed.why]}` : clock.time(free.at)}
            title={closed ? closedWords[closed.why] : undefined}
            aria-label={slotWords(free.at, free.provider)}
            style={box(free.provider, free.at, STEP)}
          />
        </div>
      )}
      {booking && <div ref={onAnchor} className="slot-open" style={box(booking.provider, booking.at, STEP)} />}
      {drafts.map((draft) => (
        <button
          key={draft.key}
          type="button"
          tabIndex={-1}
          data-draft=""
          className="draft-card"
          style={box(draft.provider, draft.at, draft.minutes * MINUTE)}
          onClick={() => onContinue(draft.key)}
          aria-label={t("draft-card-sentence", {
            time: clock.time(draft.at),
            provider: nameOf(draft.provider, draft.at),
          })}
        >
          {clock.time(draft.at)} {draft.patient || t("draft-card")}
        </button>
      ))}
      {carried && (
        <div
          className="ghost"
          aria-hidden="true"
          data-taken={carried.stands !== "free" || undefined}
          data-time={
            carried.changes === "place"
              ? clock.time(carried.at)
              : clock.span(carried.at, carried.at + carried.minutes * MINUTE)
          }
          style={box(carried.provider, carried.at, carried.minutes * MINUTE)}
        >
          {carried.visit.card.patient_name}
        </div>
      )}
      <div ref={ghost} className="ghost" aria-hidden="true" hidden />
      <NowLine books={model.books} />
    </div>
  );
}
