import { useState } from "react";

import type { Insurance, PatientRecord } from "../../../api/bindings";
import { Button } from "../../../shared/components";
import type { DraftJournal } from "../../../shared/drafts";
import { useWords } from "../../../shared/use-words";
import { InsuranceCard } from "./InsuranceCard";
import { InsuranceForm } from "./InsuranceForm";
import { RANKS, entryOfInsurance, newInsurance, type InsuranceEntry } from "./insurance-entry";
import { RecordCard } from "./SectionCard";

type Props = {
  record: PatientRecord;
  mayWrite: boolean;
  journal: DraftJournal;
  /** What was typed before and not saved. */
  drafts: readonly InsuranceEntry[];
  announce: (words: string) => void;
};

/** Who pays: the insurances by rank, each with the two sides of its card. */
export function Insurances({ record, mayWrite, journal, drafts, announce }: Props) {
  const t = useWords();
  const [open, setOpen] = useState<InsuranceEntry | null>(mayWrite ? (drafts[0] ?? null) : null);
  const title = t("record-section-insurances");
  const ordered = [...record.insurances].sort((a, b) => RANKS.indexOf(a.details.rank) - RANKS.indexOf(b.details.rank));
  const done = (saved: boolean) => {
    setOpen(null);
    if (saved) announce(t("record-saved", { section: title }));
  };
  const edit = ({ id, details }: Insurance) =>
    setOpen(drafts.find((draft) => draft.insurance === id) ?? entryOfInsurance(id, details));
  const add = () => {
    const free = RANKS.find((rank) => ordered.every(({ details }) => details.rank !== rank)) ?? "tertiary";
    setOpen(drafts.find((draft) => draft.insurance === null) ?? newInsurance(free));
  };
  const patient = record.patient.id;
  return (
    <RecordCard
      title={title}
      action={
        mayWrite &&
        open === null && (
          <Button variant="quiet" onPress={add}>
            {t("insurance-add")}
          </Button>
        )
      }
    >
      {ordered.length === 0 && open === null && <p className="quiet">{t("record-empty-insurances")}</p>}
      {ordered.map((insurance) =>
        open !== null && open.insurance === insurance.id ? (
          <InsuranceForm key={insurance.id} patient={patient} first={open} journal={journal} onDone={done} />
        ) : (
          <InsuranceCard
            key={insurance.id}
            {...{ patient, insurance, mayWrite, announce }}
            onEdit={() => edit(insurance)}
          />
        ),
      )}
      {open?.insurance === null && <InsuranceForm patient={patient} first={open} journal={journal} onDone={done} />}
    </RecordCard>
  );
}
