import { useState } from "react";

import { commands, type ClinicView, type DateHours, type RecordKind } from "../../../api/bindings";
import { Button } from "../../../shared/components";
import { useFormats } from "../../../shared/use-formats";
import { useWords } from "../../../shared/use-words";
import { useKeptForms } from "../editing/use-kept-forms";
import { RecordList } from "../list/RecordList";
import { RowTrouble } from "../list/RowTrouble";
import { SectionHead } from "../list/SectionHead";
import { useRowChange } from "../list/use-row-change";
import type { DateDraft } from "./date-draft";
import { DateDialog } from "./DateDialog";
import { minuteWords } from "./minutes";

const KINDS: readonly RecordKind[] = ["availability"];
const NEW = "new";

type Props = {
  provider: string;
  dates: readonly DateHours[];
  clinic: ClinicView;
  canChange: boolean;
  announce: (words: string) => void;
};

/** Dates from today on with other hours than the week's. */
export function DatesPart({ provider, dates, clinic, canChange, announce }: Props) {
  const t = useWords();
  const { date: longDate } = useFormats();
  const forms = useKeptForms<DateDraft>("date-hours");
  const [open, setOpen] = useState<string | null>(null);
  const row = useRowChange(KINDS);
  const words = ({ hours }: DateHours) =>
    hours.length === 0
      ? t("hours-nobody-booked")
      : hours.map(([from, until]) => `${minuteWords(from)}–${minuteWords(until)}`).join(", ");
  const backToWeek = ({ date, hours }: DateHours) =>
    row.change(commands.setDateHours({ provider, date, from: hours, to: null }), () =>
      announce(t("hours-date-removed")),
    );
  const rows = dates
    .filter(({ date }) => date >= clinic.today)
    .map((each) => ({
      id: each.date,
      name: longDate(each.date),
      facts: [{ label: t("hours-hours"), value: words(each) }],
      isBegun: forms.begun.has(`${provider}:${each.date}`),
      actions: canChange ? (
        <>
          <Button
            aria-label={t("settings-change-what", { name: longDate(each.date) })}
            onPress={() => setOpen(each.date)}
          >
            {t("settings-change")}
          </Button>
          <Button
            variant="quiet"
            aria-label={t("hours-date-remove-what", { date: longDate(each.date) })}
            isPending={row.isPending}
            onPress={() => backToWeek(each)}
          >
            {t("hours-date-remove")}
          </Button>
        </>
      ) : null,
    }));
  return (
    <div className="section-part">
      <SectionHead title={t("hours-dates")} level={2}>
        {canChange ? <Button onPress={() => setOpen(NEW)}>{t("hours-date-add")}</Button> : null}
      </SectionHead>
      <RowTrouble failure={row.failure} refusal={row.refusal} />
      <RecordList label={t("hours-dates")} rows={rows} empty={t("hours-dates-none")} />
      {open === null ? null : (
        <DateDialog
          key={open}
          provider={provider}
          dates={dates}
          date={open === NEW ? null : open}
          forms={forms}
          onClose={() => {
            setOpen(null);
            void forms.readAgain();
          }}
          announce={announce}
        />
      )}
    </div>
  );
}
