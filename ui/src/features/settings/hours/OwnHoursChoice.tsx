import { Radio, RadioGroup } from "react-aria-components";

import type { ClinicView } from "../../../api/bindings";
import { useWords } from "../../../shared/use-words";
import type { Editing } from "../editing/use-editing";
import { windowsOfClinic, type WeekDraft } from "./week-draft";

type Props = { editing: Editing<WeekDraft>; clinic: ClinicView; canChange: boolean };

/** Whether the provider keeps the clinic's hours or has their own, which begin as the clinic's. */
export function OwnHoursChoice({ editing, clinic, canChange }: Props) {
  const t = useWords();
  const { draft, change } = editing;
  const choose = (own: boolean) => {
    const windows = own && draft.windows.length === 0 ? windowsOfClinic(clinic.hours) : draft.windows;
    change({ own, windows });
  };
  return (
    <RadioGroup
      className="radios"
      aria-label={t("hours-whose-week")}
      value={draft.own ? "own" : "clinic"}
      onChange={(value) => choose(value === "own")}
      isDisabled={!canChange}
    >
      <Radio className="radio" value="clinic">
        {t("hours-as-clinic")}
      </Radio>
      <Radio className="radio" value="own">
        {t("hours-own")}
      </Radio>
    </RadioGroup>
  );
}
