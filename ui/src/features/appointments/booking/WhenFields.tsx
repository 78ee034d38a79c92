import { Select, TextField, type Choice } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import type { VisitKind } from "../../../api/bindings";
import { LengthSelect } from "./LengthSelect";
import type { BookingForm } from "./use-booking-form";

/** Time, length and kind, in one row. */
export function WhenFields({ booking }: { booking: BookingForm }) {
  const t = useWords();
  const { entry, change, typeTime, problems } = booking;
  const kinds: Choice<VisitKind>[] = [
    { id: "in_person", label: t("visit-kind-in-person") },
    { id: "video", label: t("visit-kind-video") },
    { id: "phone", label: t("visit-kind-phone") },
  ];
  return (
    <div className="booking-when">
      <TextField label={t("booking-time")} value={entry.timeTyped} onChange={typeTime} error={problems.time} />
      <LengthSelect minutes={entry.minutes} onChange={(minutes) => change({ minutes })} />
      <Select label={t("booking-kind")} choices={kinds} value={entry.kind} onChange={(kind) => change({ kind })} />
    </div>
  );
}
