import { useRef, useState, type KeyboardEvent } from "react";
import { useLocale } from "react-aria-components";

import { failureOf } from "../../../api/call";
import { Button, FailureNote } from "../../../shared/components";
import { ChevronLeft, ChevronRight } from "../../../shared/components/icons";
import type { BesideSchedule } from "../../../shared/schedule-side";
import { useFormats } from "../../../shared/use-formats";
import { useWords } from "../../../shared/use-words";
import { clockOf, shiftDate } from "../clock";
import { CallRow } from "./CallRow";
import { useCallList } from "./use-call-list.query";

import "./calls.css";

/** Whom to call about a day that nobody confirmed yet; at first about the next day on which the clinic is open. */
export function CallsPanel({ clinic, mayWrite, onShow, announce }: BesideSchedule) {
  const t = useWords();
  const { locale } = useLocale();
  const formats = useFormats();
  const [date, setDate] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const calls = useCallList(clinic.id, date);
  const clock = clockOf(clinic.zone, locale);
  const view = calls.data;
  const go = (days: number) => {
    if (view) setDate(shiftDate(view.date, days));
  };
  return (
    <section className="calls" aria-label={t("calls-title")}>
      <div className="calls-day">
        <Button variant="quiet" aria-label={t("day-before")} onPress={() => go(-1)}>
          <ChevronLeft />
        </Button>
        <h2>{view ? formats.date(view.date) : ""}</h2>
        <Button variant="quiet" aria-label={t("day-after")} onPress={() => go(1)}>
          <ChevronRight />
        </Button>
      </div>
      {calls.error && <FailureNote failure={failureOf(calls.error)} />}
      {view?.entries.length === 0 && <p className="quiet calls-empty">{t("calls-empty")}</p>}
      {view && view.entries.length > 0 && (
        <>
          <p className="quiet small calls-keys">{t("calls-keys")}</p>
          <ol className="calls-list" ref={list} onKeyDown={(event) => walk(event, list.current)}>
            {view.entries.map((entry) => (
              <CallRow key={entry.card.id} {...{ entry, clock, mayWrite, announce, onShow }} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

/** Up and down go from one patient to the next, whichever button of theirs has the focus. */
function walk(event: KeyboardEvent, list: HTMLElement | null) {
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (by === 0 || !list) return;
  const rows = [...list.children];
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[here + by]?.querySelector<HTMLElement>("button");
  if (!next) return;
  event.preventDefault();
  next.focus();
}
