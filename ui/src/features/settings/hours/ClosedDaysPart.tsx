import { useState } from "react";

import { commands, type ClinicView, type ClosedDay, type RecordKind } from "../../../api/bindings";
import { Button } from "../../../shared/components";
import { useFormats } from "../../../shared/use-formats";
import { useWords } from "../../../shared/use-words";
import { useKeptForms } from "../editing/use-kept-forms";
import { RecordList } from "../list/RecordList";
import { RowTrouble } from "../list/RowTrouble";
import { SectionHead } from "../list/SectionHead";
import { useRowChange } from "../list/use-row-change";
import { ClosedDayDialog } from "./ClosedDayDialog";
import { HolidaysDialog } from "./HolidaysDialog";

const KINDS: readonly RecordKind[] = ["closed_days"];

type Props = {
  clinic: ClinicView;
  days: readonly ClosedDay[];
  canChange: boolean;
  announce: (words: string) => void;
};

/** The days from today on on which the clinic is closed. */
export function ClosedDaysPart({ clinic, days, canChange, announce }: Props) {
  const t = useWords();
  const formats = useFormats();
  const forms = useKeptForms<ClosedDay>("closed-day");
  const [open, setOpen] = useState<"day" | "holidays" | null>(null);
  const row = useRowChange(KINDS);
  const close = () => {
    setOpen(null);
    void forms.readAgain();
  };
  const rows = days
    .filter(({ date }) => date >= clinic.today)
    .map(({ date, name }) => ({
      id: date,
      name: formats.date(date),
      facts: [{ label: t("hours-closed-name"), value: name }],
      actions: canChange ? (
        <Button
          variant="quiet"
          aria-label={t("hours-reopen-what", { date: formats.date(date) })}
          isPending={row.isPending}
          onPress={() =>
            row.change(commands.reopenDay({ clinic: clinic.id, date }), () =>
              announce(t("hours-reopened", { date: formats.date(date) })),
            )
          }
        >
          {t("hours-reopen")}
        </Button>
      ) : null,
    }));
  return (
    <div className="section-part">
      <SectionHead title={t("hours-closed-days")} lead={t("hours-closed-days-lead")} level={2}>
        {canChange ? (
          <div className="record-actions">
            <Button onPress={() => setOpen("holidays")}>{t("hours-holidays-add")}</Button>
            <Button onPress={() => setOpen("day")}>{t("hours-closed-day-add")}</Button>
          </div>
        ) : null}
      </SectionHead>
      <RowTrouble failure={row.failure} refusal={row.refusal} />
      <RecordList label={t("hours-closed-days")} rows={rows} empty={t("hours-closed-days-none")} />
      {open === "day" ? <ClosedDayDialog clinic={clinic} forms={forms} onClose={close} announce={announce} /> : null}
      {open === "holidays" ? <HolidaysDialog clinic={clinic} days={days} onClose={close} announce={announce} /> : null}
    </div>
  );
}
