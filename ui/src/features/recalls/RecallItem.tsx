import { useState } from "react";

import type { ClinicView, RecallRow } from "../../api/bindings";
import { Button } from "../../shared/components";
import { useFormats } from "../../shared/use-formats";
import { useWords } from "../../shared/use-words";
import { AttemptForm } from "./AttemptForm";
import { BookTimes } from "./BookTimes";
import { CloseForm } from "./CloseForm";
import { daysBetween } from "./recall-dates";

type Props = {
  row: RecallRow;
  clinic: ClinicView;
  mayWrite: boolean;
  onChange: () => void;
  announce: (words: string) => void;
};

const dashed = (word: string) => word.replaceAll("_", "-");

/** `RAMIREZ, Ana Lucía`, as it is read out at the desk. */
export const readOut = ({ given, family }: { given: string; family: string }) =>
  `${family.toLocaleUpperCase()}, ${given}`;

/** Somebody who is to come back: by when, what for, how to reach them, and what was tried. One small form at a time. */
export function RecallItem({ row, clinic, mayWrite, onChange, announce }: Props) {
  const t = useWords();
  const { dateShort } = useFormats();
  const [open, setOpen] = useState<"none" | "book" | "attempt" | "close">("none");
  const close = () => setOpen("none");
  const { plan, patient } = row;
  const overdue = daysBetween(plan.due, clinic.today);
  const about = [
    row.visit_type_name,
    row.provider_name,
    plan.every === null ? null : t("recall-every", { months: plan.every }),
  ].filter((said) => said !== null);
  return (
    <li className="recall" aria-label={t("recall-sentence", { patient: readOut(patient), date: dateShort(plan.due) })}>
      <div className="recall-due">
        <p>{dateShort(plan.due)}</p>
        {overdue > 0 && <p className="small recall-overdue">{t("recall-overdue", { days: overdue })}</p>}
      </div>
      <div className="recall-who">
        <p className="recall-name">
          <bdi>{readOut(patient)}</bdi>
        </p>
        <p className="quiet small">
          {dateShort(patient.birth_date)} · {t("patient-mrn", { mrn: patient.mrn })}
        </p>
        <p className="recall-phone">{row.phone ?? t("recall-no-phone")}</p>
      </div>
      <div className="recall-what">
        <p>{plan.reason}</p>
        {about.length > 0 && <p className="quiet small">{about.join(" · ")}</p>}
        <Tried row={row} zone={clinic.zone} />
      </div>
      {mayWrite && (
        <div className="recall-actions">
          <Button variant={open === "book" ? "secondary" : "primary"} onPress={() => setOpen("book")}>
            {t("recall-book")}
          </Button>
          <Button onPress={() => setOpen("attempt")}>{t("recall-note")}</Button>
          <Button variant="quiet" onPress={onChange}>
            {t("recall-change")}
          </Button>
          <Button variant="quiet" onPress={() => setOpen("close")}>
            {t("recall-close")}
          </Button>
        </div>
      )}
      {open === "book" && <BookTimes row={row} clinic={clinic} onClose={close} />}
      {open === "attempt" && <AttemptForm {...{ row, announce }} onClose={close} />}
      {open === "close" && <CloseForm {...{ row, announce }} onClose={close} />}
    </li>
  );
}

/** What was tried last, and how often; that a visit fell through. */
function Tried({ row, zone }: { row: RecallRow; zone: string }) {
  const t = useWords();
  const { dateTime } = useFormats();
  const [last] = row.attempts;
  return (
    <>
      {row.fell_through && <p className="small recall-overdue">{t("recall-fell-through")}</p>}
      {last && (
        <p className="small">
          {t("recall-last-attempt", {
            at: dateTime(last.at, zone),
            how: t(`recall-how-${dashed(last.how)}`),
            outcome: t(`recall-outcome-${dashed(last.outcome)}`),
            by: last.by,
          })}
          {row.attempts.length > 1 ? ` ${t("recall-attempts", { count: row.attempts.length })}` : ""}
          {last.note === null ? "" : ` ${last.note}`}
        </p>
      )}
      {!last && !row.fell_through && <p className="quiet small">{t("recall-not-tried")}</p>}
    </>
  );
}
