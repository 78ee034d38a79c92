import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useLocale } from "react-aria-components";

import type { ClinicView, ProviderColumn } from "../../../api/bindings";
import { failureOf } from "../../../api/call";
import { FailureNote, Select } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { monthOnTheWall, type View } from "../views/views";
import { MonthCell } from "./MonthCell";
import { monthWeeks, steppedBy } from "./month-model";
import { useLoads } from "./use-loads.query";

import "./month.css";

type Props = {
  clinic: ClinicView;
  providers: readonly ProviderColumn[];
  date: string;
  onDay: (date: string) => void;
  onView: (view: View) => void;
};

const EVERYBODY = "everybody";

/** A month at a glance: on which day there is still room. A day opens by a click or Enter. */
export function MonthView({ clinic, providers, date, onDay, onView }: Props) {
  const t = useWords();
  const { locale } = useLocale();
  const [wanted, setWanted] = useState<string>(EVERYBODY);
  const chosen = providers.find(({ id }) => id === wanted)?.id ?? null;
  const { from, weeks } = monthOnTheWall(date);
  const loads = useLoads(clinic.id, from, weeks * 7);
  const rows = useMemo(() => monthWeeks(date, loads.data ?? [], chosen), [date, loads.data, chosen]);
  const grid = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    grid.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
  });

  const open = (day: string) => {
    onDay(day);
    onView("day");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const next = steppedBy(event.key, date);
    if (!next) return;
    event.preventDefault();
    wantsFocus.current = true;
    onDay(next);
  };
  return (
    <div className="month">
      <div className="month-filter">
        <Select
          label={t("month-provider")}
          choices={[
            { id: EVERYBODY, label: t("month-everybody") },
            ...providers.map(({ id, name }) => ({ id, label: name })),
          ]}
          value={chosen ?? EVERYBODY}
          onChange={setWanted}
        />
        <p className="quiet small">{t("month-hint")}</p>
      </div>
      {loads.error && <FailureNote failure={failureOf(loads.error)} />}
      <div
        className="month-grid"
        role="grid"
        aria-label={t("month-label")}
        aria-busy={loads.isPending}
        ref={grid}
        onKeyDown={onKeyDown}
      >
        <div role="row" className="month-week month-names">
          {weekdays(locale).map((name) => (
            <span key={name} role="columnheader">
              {name}
            </span>
          ))}
        </div>
        {rows.map((week) => (
          <div key={week[0]?.date} role="row" className="month-week">
            {week.map((day) => (
              <MonthCell
                key={day.date}
                day={day}
                isToday={day.date === clinic.today}
                isPast={day.date < clinic.today}
                tabbable={day.date === date}
                onOpen={open}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Monday to Sunday, short. */
function weekdays(locale: string): string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" });
  // 2026-11-23 was a Monday.
  return Array.from({ length: 7 }, (_, index) => format.format(Date.UTC(2026, 10, 23 + index)));
}
