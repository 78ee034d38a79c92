import { Input, TextField } from "react-aria-components";

import { FieldLabel, FieldNotes, type FieldWords } from "../../../shared/components/FieldParts";

type Props = FieldWords & { value: string; autoFocus?: boolean; onChange: (value: string) => void };

/** A name or another short text, in whichever direction its script runs. */
export function NameField({ label, optional, hint, error, value, autoFocus = false, onChange }: Props) {
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      autoFocus={autoFocus}
    >
      <FieldLabel label={label} optional={optional} />
      <Input className="field-input" dir="auto" autoComplete="off" spellCheck={false} />
      <FieldNotes hint={hint} error={error} />
    </TextField>
  );
}
