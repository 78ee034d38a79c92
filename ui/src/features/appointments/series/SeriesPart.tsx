import { useState } from "react";
import { useLocale } from "react-aria-components";

import type { AppointmentDetail } from "../../../api/bindings";
import { Button } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { clockOf } from "../clock";
import { CancelSeriesDialog } from "./CancelSeriesDialog";
import { MoveSeriesDialog } from "./MoveSeriesDialog";
import { useRepeatWords } from "./use-repeat-words";

import "./series.css";

type Props = { detail: AppointmentDetail; mayWrite: boolean; announce: (words: string) => void };

/** Of which series a visit is, and what can be done with several of its visits. This one alone is changed as ever. */
export function SeriesPart({ detail, mayWrite, announce }: Props) {
  const t = useWords();
  const { locale } = useLocale();
  const words = useRepeatWords();
  const [asks, setAsks] = useState<"move" | "cancel" | null>(null);
  const { series } = detail;
  if (!series) return null;
  const clock = clockOf(detail.zone, locale);
  const close = () => setAsks(null);
  const isAhead = detail.card.status === "scheduled" || detail.card.status === "confirmed";
  return (
    <section className="series-part" aria-label={t("series-title")}>
      <p>
        <strong>{t("series-number", { number: series.number, of: series.of })}</strong>
        {series.apart && <span className="quiet"> · {t("series-apart")}</span>}
        <br />
        <span className="quiet">{words(series.repeat)}</span>
      </p>
      {mayWrite && isAhead && (
        <div className="details-actions">
          <Button onPress={() => setAsks("move")}>{t("series-move")}</Button>
          <Button variant="danger" onPress={() => setAsks("cancel")}>
            {t("series-cancel")}
          </Button>
        </div>
      )}
      {asks === "move" && <MoveSeriesDialog {...{ detail, clock, announce }} onClose={close} />}
      {asks === "cancel" && <CancelSeriesDialog {...{ detail, clock, announce }} onClose={close} />}
    </section>
  );
}
