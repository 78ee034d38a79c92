import { useCallback, useRef, useState } from "react";
import { useLocale } from "react-aria-components";

import type { PatientField, PatientRecord, Refusal } from "../../../api/bindings";
import type { DraftJournal } from "../../../shared/drafts";
import { useWords } from "../../../shared/use-words";
import type { Part, Section } from "./parts";
import { changeOf, draftKey, keepMine, keepTheirs, type Problems, type SectionEntry } from "./section-draft";
import { useChangePatient } from "./use-record.mutation";
import { usePatientRecord } from "./use-patient-record.query";

type Input = {
  section: Section;
  first: SectionEntry;
  record: PatientRecord;
  today: string;
  journal: DraftJournal;
  onDone: (saved: boolean) => void;
};

/**
 * A section being edited. Every change goes to the typing journal in the event that made it. Where somebody else
 * changed a field meanwhile, nothing is saved until the person has said whose stays.
 */
export function useSectionForm({ section, first, record, today, journal, onDone }: Input) {
  const t = useWords();
  const { locale } = useLocale();
  const { id } = record.patient;
  const key = draftKey(id, section.id);
  const [entry, setEntry] = useState(first);
  const newest = useRef(first);
  const [problems, setProblems] = useState<Problems>({});
  const [conflicts, setConflicts] = useState<readonly PatientField[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const change = useChangePatient();
  const query = usePatientRecord(id);

  const put = useCallback(
    (next: SectionEntry) => {
      newest.current = next;
      setEntry(next);
      journal.write(key, JSON.stringify(next));
    },
    [journal, key],
  );
  const type = (input: string, value: string) =>
    put({ ...newest.current, values: { ...newest.current.values, [input]: value } });

  const close = (saved: boolean) => void journal.discard(key).then(() => onDone(saved));

  const send = async () => {
    const wished = changeOf(section, newest.current, id, { t, locale, today });
    if ("problems" in wished) {
      setProblems(wished.problems);
      return;
    }
    setProblems({});
    setRefusal(null);
    if (wished.input === null) {
      close(false);
      return;
    }
    const outcome = await change.mutateAsync(wished.input);
    if (outcome.result === "done") {
      close(true);
    } else if (outcome.refusal.code === "patient_changed_meanwhile") {
      await query.refetch();
      setConflicts(outcome.refusal.fields);
    } else setRefusal(outcome.refusal);
  };
  const save = () => {
    // What was thrown is shown from the mutation itself.
    if (!change.isPending && conflicts.length === 0) void send().catch(() => undefined);
  };
  const settle = (part: Part, mine: boolean) => {
    put((mine ? keepMine : keepTheirs)(newest.current, part, query.data ?? record));
    setConflicts((open) => open.filter((field) => field !== part.field));
  };

  return {
    ...{ entry, type, save, settle, problems, conflicts, refusal, key },
    /** As it stands now, for what is compared. */
    now: query.data ?? record,
    discard: () => close(false),
    failure: change.error,
    isPending: change.isPending,
  };
}

export type SectionForm = ReturnType<typeof useSectionForm>;
