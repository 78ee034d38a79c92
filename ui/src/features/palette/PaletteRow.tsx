import type { ReactNode } from "react";

import { CalendarDay, ChevronRight, Person } from "../../shared/components/icons";
import type { Row } from "./rows";

/** What a row says: its line, what stands after it, and a mark of its state. */
export interface RowWords {
  readonly line: string;
  readonly note: string;
  readonly state?: { readonly kind: "free" | "taken"; readonly words: string };
  readonly keys?: string | undefined;
}

type Props = { id: string; row: Row; words: RowWords; isActive: boolean; onTake: () => void };

export function PaletteRow({ id, row, words, isActive, onTake }: Props) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className="palette-row"
      data-row={row.is}
      // The press must not take the focus from the field before the click arrives.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <span className="palette-mark">{MARKS[row.is]}</span>
      <span className="palette-words">
        <span className="palette-row-line">
          <bdi>{words.line}</bdi>
        </span>
        {words.note !== "" && <span className="quiet small">{words.note}</span>}
      </span>
      {words.state && (
        <span className="palette-state" data-state={words.state.kind}>
          {words.state.words}
        </span>
      )}
      {words.keys !== undefined && <kbd className="palette-keys">{words.keys}</kbd>}
    </div>
  );
}

const MARKS: Record<Row["is"], ReactNode> = {
  booking: <CalendarDay />,
  day: <CalendarDay />,
  patient: <Person />,
  command: <ChevronRight />,
};
