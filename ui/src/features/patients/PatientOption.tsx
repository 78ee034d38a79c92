import type { FoundBy, FoundPatient } from "../../api/bindings";
import { useFormats } from "../../shared/use-formats";
import { useWords, type Words } from "../../shared/use-words";
import { FoundName } from "./FoundName";

/** A patient in the list of a search: who it is, and why they are in it where that is not plain to see. */
export function PatientOption({ patient }: { patient: FoundPatient }) {
  const t = useWords();
  const { dateShort } = useFormats();
  const why = patient.found_by.flatMap((by) => whyWords(by, t));
  return (
    <>
      <FoundName patient={patient} />
      <span className="quiet small">
        <span className={patient.found_by.includes("birth_date") ? "found" : undefined}>
          {dateShort(patient.birth_date)}
        </span>
        {" · "}
        <span className={patient.found_by.includes("record_number") ? "found" : undefined}>
          {t("patient-mrn", { mrn: patient.mrn })}
        </span>
        {patient.archived === true && ` · ${t("record-archived")}`}
      </span>
      {why.length > 0 && <span className="patient-option-why small">{why.join(" · ")}</span>}
    </>
  );
}

/** The marks say the rest: name, birth date and record number stand in the line itself. */
function whyWords(by: FoundBy, t: Words): string[] {
  switch (by) {
    case "sound":
      return [t("found-by-sound")];
    case "spelling":
      return [t("found-by-spelling")];
    case "nickname":
      return [t("found-by-nickname")];
    case "phone":
      return [t("found-by-phone")];
    case "identifier":
      return [t("found-by-identifier")];
    case "name":
    case "birth_date":
    case "record_number":
      return [];
  }
}
