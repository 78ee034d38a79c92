import { TextArea, TextField } from "react-aria-components";

import { FieldLabel, FieldNotes } from "../../../shared/components/FieldParts";
import { useWords } from "../../../shared/use-words";
import { MOST_REASON } from "./booking-entry";

type Props = { value: string; error: string | undefined; onChange: (value: string) => void };
/** From here on it says how many characters are left. */
const NEAR_THE_END = 100;

/** Why the patient comes, in as many lines as it takes. */
export function ReasonField({ value, error, onChange }: Props) {
  const t = useWords();
  const left = MOST_REASON - Array.from(value).length;
  const problem = left < 0 ? t("booking-reason-too-long", { most: MOST_REASON }) : error;
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={t("booking-reason")} />
      <TextArea className="field-input" rows={2} dir="auto" />
      <FieldNotes
        hint={left <= NEAR_THE_END && left >= 0 ? t("characters-left", { left }) : t("booking-reason-hint")}
        error={problem}
      />
    </TextField>
  );
}
