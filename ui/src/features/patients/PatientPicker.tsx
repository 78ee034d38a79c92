import { useImperativeHandle, useRef, type Ref } from "react";

import type { PatientSummary } from "../../api/bindings";
import { Button } from "../../shared/components";
import { useFormats } from "../../shared/use-formats";
import { useWords } from "../../shared/use-words";
import { newcomerOf, readOut, type PatientChoice, type PatientPickerHandle } from "./patient-choice";
import { PatientSearch } from "./PatientSearch";
import { RegisterFields } from "./RegisterFields";

import "./patients.css";

type Props = {
  value: PatientChoice;
  onChange: (choice: PatientChoice) => void;
  /** After somebody was chosen or registered: where the form goes on. */
  onChosen: () => void;
  /** Today at the clinic, for birth dates. */
  today: string;
  mayRegister: boolean;
  error?: string | undefined;
  handle: Ref<PatientPickerHandle>;
};

/** Who it is for: found by typing, or registered on the spot. */
export function PatientPicker({ value, onChange, onChosen, today, mayRegister, error, handle }: Props) {
  const registration = useRef<PatientPickerHandle>(null);
  useImperativeHandle(handle, () => ({
    settle: () => (value.newcomer ? (registration.current?.settle() ?? noOne()) : Promise.resolve(value.patient)),
  }));
  const choose = (patient: PatientSummary) => {
    onChange({ text: readOut(patient), patient, newcomer: null });
    onChosen();
  };

  if (value.patient) {
    return <ChosenPatient patient={value.patient} onChange={() => onChange({ ...value, patient: null })} />;
  }
  if (value.newcomer) {
    return (
      <RegisterFields
        newcomer={value.newcomer}
        today={today}
        handle={registration}
        onChange={(newcomer) => onChange({ ...value, newcomer })}
        onRegistered={choose}
        onSearch={() => onChange({ ...value, newcomer: null })}
      />
    );
  }
  return (
    <PatientSearch
      text={value.text}
      mayRegister={mayRegister}
      error={error}
      onText={(text) => onChange({ ...value, text })}
      onChosen={choose}
      onRegister={() => onChange({ ...value, newcomer: newcomerOf(value.text) })}
    />
  );
}

function noOne(): Promise<null> {
  return Promise.resolve(null);
}

function ChosenPatient({ patient, onChange }: { patient: PatientSummary; onChange: () => void }) {
  const t = useWords();
  const { dateShort } = useFormats();
  return (
    <div className="field">
      <span className="field-label">{t("patient-label")}</span>
      <div className="patient-chosen">
        <div className="patient-chosen-who">
          <p className="patient-chosen-name">
            <bdi>{readOut(patient)}</bdi>
          </p>
          <p className="quiet small">
            {dateShort(patient.birth_date)} · {t("patient-mrn", { mrn: patient.mrn })}
          </p>
        </div>
        <Button variant="quiet" onPress={onChange}>
          {t("patient-change")}
        </Button>
      </div>
    </div>
  );
}
