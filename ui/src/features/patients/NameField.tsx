import { Input, TextField } from "react-aria-components";

import { FieldLabel, FieldNotes } from "../../shared/components/FieldParts";

type Props = {
  label: string;
  value: string;
  error: string | undefined;
  optional?: boolean;
  autoFocus?: boolean;
  onChange: (value: string) => void;
};

/** A part of a name, in whichever direction its script runs. */
export function NameField({ label, value, error, optional = false, autoFocus = false, onChange }: Props) {
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
      <FieldNotes error={error} />
    </TextField>
  );
}
