import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";

import type { Overview } from "../../api/bindings";
import { failureOf } from "../../api/call";
import { useWishBooking } from "../../shared/booking-wish";
import { FailureNote } from "../../shared/components";
import { useOpenPatient } from "../../shared/kept";
import { useWords } from "../../shared/use-words";
import { PaletteRow } from "./PaletteRow";
import type { Row } from "./rows";
import { Understood } from "./Understood";
import type { PaletteLine } from "./use-palette";
import { useRowWords } from "./use-row-words";

type Props = {
  line: PaletteLine;
  overview: Overview;
  onDay: (clinic: string, date: string) => void;
  onClose: () => void;
};

/**
 * The line and its list, as a combobox (WAI-ARIA: the focus stays in the field, the arrows go through the list). Enter
 * takes a row; Ctrl+Enter books at once what was said whole, and opens the record of a patient.
 */
export function PaletteBox({ line, overview, onDay, onClose }: Props) {
  const t = useWords();
  const id = useId();
  const words = useRowWords(overview, line);
  const wishBooking = useWishBooking();
  const openPatient = useOpenPatient();
  const list = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [wished, setWished] = useState(0);
  /** Enter, pressed before the answer to what was typed last: it holds for that answer. */
  const [entered, setEntered] = useState<{ text: string; atOnce: boolean } | null>(null);
  const { rows, text, pinned } = line;
  const active = Math.min(wished, rows.length - 1);
  const current = rows[active];

  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [active, rows.length]);
  useEffect(() => {
    // What was left is there again, and the next letter replaces it.
    input.current?.select();
  }, []);

  const type = (next: string) => {
    setWished(0);
    setEntered(null);
    line.setText(next);
  };
  const take = (row: Row | undefined, atOnce: boolean) => {
    if (!row || !line.clinic) return;
    if (row.is === "patient" && atOnce) {
      onClose();
      line.forget();
      openPatient(row.patient.id);
      return;
    }
    if (row.is === "patient") {
      line.setPinned(row.patient);
      type("");
      return;
    }
    onClose();
    line.forget();
    if (row.is === "command") row.command.run();
    else if (row.is === "day") onDay(line.clinic.id, row.date);
    else wishBooking({ ...row.wish, atOnce: atOnce && row.missing === null });
  };
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  const waits = entered !== null && entered.text === text && line.isStale;
  const due = entered !== null && entered.text === text && !line.isStale;
  useEffect(() => {
    if (due) latest.current(current, entered.atOnce);
    // The row of the answer that came, once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [due]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (rows.length > 0) setWished((active + step + rows.length) % rows.length);
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      setEntered({ text, atOnce: event.ctrlKey || event.metaKey });
    } else if (event.key === "Backspace" && text === "" && pinned) line.setPinned(null);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <input
        ref={input}
        className="palette-input"
        role="combobox"
        aria-label={t("palette-title")}
        aria-autocomplete="list"
        aria-expanded={rows.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={current ? `${id}-${active}` : undefined}
        aria-describedby={`${id}-understood`}
        placeholder={t(pinned ? "palette-hint-pinned" : "palette-hint")}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-understood`}>
        <Understood line={line} overview={overview} onUnpin={() => line.setPinned(null)} />
      </div>
      {line.failure && <FailureNote failure={failureOf(line.failure)} />}
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={t("palette-list")} className="palette-list">
        {rows.map((row, index) => (
          <PaletteRow
            key={row.id}
            id={`${id}-${index}`}
            row={row}
            words={words(row)}
            isActive={index === active}
            onTake={() => take(row, false)}
          />
        ))}
      </div>
      {rows.length === 0 && !line.isStale && <p className="palette-none quiet">{t("palette-none")}</p>}
      <p className="palette-foot quiet small" aria-hidden="true">
        {t(footOf(current))}
      </p>
      <span className="only-read-out" role="status">
        {waits ? "" : t("palette-count", { count: rows.length })}
      </span>
    </>
  );
}

function footOf(row: Row | undefined): string {
  if (row?.is !== "booking") return row?.is === "patient" ? "palette-foot-patient" : "palette-foot";
  return row.missing === null ? "palette-foot-book-now" : `palette-foot-missing-${row.missing}`;
}
