import { useCallback, useMemo, useRef, type CSSProperties, type KeyboardEvent, type MouseEvent } from "react";

import type { VisitTimes } from "../../../api/bindings";
import { useWords } from "../../../shared/use-words";
import type { Clock } from "../clock";
import { bookName, cardOf, columnOf, type CardTimes, type DayModel } from "../day-model";
import { useDensity } from "../density/density";
import { useCardWords } from "../use-card-words";
import { Overlay, type DraftSlot } from "./Overlay";
import { ProviderBook } from "./ProviderBook";
import { ProviderHeads, type BookHead } from "./ProviderHeads";
import { TimeAxis, TimeLines } from "./TimeAxis";
import { MINUTE, height } from "./range";
import { useCardDrag } from "./use-card-drag";
import { useCardResize } from "./use-card-resize";
import { useDrawn } from "./use-drawn";
import { useGridKeys, type CardWish } from "./use-grid-keys";
import { useSlotHover, type Slot } from "./use-slot-hover";
import { useStartInView } from "./use-start-in-view";

import "./grid.css";
import "./states.css";

type Props = {
  model: DayModel;
  clock: Clock;
  mayWrite: boolean;
  selected: string | null;
  drafts: readonly DraftSlot[];
  /** The slot whose booking is open. */
  booking: Slot | null;
  /** Receives the element at the open booking's slot, to anchor its popover. */
  onAnchor: (element: HTMLElement | null) => void;
  wish: CardWish | null;
  onSelect: (id: string | null) => void;
  onBook: (slot: Slot) => void;
  onContinue: (key: string) => void;
  onMove: (visit: CardTimes, to: VisitTimes) => Promise<void>;
  announce: (words: string) => void;
};

/** From this height on a card has a second line, in rem. */
const TWO_LINES = 2.4;

/** The day of one clinic: a book for each provider, time down the side; everything by pointer and by keyboard. */
export function DayGrid(props: Props) {
  const { model, clock, mayWrite, selected, booking, onSelect, onBook, onMove } = props;
  const t = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const books = useRef<HTMLDivElement>(null);
  const { density, remPerMinute } = useDensity();
  const words = useCardWords(clock);
  const label = useCallback((at: number) => clock.time(at), [clock]);
  const hover = useSlotHover({ model, books, enabled: mayWrite, label });
  const drag = useCardDrag({ model, books, scroller, enabled: mayWrite, label, onDrop: onMove });
  const span = useCallback((from: number, until: number) => clock.span(from, until), [clock]);
  const resize = useCardResize({ model, books, ghost: drag.ghost, enabled: mayWrite, label: span, onDrop: onMove });
  const { drawn, isWhole } = useDrawn(model, scroller);
  const keys = useGridKeys({ ...props, root: books, drawn: isWhole });
  const { cursor, carried } = keys;
  useStartInView(model, scroller, remPerMinute);
  const heads = useMemo(() => headsOf(model, clock), [model, clock]);

  const onClick = (event: MouseEvent) => {
    if (drag.wasDrag(event) || resize.wasPull(event)) return;
    const target = event.target as Element;
    const id = target.closest<HTMLElement>("[data-visit]")?.dataset["visit"] ?? null;
    const visit = cardOf(model, id);
    if (visit) {
      keys.put({ provider: visit.card.times.provider, at: visit.from, card: visit.card.id }, true);
      onSelect(visit.card.id);
      return;
    }
    const slot = hover.slotAt(event.nativeEvent);
    if (!slot) return;
    keys.put({ ...slot, card: null }, false);
    onBook(slot);
  };

  const size = {
    "--books": model.columns.length,
    "--minute": `${remPerMinute}rem`,
    "--day": height(model.length),
  } as CSSProperties;
  const current = cursor && columnOf(model, cursor.provider, cursor.at);
  return (
    <div className="day" ref={scroller} style={size} data-density={density} data-by-day={model.byDay || undefined}>
      <ProviderHeads heads={heads} current={current?.key ?? null} />
      <TimeAxis {...model.axis} clock={clock} />
      <div
        className="books"
        ref={books}
        role="grid"
        aria-label={t("day-grid-label", { date: shownWords(model, clock) })}
        aria-describedby="day-grid-keys"
        aria-busy={!isWhole}
        onKeyDown={(event: KeyboardEvent) => keys.onKeyDown(event)}
        onFocus={keys.onFocus}
        onClick={onClick}
        onPointerDown={(event) => {
          if (!resize.onPointerDown(event)) drag.onPointerDown(event);
        }}
        onPointerMove={(event) => {
          if (resize.onPointerMove(event)) return;
          hover.onPointerMove(event);
          drag.onPointerMove(event);
        }}
        onPointerUp={(event) => {
          if (!resize.onPointerUp(event)) drag.onPointerUp(event);
        }}
        onPointerCancel={() => {
          resize.onPointerCancel();
          drag.onPointerCancel();
        }}
        onPointerLeave={hover.clear}
      >
        <TimeLines model={model} />
        {model.columns.map((column, index) => {
          const here = (id: string | null) => (column.cards.some(({ card }) => card.id === id) ? id : null);
          return (
            <ProviderBook
              key={column.key}
              column={column}
              name={heads[index]?.name ?? ""}
              twoLinesFrom={(TWO_LINES / remPerMinute) * MINUTE}
              from={drawn[index]?.from ?? 0}
              until={drawn[index]?.until ?? 0}
              clock={clock}
              words={words}
              tabbable={here(cursor?.card ?? null)}
              selected={here(selected)}
              moving={here(carried?.visit.card.id ?? null)}
            />
          );
        })}
        <Overlay
          {...{ model, clock, cursor, carried, booking, drafts: props.drafts }}
          hover={hover.target}
          ghost={drag.ghost}
          onAnchor={props.onAnchor}
          onContinue={props.onContinue}
        />
      </div>
      {carried && <p className="carry-hint">{t(carried.changes === "place" ? "carry-hint" : "pull-hint")}</p>}
      <p id="day-grid-keys" className="only-read-out">
        {t("day-grid-keys")}
      </p>
    </div>
  );
}

/** The day, or whose days from which to which. */
function shownWords(model: DayModel, clock: Clock): string {
  if (!model.byDay) return clock.day(model.start);
  const days = `${clock.dayShort(model.start)} – ${clock.day(model.end - 1)}`;
  return `${days}, ${model.columns[0]?.provider.name ?? ""}`;
}

/** What stands over the books: providers on one day, or the days of one provider. */
function headsOf(model: DayModel, clock: Clock): BookHead[] {
  return model.columns.map((column) => ({
    key: column.key,
    name: bookName(column, model, clock),
    today: model.byDay && column.frame.date === model.clinic.today,
  }));
}
