import { useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import { useLocale } from "react-aria-components";

import type { InsuranceDetails, Refusal } from "../../../api/bindings";
import { failureOf } from "../../../api/call";
import { Button, FailureNote, Note, Select, TextField } from "../../../shared/components";
import { DraftMark, useDraftStanding, type DraftJournal } from "../../../shared/drafts";
import { useFocusFirstProblem } from "../../../shared/hooks/use-focus-first-problem";
import { useRefusalWords } from "../../../shared/use-refusal-words";
import { useWords } from "../../../shared/use-words";
import { RANKS, detailsOf, type InsuranceEntry, type InsuranceProblems } from "./insurance-entry";
import { draftKey } from "./section-draft";
import { useChangeInsurance, useRecordInsurance } from "./use-record.mutation";

type Props = { patient: string; first: InsuranceEntry; journal: DraftJournal; onDone: (saved: boolean) => void };

/** An insurance, new or changed. Enter saves; Escape discards what was typed. */
export function InsuranceForm({ patient, first, journal, onDone }: Props) {
  const t = useWords();
  const { locale } = useLocale();
  const refusalWords = useRefusalWords();
  const form = useRef<HTMLFormElement>(null);
  const key = draftKey(patient, `insurance:${first.insurance ?? "new"}`);
  const [entry, setEntry] = useState(first);
  const [problems, setProblems] = useState<InsuranceProblems>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const record = useRecordInsurance();
  const change = useChangeInsurance();
  const standing = useDraftStanding(journal, key);
  useFocusFirstProblem(form, problems);

  const type = (patch: Partial<InsuranceEntry>) => {
    const next = { ...entry, ...patch };
    setEntry(next);
    journal.write(key, JSON.stringify(next));
  };
  const close = (saved: boolean) => void journal.discard(key).then(() => onDone(saved));
  const write = (to: InsuranceDetails) =>
    entry.insurance === null || entry.base === null
      ? record.mutateAsync({ patient, details: to })
      : change.mutateAsync({ patient, insurance: entry.insurance, from: entry.base, to });
  const save = async () => {
    const read = detailsOf(entry, t, locale);
    setProblems("problems" in read ? read.problems : {});
    if ("problems" in read || record.isPending || change.isPending) return;
    const outcome = await write(read.details);
    if (outcome.result === "done") close(true);
    else setRefusal(outcome.refusal);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    close(false);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    void save().catch(() => undefined);
  };
  const failure = record.error ?? change.error;
  const line = (name: "insurer" | "member" | "group" | "validFrom" | "validUntil", optional: boolean) => (
    <TextField
      label={t(`insurance-${name === "validFrom" ? "valid-from" : name === "validUntil" ? "valid-until" : name}`)}
      optional={optional}
      value={entry[name]}
      error={problems[name]}
      autoFocus={name === "insurer"}
      onChange={(value) => type({ [name]: value })}
    />
  );
  return (
    <form
      ref={form}
      className="record-form"
      aria-label={t("insurance-form")}
      onSubmit={send}
      onKeyDown={onKeyDown}
      noValidate
    >
      <div className="record-fields">
        {line("insurer", false)}
        {line("member", false)}
        {line("group", true)}
        <Select
          label={t("insurance-rank")}
          choices={RANKS.map((id) => ({ id, label: t(`insurance-rank-${id}`) }))}
          value={entry.rank}
          onChange={(rank) => type({ rank })}
        />
        {line("validFrom", true)}
        {line("validUntil", true)}
      </div>
      {refusal && <Note kind="danger" title={refusalWords(refusal)} />}
      {failure && <FailureNote failure={failureOf(failure)} />}
      <div className="record-actions">
        <DraftMark standing={standing} />
        <Button variant="quiet" onPress={() => close(false)}>
          {t("record-discard")}
        </Button>
        <Button type="submit" variant="primary" isPending={record.isPending || change.isPending}>
          {t("record-save")}
        </Button>
      </div>
    </form>
  );
}
