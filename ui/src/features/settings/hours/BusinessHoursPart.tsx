import { useRef } from "react";

import { commands, type ClinicView, type RecordKind } from "../../../api/bindings";
import { failureOf } from "../../../api/call";
import { Actions, Button, Checkbox, FailureNote, Note } from "../../../shared/components";
import { useFocusFirstProblem } from "../../../shared/hooks/use-focus-first-problem";
import { useRefusalWords } from "../../../shared/use-refusal-words";
import { useWords } from "../../../shared/use-words";
import { clinicDetails } from "../clinic/details";
import { MeanwhileNote } from "../editing/MeanwhileNote";
import { useEditing } from "../editing/use-editing";
import { useKeptForm, useKeptForms, type KeptForms } from "../editing/use-kept-forms";
import { SectionHead } from "../list/SectionHead";
import { useOutcome } from "../use-outcome.mutation";
import { businessDraft, businessHours, businessProblems, type BusinessDraft } from "./business-draft";
import { CopyMenu } from "./CopyMenu";
import { TimeInput } from "./TimeInput";
import { WEEKDAYS } from "./week-draft";

const KINDS: readonly RecordKind[] = ["clinic"];

type Props = { clinic: ClinicView; canChange: boolean; announce: (words: string) => void };

/** When the clinic is open: the hours of every provider who has none of their own. */
export function BusinessHoursPart(props: Props) {
  const t = useWords();
  const forms = useKeptForms<BusinessDraft>("business-hours");
  return (
    <div className="section-part">
      <SectionHead title={t("hours-business")} lead={t("hours-business-lead")} level={2} />
      {forms.isRead ? <BusinessHoursForm {...props} forms={forms} /> : null}
    </div>
  );
}

function BusinessHoursForm({ clinic, canChange, announce, forms }: Props & { forms: KeptForms<BusinessDraft> }) {
  const t = useWords();
  const refusalWords = useRefusalWords();
  const form = useRef<HTMLFormElement>(null);
  const settle = useOutcome(KINDS);
  const stands = businessDraft(clinic.hours);
  const editing = useEditing<BusinessDraft>({
    stands,
    first: stands,
    kept: useKeptForm(forms, clinic.id),
    problemsOf: (draft) =>
      Object.fromEntries(
        Object.entries(businessProblems(draft)).map(([field, problem]) => [field, problem && t(`hours-${problem}`)]),
      ),
    send: (from, to) => {
      const seen = clinicDetails(clinic);
      const before = { ...seen, hours: businessHours(from ?? stands) };
      return settle(
        commands.changeClinic({ clinic: clinic.id, from: before, to: { ...seen, hours: businessHours(to) } }),
      );
    },
    onDone: () => {
      editing.startFrom(editing.draft);
      announce(t("hours-business-saved"));
    },
  });
  useFocusFirstProblem(form, editing.problems);
  const { draft, change, problems, refusal, theirs, failure } = editing;
  const put = (place: number, patch: Partial<BusinessDraft["days"][number]>) =>
    change({ days: draft.days.map((day, at) => (at === place ? { ...day, ...patch } : day)) });
  const describe = ({ days }: BusinessDraft) =>
    WEEKDAYS.map((weekday, place) => {
      const day = days[place];
      return { label: t(`weekday-${weekday}`), value: day?.open ? `${day.from}–${day.until}` : t("hours-closed") };
    });
  return (
    <form
      ref={form}
      className="edit-form"
      noValidate
      aria-label={t("hours-business")}
      onSubmit={(event) => {
        event.preventDefault();
        editing.submit();
      }}
    >
      <fieldset className="plain-set" disabled={!canChange}>
        {WEEKDAYS.map((weekday, place) => {
          const day = draft.days[place];
          const name = t(`weekday-${weekday}`);
          if (!day) return null;
          return (
            <div className="weekday" key={weekday} role="group" aria-label={name}>
              <h3 className="weekday-name">{name}</h3>
              <div className="weekday-rows">
                <div className="stretch">
                  <Checkbox isSelected={day.open} onChange={(open) => put(place, { open })}>
                    {t("hours-open")}
                    <span className="only-read-out"> {name}</span>
                  </Checkbox>
                  {day.open ? (
                    <>
                      <TimeInput
                        label={t("hours-from", { name })}
                        value={day.from}
                        error={problems[`${place}-from`]}
                        onChange={(from) => put(place, { from })}
                      />
                      <span aria-hidden="true">–</span>
                      <TimeInput
                        label={t("hours-until", { name })}
                        value={day.until}
                        error={problems[`${place}-until`]}
                        onChange={(until) => put(place, { until })}
                      />
                    </>
                  ) : null}
                </div>
              </div>
              {canChange ? (
                <div className="weekday-actions">
                  <CopyMenu
                    from={weekday}
                    onCopy={(to) =>
                      change({
                        days: draft.days.map((each, at) => (to.some((one) => one === WEEKDAYS[at]) ? day : each)),
                      })
                    }
                  />
                </div>
              ) : null}
            </div>
          );
        })}
      </fieldset>
      {refusal && theirs !== null ? <MeanwhileNote editing={editing} theirs={theirs} describe={describe} /> : null}
      {refusal && theirs === null ? <Note kind="danger" title={refusalWords(refusal)} /> : null}
      {failure ? <FailureNote failure={failureOf(failure)} /> : null}
      {canChange ? (
        <Actions>
          <Button
            variant="quiet"
            isDisabled={JSON.stringify(draft) === JSON.stringify(stands)}
            onPress={() => editing.startOver()}
          >
            {t("hours-undo")}
          </Button>
          <Button variant="primary" type="submit" isPending={editing.isPending}>
            {t("hours-save-business")}
          </Button>
        </Actions>
      ) : null}
    </form>
  );
}
