import type { PatientSummary } from "../../../api/bindings";
import { Button } from "../../../shared/components";
import { useOpenPatient } from "../../../shared/kept";
import { useFormats } from "../../../shared/use-formats";
import { useWords } from "../../../shared/use-words";
import { ageOn } from "../clock";

type Props = { patient: PatientSummary; today: string };

/** Who this is: the name large, and what tells two people of one name apart. */
export function PatientHead({ patient, today }: Props) {
  const t = useWords();
  const { dateShort } = useFormats();
  const openPatient = useOpenPatient();
  return (
    <div className="details-patient">
      <p className="details-name" dir="auto">
        {patient.family.toLocaleUpperCase()}, {patient.given}
      </p>
      <p>
        {t("details-born", { date: dateShort(patient.birth_date), age: ageOn(patient.birth_date, today) })}
        {" · "}
        <span className="unbroken">{t("details-mrn", { mrn: patient.mrn })}</span>
      </p>
      <Button variant="quiet" onPress={() => openPatient(patient.id)}>
        {t("details-open-record")}
      </Button>
    </div>
  );
}
