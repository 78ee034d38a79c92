import { useRef, type FormEvent, type KeyboardEvent } from "react";

import type { PatientRecord } from "../../../api/bindings";
import { failureOf } from "../../../api/call";
import { Button, FailureNote, Note } from "../../../shared/components";
import { DraftMark, useDraftStanding, type DraftJournal } from "../../../shared/drafts";
import { useFocusFirstProblem } from "../../../shared/hooks/use-focus-first-problem";
import { useRefusalWords } from "../../../shared/use-refusal-words";
import { useWords } from "../../../shared/use-words";
import { ConflictNote } from "./ConflictNote";
import { FieldInput } from "./FieldInput";
import type { Section } from "./parts";
import type { SectionEntry } from "./section-draft";
import { useSectionForm } from "./use-section-form";

type Props = {
  section: Section;
  title: string;
  first: SectionEntry;
  record: PatientRecord;
  today: string;
  journal: DraftJournal;
  onDone: (saved: boolean) => void;
};

/** The inputs of a section. Enter saves (in a field of several lines, with Ctrl); Escape discards what was typed. */
export function SectionForm({ section, title, first, record, today, journal, onDone }: Props) {
  const t = useWords();
  const refusalWords = useRefusalWords();
  const group = useRef<HTMLFormElement>(null);
  const form = useSectionForm({ section, first, record, today, journal, onDone });
  const { entry, problems, conflicts } = form;
  const standing = useDraftStanding(journal, form.key);
  useFocusFirstProblem(group, problems);
  const send = (event: FormEvent) => {
    event.preventDefault();
    form.save();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && event.ctrlKey) form.save();
    else if (event.key === "Escape") form.discard();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const inConflict = section.parts.filter(({ field }) => conflicts.includes(field));
  return (
    <form ref={group} className="record-form" aria-label={title} onSubmit={send} onKeyDown={onKeyDown} noValidate>
      <div className="record-fields">
        {section.parts.flatMap((part, place) =>
          part.inputs.map((input, index) => (
            <FieldInput
              key={input.id}
              input={input}
              value={entry.values[input.id] ?? ""}
              error={problems[input.id]}
              today={today}
              autoFocus={place === 0 && index === 0}
              onChange={(value) => form.type(input.id, value)}
            />
          )),
        )}
      </div>
      {inConflict.map((part) => (
        <ConflictNote key={part.field} part={part} form={form} record={record} />
      ))}
      {form.refusal && <Note kind="danger" title={refusalWords(form.refusal)} />}
      {form.failure && <FailureNote failure={failureOf(form.failure)} />}
      <div className="record-actions">
        <DraftMark standing={standing} />
        <Button variant="quiet" onPress={form.discard}>
          {t("record-discard")}
        </Button>
        <Button type="submit" variant="primary" isPending={form.isPending} isDisabled={conflicts.length > 0}>
          {t("record-save")}
        </Button>
      </div>
    </form>
  );
}
