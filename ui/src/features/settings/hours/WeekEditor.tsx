import { useRef } from "react";

import { commands, type ClinicView, type Outcome, type RecordKind, type Week } from "../../../api/bindings";
import { failureOf } from "../../../api/call";
import { Actions, Button, FailureNote, Note } from "../../../shared/components";
import { DraftMark } from "../../../shared/drafts";
import { useFocusFirstProblem } from "../../../shared/hooks/use-focus-first-problem";
import { useRefusalWords } from "../../../shared/use-refusal-words";
import { useWords } from "../../../shared/use-words";
import { MeanwhileNote } from "../editing/MeanwhileNote";
import { useEditing } from "../editing/use-editing";
import { useKeptForm, type KeptForms } from "../editing/use-kept-forms";
import { useOutcome } from "../use-outcome.mutation";
import { OwnHoursChoice } from "./OwnHoursChoice";
import { useDescribeWeek } from "./use-describe-week";
import { copied, weekDraft, weekOf, WEEKDAYS, type WeekDraft } from "./week-draft";
import { weekProblems } from "./week-problems";
import { WeekdayRows } from "./WeekdayRows";

const KINDS: readonly RecordKind[] = ["availability"];
const PROBLEM_WORDS = {
  "time-unclear": "hours-time-unclear",
  overlap: "hours-overlap",
  validity: "hours-validity",
  "no-hours": "hours-none-own",
} as const;

type Props = {
  provider: string;
  week: Week;
  clinic: ClinicView;
  forms: KeptForms<WeekDraft>;
  canChange: boolean;
  announce: (words: string) => void;
};

/** The usual week of a provider: hours and breaks of each weekday. */
export function WeekEditor({ provider, week, clinic, forms, canChange, announce }: Props) {
  const t = useWords();
  const refusalWords = useRefusalWords();
  const form = useRef<HTMLFormElement>(null);
  const settle = useOutcome(KINDS);
  const describe = useDescribeWeek();
  const stands = weekDraft(week);
  const send = (from: WeekDraft | null, to: WeekDraft): Promise<Outcome> =>
    settle(commands.setWeeklyHours({ provider, from: weekOf(from ?? stands), to: weekOf(to) }));
  const editing = useEditing({
    stands,
    first: stands,
    kept: useKeptForm(forms, provider),
    problemsOf: (draft) => {
      const found = Object.entries(weekProblems(draft));
      return Object.fromEntries(found.map(([field, problem]) => [field, problem && t(PROBLEM_WORDS[problem])]));
    },
    send,
    onDone: () => {
      editing.startFrom(weekDraft(weekOf(editing.draft)));
      announce(t("hours-week-saved"));
    },
  });
  useFocusFirstProblem(form, editing.problems);
  const { draft, change, problems, refusal, theirs, failure } = editing;
  const isTouched = JSON.stringify(draft) !== JSON.stringify(stands);
  return (
    <form
      ref={form}
      className="edit-form"
      noValidate
      aria-label={t("hours-week")}
      onSubmit={(event) => {
        event.preventDefault();
        editing.submit();
      }}
    >
      <OwnHoursChoice editing={editing} clinic={clinic} canChange={canChange} />
      <fieldset className="plain-set" disabled={!canChange}>
        {WEEKDAYS.map((weekday) => (
          <WeekdayRows
            key={weekday}
            weekday={weekday}
            editing={editing}
            canChange={canChange}
            onCopy={(to) => change(copied(draft, weekday, to))}
          />
        ))}
      </fieldset>
      {problems.own ? <Note kind="danger" title={problems.own} /> : null}
      {refusal && theirs !== null ? <MeanwhileNote editing={editing} theirs={theirs} describe={describe} /> : null}
      {refusal && theirs === null ? <Note kind="danger" title={refusalWords(refusal)} /> : null}
      {failure ? <FailureNote failure={failureOf(failure)} /> : null}
      {canChange ? (
        <Actions>
          <span className="edit-kept">
            <DraftMark standing={editing.standing} />
          </span>
          <Button variant="quiet" isDisabled={!isTouched} onPress={() => editing.startOver()}>
            {t("hours-undo")}
          </Button>
          <Button variant="primary" type="submit" isPending={editing.isPending}>
            {t("hours-save-week")}
          </Button>
        </Actions>
      ) : null}
    </form>
  );
}
