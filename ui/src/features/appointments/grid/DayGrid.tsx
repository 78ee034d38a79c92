import { useCallback, useRef, type CSSProperties, type KeyboardEvent, type MouseEvent } from "react";

import type { VisitTimes } from "../../../api/bindings";
import { useWords } from "../../../shared/use-words";
import type { Clock } from "../clock";
import { cardOf, type CardTimes, type DayModel } from "../day-model";
import { useCardWords } from "../use-card-words";
import { Overlay, type DraftSlot } from "./Overlay";
import { ProviderBook } from "./ProviderBook";
import { ProviderHeads } from "./ProviderHeads";
import { TimeAxis, TimeLines } from "./TimeAxis";
import { height, type Range } from "./range";
import { useCardDrag } from "./use-card-drag";
import { useGridKeys, type CardWish } from "./use-grid-keys";
import { useSlotHover, type Slot } from "./use-slot-hover";
import { useStartInView } from "./use-start-in-view";

import "./grid.css";

type Props = {
  model: DayModel;
  range: Range;
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

/** The day of one clinic: a book for each provider, time down the side; everything by pointer and by keyboard. */
export function DayGrid(props: Props) {
  const { model, range, clock, mayWrite, selected, booking, onSelect, onBook, onMove } = props;
  const t = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const books = useRef<HTMLDivElement>(null);
  const words = useCardWords(clock);
  const label = useCallback((at: number) => clock.time(at), [clock]);
  const hover = useSlotHover({ model, range, books, enabled: mayWrite, label });
  const drag = useCardDrag({ model, range, books, scroller, enabled: mayWrite, label, onDrop: onMove });
  const keys = useGridKeys({ ...props, root: books });
  const { cursor, carried } = keys;
  useStartInView(model, range, scroller);

  const onClick = (event: MouseEvent) => {
    if (drag.wasDrag(event)) return;
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

  const size = { "--books": model.columns.length, "--day": `${height(range.until - range.from)}rem` } as CSSProperties;
  return (
    <div className="day" ref={scroller} style={size}>
      <ProviderHeads columns={model.columns} current={cursor?.provider ?? null} />
      <TimeAxis day={model.day} range={range} clock={clock} />
      <div
        className="books"
        ref={books}
        role="grid"
        aria-label={t("day-grid-label", { date: clock.day(model.start) })}
        aria-describedby="day-grid-keys"
        onKeyDown={(event: KeyboardEvent) => keys.onKeyDown(event)}
        onFocus={keys.onFocus}
        onClick={onClick}
        onPointerDown={drag.onPointerDown}
        onPointerMove={(event) => {
          hover.onPointerMove(event);
          drag.onPointerMove(event);
        }}
        onPointerUp={drag.onPointerUp}
        onPointerCancel={drag.onPointerCancel}
        onPointerLeave={hover.clear}
      >
        <TimeLines day={model.day} range={range} />
        {model.columns.map((column) => {
          const here = (id: string | null) => (column.cards.some(({ card }) => card.id === id) ? id : null);
          return (
            <ProviderBook
              key={column.provider.id}
              column={column}
              range={range}
              clock={clock}
              words={words}
              tabbable={here(cursor?.card ?? null)}
              selected={here(selected)}
              moving={here(carried?.visit.card.id ?? null)}
            />
          );
        })}
        <Overlay
          {...{ model, range, clock, cursor, carried, booking, drafts: props.drafts }}
          hover={hover.target}
          ghost={drag.ghost}
          onAnchor={props.onAnchor}
          onContinue={props.onContinue}
        />
      </div>
      {carried && <p className="carry-hint">{t("carry-hint")}</p>}
      <p id="day-grid-keys" className="only-read-out">
        {t("day-grid-keys")}
      </p>
    </div>
  );
}
