import type { VisitType } from "../../../api/bindings";
import { TextField } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { typed } from "./booking-entry";
import { LengthSelect } from "./LengthSelect";
import type { BookingForm } from "./use-booking-form";
import { VisitTypeSelect } from "./VisitTypeSelect";

type Props = { booking: BookingForm; types: ReadonlyMap<string, VisitType> };

/** Time, visit type and length, in one row. */
export function WhenFields({ booking, types }: Props) {
  const t = useWords();
  const { entry, change, typeTime, problems } = booking;
  return (
    <div className="booking-when">
      <TextField label={t("booking-time")} value={entry.timeTyped} onChange={typeTime} error={problems.time} />
      <VisitTypeSelect
        types={types}
        value={entry.visitType}
        provider={entry.provider}
        onChange={(type) => change(typed(type))}
      />
      <LengthSelect minutes={entry.minutes} onChange={(minutes) => change({ minutes })} />
    </div>
  );
}
