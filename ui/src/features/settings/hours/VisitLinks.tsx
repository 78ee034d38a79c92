import type { AppointmentCard } from "../../../api/bindings";
import { Button } from "../../../shared/components";
import { dateAt } from "../../../shared/dates";
import { useOpenDay } from "../../../shared/kept";
import { useFormats } from "../../../shared/use-formats";
import { useWords } from "../../../shared/use-words";

type Props = { label: string; visits: readonly AppointmentCard[]; clinic: string; zone: string };

/** Visits by time, each leading to its day in the schedule. */
export function VisitLinks({ label, visits, clinic, zone }: Props) {
  const t = useWords();
  const openDay = useOpenDay();
  const { dateTime } = useFormats();
  return (
    <ul className="visit-links" aria-label={label}>
      {visits.map((visit) => {
        const at = dateTime(visit.times.starts_at, zone);
        return (
          <li key={visit.id}>
            <Button
              variant="quiet"
              aria-label={t("hours-show-visit", { at, patient: visit.patient_name })}
              onPress={() => openDay(clinic, dateAt(Date.parse(visit.times.starts_at), zone))}
            >
              {at}
            </Button>
            <span dir="auto">{visit.patient_name}</span>
          </li>
        );
      })}
    </ul>
  );
}
