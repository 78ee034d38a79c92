import { useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from "react";
import { useLocale } from "react-aria-components";

import type { PatientSummary } from "../../api/bindings";
import { failureOf } from "../../api/call";
import { Button, FailureNote, Note } from "../../shared/components";
import { useFocusFirstProblem } from "../../shared/hooks/use-focus-first-problem";
import { useRefusalWords } from "../../shared/use-refusal-words";
import { useWords } from "../../shared/use-words";
import { BirthDateField, useBirthDateWords } from "./BirthDateField";
import { readBirthDate } from "./birth-date";
import { NameField } from "./NameField";
import type { Newcomer, PatientPickerHandle } from "./patient-choice";
import { useRegisterPatient } from "./use-register-patient.mutation";

type Props = {
  newcomer: Newcomer;
  today: string;
  handle: Ref<PatientPickerHandle>;
  onChange: (newcomer: Newcomer) => void;
  onRegistered: (patient: PatientSummary) => void;
  onSearch: () => void;
};

type Problems = { given?: string; family?: string; birth?: string };
const MOST = 100;

/** Registers a patient inside another form: given name, family name, birth date. Enter registers and goes on. */
export function RegisterFields({ newcomer, today, handle, onChange, onRegistered, onSearch }: Props) {
  const t = useWords();
  const refusalWords = useRefusalWords();
  const birthWords = useBirthDateWords();
  const { locale } = useLocale();
  const group = useRef<HTMLDivElement>(null);
  const [problems, setProblems] = useState<Problems>({});
  const register = useRegisterPatient();
  useFocusFirstProblem(group, problems);

  const settle = async (): Promise<PatientSummary | null> => {
    const birth = readBirthDate(newcomer.birth, locale, today);
    const nameProblem = (name: string) => {
      if (name.trim() === "") return t("patient-name-missing");
      return Array.from(name.trim()).length > MOST ? t("patient-name-too-long", { most: MOST }) : undefined;
    };
    const given = nameProblem(newcomer.given);
    const family = nameProblem(newcomer.family);
    const wrong = birth.is === "date" ? undefined : birthWords(birth);
    setProblems({ ...(given && { given }), ...(family && { family }), ...(wrong && { birth: wrong }) });
    if (given || family || birth.is !== "date" || register.isPending) return null;
    try {
      const answer = await register.mutateAsync({
        given: newcomer.given.trim(),
        family: newcomer.family.trim(),
        birthDate: birth.iso,
      });
      if (answer.is === "refused") return null;
      onRegistered(answer.patient);
      return answer.patient;
    } catch {
      // Shown below from the mutation itself.
      return null;
    }
  };
  useImperativeHandle(handle, () => ({ settle }));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    event.stopPropagation();
    void settle();
  };

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
      <BirthDateField
        value={newcomer.birth}
        today={today}
        error={problems.birth}
        autoFocus={newcomer.given !== "" && newcomer.family !== ""}
        onChange={(birth) => onChange({ ...newcomer, birth })}
      />
      {register.data?.is === "refused" && <Note kind="danger" title={refusalWords(register.data.refusal)} />}
      {register.error && <FailureNote failure={failureOf(register.error)} />}
      <div className="patient-new-actions">
        <Button variant="quiet" onPress={onSearch}>
          {t("patient-search-instead")}
        </Button>
        <Button isPending={register.isPending} onPress={() => void settle()}>
          {t("patient-register")}
        </Button>
      </div>
    </div>
  );
}
