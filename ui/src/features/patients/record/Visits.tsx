import type { PatientRecord, PatientVisit } from "../../../api/bindings";
import { Button } from "../../../shared/components";
import { dateAt } from "../../../shared/dates";
import { useOpenDay } from "../../../shared/kept";
import { useFormats } from "../../../shared/use-formats";
import { useWords } from "../../../shared/use-words";
import { RecordCard } from "./SectionCard";

/** The visits of a patient: those to come, soonest first, and those gone by, the last first. */
export function Visits({ record }: { record: PatientRecord }) {
  const t = useWords();
  return (
    <>
      <VisitList title={t("record-upcoming")} visits={record.upcoming} empty={t("record-upcoming-none")} />
      <VisitList title={t("record-past")} visits={record.past} empty={t("record-past-none")} />
    </>
  );
}

type ListProps = { title: string; visits: readonly PatientVisit[]; empty: string };

function VisitList({ title, visits, empty }: ListProps) {
  const t = useWords();
  const { dateTime } = useFormats();
  const openDay = useOpenDay();
  return (
    <RecordCard title={title}>
      {visits.length === 0 && <p className="quiet">{empty}</p>}
      <ul className="record-visits">
        {visits.map((visit) => (
          <li key={visit.appointment} data-status={visit.status}>
            <div className="record-visit">
              <p>
                <strong>{dateTime(visit.starts_at, visit.zone)}</strong>
                {visit.status === "cancelled" && <span className="record-mark"> {t("record-visit-cancelled")}</span>}
              </p>
              <p className="quiet small">
                {visit.provider_name} · {t(`visit-kind-${visit.kind.replace("_", "-")}`)} ·{" "}
                {t("visit-minutes", { minutes: visit.minutes })}
              </p>
              <p className="record-reason">
                <bdi>{visit.reason}</bdi>
              </p>
            </div>
            <Button
              variant="quiet"
              aria-label={t("record-show-day-of", { date: dateTime(visit.starts_at, visit.zone) })}
              onPress={() => openDay(visit.clinic, dateAt(Date.parse(visit.starts_at), visit.zone))}
            >
              {t("record-show-day")}
            </Button>
          </li>
        ))}
      </ul>
    </RecordCard>
  );
}
