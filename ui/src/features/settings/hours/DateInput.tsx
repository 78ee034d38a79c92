import { parseDate, type CalendarDate } from "@internationalized/date";
import { DateField, DateInput as Segments, DateSegment } from "react-aria-components";

import { FieldLabel, FieldNotes, type FieldWords } from "../../../shared/components/FieldParts";

type Props = FieldWords & {
  /** `2026-11-23`, or empty. */
  value: string;
  onChange: (date: string) => void;
  autoFocus?: boolean;
};

/** A date without zone, in the order in which the country of the window writes it. */
export function DateInput({ label, optional, hint, error, value, onChange, autoFocus = false }: Props) {
  return (
    <DateField<CalendarDate>
      className="field"
      value={value === "" ? null : parseDate(value)}
      onChange={(date) => onChange(date === null ? "" : date.toString())}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      autoFocus={autoFocus}
    >
      <FieldLabel label={label} optional={optional} />
      <Segments className="field-input date-input">
        {(segment) => <DateSegment segment={segment} className="date-segment" />}
      </Segments>
      <FieldNotes hint={hint} error={error} />
    </DateField>
  );
}
