import { useId } from "react";

import type { PatientSummary, PossibleDuplicate, Why } from "../../api/bindings";
import { Button } from "../../shared/components";
import { useFormats } from "../../shared/use-formats";
import { useWords } from "../../shared/use-words";
import { readOut } from "./patient-choice";

type Props = { possible: readonly PossibleDuplicate[]; onSame: (patient: PatientSummary) => void };

/** Who may be registered already, beside the fields. It is read out politely and never takes the focus. */
export function PossibleDuplicates({ possible, onSame }: Props) {
  const t = useWords();
  const { dateShort } = useFormats();
  const id = useId();
  return (
    <>
      <span className="only-read-out" role="status">
        {possible.length > 0 ? t("duplicates-count", { count: possible.length }) : ""}
      </span>
      {possible.length > 0 && (
        <div className="duplicates" role="region" aria-labelledby={`${id}-title`}>
          <p id={`${id}-title`} className="duplicates-title">
            {t("duplicates-title")}
          </p>
          <ul className="duplicates-list">
            {possible.map(({ patient, likeness, likely }) => (
              <li key={patient.id} className="duplicate" data-likely={likely || undefined}>
                <div className="duplicate-who">
                  <p className="duplicate-name">
                    <bdi>{readOut(patient)}</bdi>
                  </p>
                  <p className="quiet small">
                    {dateShort(patient.birth_date)} · {t("patient-mrn", { mrn: patient.mrn })}
                  </p>
                  <p className="small">
                    {likely && <strong>{t("duplicates-likely")} </strong>}
                    {likeness.reasons.map(({ why }) => t(wordsOf(why))).join(", ")}
                  </p>
                </div>
                <Button
                  onPress={() => onSame(patient)}
                  aria-label={t("duplicates-same-as", { name: readOut(patient) })}
                >
                  {t("duplicates-same")}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function wordsOf(why: Why): string {
  return `duplicate-${why.replaceAll("_", "-")}`;
}
