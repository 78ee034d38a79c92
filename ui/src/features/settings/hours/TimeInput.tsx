import { Input, TextField } from "react-aria-components";

import { FieldNotes } from "../../../shared/components/FieldParts";

type Props = { label: string; value: string; error: string | undefined; onChange: (value: string) => void };

/** A time of day as it is typed, in a row whose heading says the rest. */
export function TimeInput({ label, value, error, onChange }: Props) {
  return (
    <TextField
      className="field time-input"
      aria-label={label}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Input className="field-input" autoComplete="off" spellCheck={false} maxLength={9} />
      <FieldNotes error={error} />
    </TextField>
  );
}
