import type { AppointmentDetail } from "../../../api/bindings";
import { useWords } from "../../../shared/use-words";
import { Fact } from "./Fact";

/** Symptoms, rooms and notes, as far as there are any. */
export function MoreFacts({ detail }: { detail: AppointmentDetail }) {
  const t = useWords();
  const { symptoms, resources, patient_note, staff_note } = detail;
  return (
    <>
      {symptoms.length > 0 && (
        <Fact name={t("booking-symptoms")}>
          <ul className="tags">
            {symptoms.map((symptom) => (
              <li key={symptom} className="tag" dir="auto">
                {symptom}
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {resources.length > 0 && <Fact name={t("booking-resources")}>{resources.join(", ")}</Fact>}
      {patient_note !== null && <Note name={t("booking-patient-note")} text={patient_note} />}
      {staff_note !== null && <Note name={t("booking-staff-note")} text={staff_note} />}
    </>
  );
}

function Note({ name, text }: { name: string; text: string }) {
  return (
    <Fact name={name}>
      <span className="details-text" dir="auto">
        {text}
      </span>
    </Fact>
  );
}
