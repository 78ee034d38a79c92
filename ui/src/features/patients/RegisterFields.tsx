import { useImperativeHandle, useRef, type KeyboardEvent, type Ref } from "react";

import type { PatientSummary } from "../../api/bindings";
import { failureOf } from "../../api/call";
import { Button, FailureNote, Note, TextField } from "../../shared/components";
import { useFocusFirstProblem } from "../../shared/hooks/use-focus-first-problem";
import { useRefusalWords } from "../../shared/use-refusal-words";
import { useWords } from "../../shared/use-words";
import { BirthDateField } from "./BirthDateField";
import { ConfirmAnother } from "./ConfirmAnother";
import { NameField } from "./NameField";
import type { Newcomer, PatientPickerHandle } from "./patient-choice";
import { PossibleDuplicates } from "./PossibleDuplicates";
import { useDuplicates } from "./use-duplicates.query";
import { useRegistration } from "./use-registration";

type Props = {
  newcomer: Newcomer;
  today: string;
  handle: Ref<PatientPickerHandle>;
  onChange: (newcomer: Newcomer) => void;
  onRegistered: (patient: PatientSummary) => void;
  onSearch: () => void;
};

/**
 * Registers a patient inside another form: names, birth date, phone; beside them who may be registered already. Enter
 * registers and goes on.
 */
export function RegisterFields({ newcomer, today, handle, onChange, onRegistered, onSearch }: Props) {
  const t = useWords();
  const refusalWords = useRefusalWords();
  const group = useRef<HTMLDivElement>(null);
  const registration = useRegistration(newcomer, today, onRegistered);
  const { person, problems, register, asking, settle } = registration;
  const possible = useDuplicates(person);
  useFocusFirstProblem(group, problems);
  useImperativeHandle(handle, () => ({ settle }));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    event.stopPropagation();
    void settle();
  };
  const refusal = register.data?.is === "refused" && !asking ? register.data.refusal : null;

  return (
    <div ref={group} className="patient-new" role="group" aria-label={t("patient-register-new")} onKeyDown={onKeyDown}>
      <div className="patient-new-names">
        <NameField
          label={t("patient-given")}
          value={newcomer.given}
          error={problems.given}
          autoFocus={newcomer.given === ""}
          onChange={(given) => onChange({ ...newcomer, given })}
        />
        <NameField
          label={t("patient-family")}
          value={newcomer.family}
          error={problems.family}
          autoFocus={newcomer.given !== "" && newcomer.family === ""}
          onChange={(family) => onChange({ ...newcomer, family })}
        />
      </div>
      <div className="patient-new-names">
        <BirthDateField
          value={newcomer.birth}
          today={today}
          error={problems.birth}
          autoFocus={newcomer.given !== "" && newcomer.family !== ""}
          onChange={(birth) => onChange({ ...newcomer, birth })}
        />
        <TextField
          label={t("patient-phone")}
          optional
          value={newcomer.phone ?? ""}
          onChange={(phone) => onChange({ ...newcomer, phone })}
        />
      </div>
      <PossibleDuplicates possible={possible} onSame={onRegistered} />
      {refusal && <Note kind="danger" title={refusalWords(refusal)} />}
      {register.error && <FailureNote failure={failureOf(register.error)} />}
      {asking ? (
        <ConfirmAnother isPending={register.isPending} onAnother={registration.confirm} onBack={registration.back} />
      ) : (
        <div className="patient-new-actions">
          <Button variant="quiet" onPress={onSearch}>
            {t("patient-search-instead")}
          </Button>
          <Button isPending={register.isPending} onPress={() => void settle()}>
            {t("patient-register")}
          </Button>
        </div>
      )}
    </div>
  );
}
