import { failureOf } from "../../../api/call";
import { Button, FailureNote } from "../../../shared/components";
import { Close } from "../../../shared/components/icons";
import { useWords } from "../../../shared/use-words";
import type { AppointmentDetail, VisitTimes } from "../../../api/bindings";
import { useAppointment } from "../use-appointment.query";
import { SeriesPart } from "../series/SeriesPart";
import { DetailsActions } from "./DetailsActions";
import { DetailsFacts } from "./DetailsFacts";
import { PatientHead } from "./PatientHead";

import "./details.css";
import "../progress/progress.css";

type Props = {
  id: string | null;
  today: string;
  mayWrite: boolean;
  providerName: (id: string) => string;
  onClose: () => void;
  /** Picks the card up for the keyboard; only on the day that is shown. */
  onPickUp: ((id: string) => void) | null;
  onMove: (detail: AppointmentDetail, to: VisitTimes) => Promise<void>;
  announce: (words: string) => void;
};

/** The appointment that is selected: who, when, why, what became of it, and what can be done. */
export function DetailsPanel({ id, ...props }: Props) {
  const t = useWords();
  return (
    <aside className="details" aria-label={t("details-title")} data-empty={id === null || undefined}>
      {id === null ? (
        <p className="details-empty quiet">{t("details-empty")}</p>
      ) : (
        <Details key={id} id={id} {...props} />
      )}
    </aside>
  );
}

function Details({ id, today, mayWrite, providerName, ...on }: Props & { id: string }) {
  const t = useWords();
  const appointment = useAppointment(id);
  const detail = appointment.data;
  return (
    <>
      <div className="details-bar">
        <h2>{t("details-title")}</h2>
        <Button variant="quiet" aria-label={t("details-close")} onPress={on.onClose}>
          <Close />
        </Button>
      </div>
      {appointment.error && <FailureNote failure={failureOf(appointment.error)} />}
      {detail && (
        <>
          <PatientHead patient={detail.patient} today={today} />
          {mayWrite && <DetailsActions detail={detail} onPickUp={on.onPickUp} onMove={on.onMove} />}
          <SeriesPart detail={detail} mayWrite={mayWrite} announce={on.announce} />
          <DetailsFacts detail={detail} providerName={providerName} />
        </>
      )}
    </>
  );
}
