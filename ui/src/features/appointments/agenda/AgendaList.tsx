import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";

import type { Status } from "../../../api/bindings";
import { Select } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import type { Clock } from "../clock";
import type { ShownSchedule } from "../use-schedule-days";
import { AgendaLine } from "./AgendaLine";
import { agendaRows, nextVisit, statesOf, type AgendaFilter } from "./agenda-rows";
import { reveal, useWindowOfRows } from "./use-window-of-rows";

import "./agenda.css";

type Props = {
  shown: ShownSchedule;
  clock: Clock;
  selected: string | null;
  onSelect: (id: string | null) => void;
};

const EVERY = "every";
const PAGE = 10;

/** The visits of some days as a list by time: for reading out, for calling, for looking somebody up. */
export function AgendaList({ shown, clock, selected, onSelect }: Props) {
  const t = useWords();
  const [wanted, setWanted] = useState<AgendaFilter>({ provider: null, status: null });
  const states = useMemo(() => statesOf(shown.days), [shown.days]);
  // A provider or a state that is not on these days hides everything: then it does not count.
  const provider = shown.providers.some(({ id }) => id === wanted.provider) ? wanted.provider : null;
  const status = states.find((each) => each === wanted.status) ?? null;
  const rows = useMemo(() => agendaRows(shown.days, { provider, status }), [shown.days, provider, status]);
  const names = useMemo(() => new Map(shown.providers.map(({ id, name }) => [id, name])), [shown.providers]);
  const list = useRef<HTMLDivElement>(null);
  const { first, last } = useWindowOfRows(rows.length, list);
  const [at, setAt] = useState<string | null>(null);
  const wantsFocus = useRef(false);
  const found = rows.findIndex((row) => row.kind === "visit" && row.card.id === at);
  const cursor = found === -1 ? nextVisit(rows, -1, 1) : found;

  useEffect(() => {
    if (!wantsFocus.current) return;
    // A line outside the view may not be drawn yet; the focus follows when it is.
    const line = list.current?.querySelector<HTMLElement>("[data-agenda][tabindex='0']");
    if (!line) return;
    wantsFocus.current = false;
    line.focus({ preventScroll: true });
  });
  const go = (index: number) => {
    const row = rows[index];
    if (row?.kind !== "visit") return;
    wantsFocus.current = true;
    setAt(row.card.id);
    reveal(list.current, index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const to = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE, End: rows.length, Home: -rows.length }[
      event.key
    ];
    const row = rows[cursor];
    if (to !== undefined) go(nextVisit(rows, cursor, to));
    else if ((event.key === "Enter" || event.key === " ") && row?.kind === "visit") onSelect(row.card.id);
    else if (event.key === "Escape") onSelect(null);
    else return;
    event.preventDefault();
  };

  return (
    <div className="agenda">
      <div className="agenda-filters">
        <Select
          label={t("agenda-provider")}
          choices={[
            { id: EVERY, label: t("agenda-every-provider") },
            ...shown.providers.map(({ id, name }) => ({ id, label: name })),
          ]}
          value={provider ?? EVERY}
          onChange={(id) => setWanted({ ...wanted, provider: id === EVERY ? null : id })}
        />
        <Select<Status | typeof EVERY>
          label={t("agenda-status")}
          choices={[
            { id: EVERY, label: t("agenda-every-status") },
            ...states.map((id) => ({ id, label: t(`visit-status-${id.replaceAll("_", "-")}`) })),
          ]}
          value={status ?? EVERY}
          onChange={(id) => setWanted({ ...wanted, status: id === EVERY ? null : id })}
        />
      </div>
      <div
        className="agenda-list"
        ref={list}
        role="grid"
        aria-label={t("agenda-label")}
        aria-rowcount={rows.length}
        // The keys work on when the line they were on was scrolled away.
        tabIndex={cursor >= first && cursor < last ? -1 : 0}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" style={{ height: `calc(${first} * var(--agenda-row) * 1rem)` }} />
        {rows.slice(first, last).map((row, index) => (
          <AgendaLine
            key={row.kind === "day" ? row.date : row.card.id}
            row={row}
            index={first + index}
            clock={clock}
            provider={row.kind === "visit" ? (names.get(row.card.times.provider) ?? "") : ""}
            tabbable={first + index === cursor}
            selected={row.kind === "visit" && row.card.id === selected}
            onSelect={(id) => {
              setAt(id);
              onSelect(id);
            }}
          />
        ))}
        <div role="presentation" style={{ height: `calc(${rows.length - last} * var(--agenda-row) * 1rem)` }} />
      </div>
    </div>
  );
}
