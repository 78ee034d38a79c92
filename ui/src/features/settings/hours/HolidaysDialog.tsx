import { useMutation } from "@tanstack/react-query";
import { useState } from "react";

import { commands, type ClinicView, type ClosedDay, type RecordKind } from "../../../api/bindings";
import { Actions, Button, Checkbox, Dialog, Select } from "../../../shared/components";
import { useFormats } from "../../../shared/use-formats";
import { useWords } from "../../../shared/use-words";
import { RowTrouble } from "../list/RowTrouble";
import { useOutcome } from "../use-outcome.mutation";
import { federalHolidays, type Holiday } from "./federal-holidays";

const KINDS: readonly RecordKind[] = ["closed_days"];

type Props = {
  clinic: ClinicView;
  days: readonly ClosedDay[];
  onClose: () => void;
  announce: (words: string) => void;
};

/** The federal holidays of a year, to be chosen from. Those that are past or closed already are not offered. */
export function HolidaysDialog({ clinic, days, onClose, announce }: Props) {
  const t = useWords();
  const formats = useFormats();
  const settle = useOutcome(KINDS);
  const thisYear = Number(clinic.today.slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const nameOf = ({ id, observed }: Holiday) =>
    observed ? t("holiday-observed", { name: t(`holiday-${id}`) }) : t(`holiday-${id}`);
  const offered = federalHolidays(year).filter(
    ({ date }) => date >= clinic.today && !days.some((closed) => closed.date === date),
  );
  const chosen = offered.filter(({ id }) => !refused.includes(id));
  const close = useMutation({
    mutationFn: async () => {
      for (const holiday of chosen) {
        const outcome = await settle(
          commands.closeDay({ clinic: clinic.id, day: { date: holiday.date, name: nameOf(holiday) } }),
        );
        // Closed by somebody else meanwhile is what was wanted.
        if (outcome.result === "refused" && outcome.refusal.code !== "day_already_closed") return outcome.refusal;
      }
      return null;
    },
    onSuccess: (refusal) => {
      if (refusal !== null) return;
      announce(t("holidays-added", { count: chosen.length }));
      onClose();
    },
  });
  return (
    <Dialog title={t("hours-holidays-add")} isOpen onClose={onClose}>
      <Select
        label={t("holidays-year")}
        choices={[thisYear, thisYear + 1, thisYear + 2].map((each) => ({ id: String(each), label: String(each) }))}
        value={String(year)}
        onChange={(id) => setYear(Number(id))}
      />
      <fieldset className="edit-choices">
        <legend className="field-label">{t("holidays-choose")}</legend>
        {offered.map((holiday) => (
          <Checkbox
            key={holiday.id}
            isSelected={!refused.includes(holiday.id)}
            onChange={(on) => setRefused(on ? refused.filter((id) => id !== holiday.id) : [...refused, holiday.id])}
          >
            {nameOf(holiday)} <span className="quiet">{formats.date(holiday.date)}</span>
          </Checkbox>
        ))}
        {offered.length === 0 ? <p className="quiet">{t("holidays-none")}</p> : null}
      </fieldset>
      <RowTrouble failure={close.error} refusal={close.data ?? null} />
      <Actions>
        <Button variant="quiet" onPress={onClose}>
          {t("cancel")}
        </Button>
        <Button
          variant="primary"
          isDisabled={chosen.length === 0}
          isPending={close.isPending}
          onPress={() => close.mutate()}
        >
          {t("holidays-close", { count: chosen.length })}
        </Button>
      </Actions>
    </Dialog>
  );
}
