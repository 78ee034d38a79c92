import { useEffect, useRef } from "react";

import type { DraftView, PatientRecord } from "../../../api/bindings";
import { failureOf } from "../../../api/call";
import { FailureNote } from "../../../shared/components";
import { useDraftJournal, useDrafts } from "../../../shared/drafts";
import { ArchiveButton } from "./ArchiveButton";
import { Banner } from "./Banner";
import { Insurances } from "./Insurances";
import { insuranceOfDraft } from "./insurance-entry";
import { draftKey, entryOfDraft } from "./section-draft";
import { SectionCard } from "./SectionCard";
import { SECTIONS } from "./sections";
import { usePatientRecord } from "./use-patient-record.query";
import { Visits } from "./Visits";

type Props = { id: string; today: string; mayWrite: boolean; announce: (words: string) => void };

/** A patient's record: the banner that stays, and the sections under it. */
export function RecordPanel({ id, ...props }: Props) {
  const record = usePatientRecord(id);
  const { drafts, isRead } = useDrafts(draftKey(id, ""));
  return (
    <>
      {record.error && <FailureNote failure={failureOf(record.error)} />}
      {record.data && isRead && <Record record={record.data} drafts={drafts} {...props} />}
    </>
  );
}

type RecordProps = Omit<Props, "id"> & { record: PatientRecord; drafts: readonly DraftView[] };

function Record({ record, drafts, today, mayWrite, announce }: RecordProps) {
  const journal = useDraftJournal();
  const panel = useRef<HTMLDivElement>(null);
  const { id } = record.patient;
  useEffect(() => {
    // Opened from elsewhere: what is read next is who it is. A search that is being typed keeps the focus.
    const active = document.activeElement;
    if (active === document.body || active?.getAttribute("role") === "main" || active?.tagName === "MAIN") {
      panel.current?.querySelector<HTMLElement>(".record-name")?.focus();
    }
  }, [id]);
  const draftOf = (key: string) => drafts.find((draft) => draft.key === draftKey(id, key))?.content ?? null;
  const insurances = drafts
    .filter(({ key }) => key.startsWith(draftKey(id, "insurance:")))
    .flatMap(({ content }) => insuranceOfDraft(content) ?? []);
  return (
    <div className="record" ref={panel}>
      <Banner {...{ record, today, mayWrite, announce }} />
      <div className="record-body">
        <div className="record-column">
          {SECTIONS.map((section) => {
            const content = draftOf(section.id);
            const draft = content === null ? null : entryOfDraft(section, content);
            return <SectionCard key={section.id} {...{ section, record, today, mayWrite, journal, draft, announce }} />;
          })}
        </div>
        <div className="record-column">
          <Insurances {...{ record, mayWrite, journal, announce }} drafts={insurances} />
          <Visits record={record} />
          {mayWrite && <ArchiveButton record={record} announce={announce} />}
        </div>
      </div>
    </div>
  );
}
