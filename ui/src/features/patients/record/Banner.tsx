import type { PatientRecord } from "../../../api/bindings";
import { useFormats } from "../../../shared/use-formats";
import { useWords } from "../../../shared/use-words";
import { PictureField } from "./PictureField";
import { ageOn } from "./shown";
import { usePicture } from "./use-patient-record.query";

type Props = { record: PatientRecord; today: string; mayWrite: boolean; announce: (words: string) => void };

/** Who this is, always in view: photo, name, age, birth date, sex, record number. */
export function Banner({ record, today, mayWrite, announce }: Props) {
  const t = useWords();
  const { dateShort } = useFormats();
  const { patient } = record;
  const photo = usePicture(record.photo);
  const name = `${patient.family.toLocaleUpperCase()}, ${patient.given}`;
  return (
    <header className="record-banner" data-patient={patient.id}>
      <div className="record-photo">
        {photo.data ? (
          <img src={photo.data} alt={t("record-photo-of", { name })} />
        ) : (
          <span aria-hidden="true">{initials(patient.given, patient.family)}</span>
        )}
      </div>
      <div className="record-who">
        <h2 className="record-name" dir="auto" tabIndex={-1}>
          {name}
          {record.preferred_name !== null && <span className="record-preferred"> “{record.preferred_name}”</span>}
        </h2>
        <p className="record-line">
          {record.sex !== null && <span>{t(`record-sex-${record.sex}`)}</span>}
          <span>{t("record-age", { age: ageOn(patient.birth_date, record.deceased_on ?? today) })}</span>
          <span>{t("record-born", { date: dateShort(patient.birth_date) })}</span>
          <span className="unbroken">{t("patient-mrn", { mrn: patient.mrn })}</span>
          {record.pronouns !== null && <span>{record.pronouns}</span>}
          {record.archived && <span className="record-mark">{t("record-archived")}</span>}
          {record.deceased_on !== null && (
            <span className="record-mark">{t("record-deceased", { date: dateShort(record.deceased_on) })}</span>
          )}
        </p>
      </div>
      {mayWrite && (
        <PictureField
          patient={patient.id}
          place={{ of: "photo" }}
          picture={record.photo}
          name={t("record-photo")}
          announce={announce}
        />
      )}
    </header>
  );
}

function initials(given: string, family: string): string {
  return [given, family].map((part) => Array.from(part)[0] ?? "").join("");
}
