import { useLocale } from "react-aria-components";

import { failureOf } from "../../../api/call";
import { FailureNote } from "../../../shared/components";
import type { BesideSchedule } from "../../../shared/schedule-side";
import { useWords } from "../../../shared/use-words";
import { clockOf } from "../clock";
import { useNow } from "../use-now";
import { QueueRow } from "./QueueRow";
import { useQueue } from "./use-queue.query";

import "./queue.css";

/** Who is here and since when, first come first; the minutes go on without disturbing anybody. */
export function QueuePanel({ clinic, mayWrite, selected, onShow, announce }: BesideSchedule) {
  const t = useWords();
  const { locale } = useLocale();
  const queue = useQueue(clinic.id);
  const now = useNow();
  const clock = clockOf(clinic.zone, locale);
  const view = queue.data;
  return (
    <section className="queue" aria-label={t("queue-title")}>
      {queue.error && <FailureNote failure={failureOf(queue.error)} />}
      {view?.entries.length === 0 && <p className="quiet queue-empty">{t("queue-empty")}</p>}
      {view && view.entries.length > 0 && (
        <ol className="queue-list">
          {view.entries.map((entry) => (
            <QueueRow
              key={entry.card.id}
              {...{ entry, view, now, clock, mayWrite, announce }}
              isSelected={entry.card.id === selected}
              onShow={() => onShow(entry.card.id, entry.card.times)}
            />
          ))}
        </ol>
      )}
    </section>
  );
}
