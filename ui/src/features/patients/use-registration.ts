import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useLocale } from "react-aria-components";

import type { PatientSummary, PersonTyped } from "../../api/bindings";
import { useWords, type Words } from "../../shared/use-words";
import { useBirthDateWords } from "./BirthDateField";
import { readBirthDate } from "./birth-date";
import type { Newcomer } from "./patient-choice";
import { duplicatesOf } from "./use-duplicates.query";
import { useRegisterPatient } from "./use-register-patient.mutation";

export type Problems = { given?: string; family?: string; birth?: string };
const MOST = 100;

/** Reads the fields of a newcomer, asks once where somebody very like is registered, and registers. */
export function useRegistration(newcomer: Newcomer, today: string, onRegistered: (patient: PatientSummary) => void) {
  const t = useWords();
  const { locale } = useLocale();
  const birthWords = useBirthDateWords();
  const client = useQueryClient();
  const register = useRegisterPatient();
  const [problems, setProblems] = useState<Problems>({});
  /** Those of whom it is to be said that this is somebody else. */
  const [asked, setAsked] = useState<readonly string[]>([]);
  const confirmed = useRef<ReadonlySet<string>>(new Set());
  const birth = readBirthDate(newcomer.birth, locale, today);
  const person = personOf(newcomer, birth.is === "date" ? birth.iso : null);

  const settle = async (): Promise<PatientSummary | null> => {
    const given = nameProblem(newcomer.given, t);
    const family = nameProblem(newcomer.family, t);
    const wrong = birth.is === "date" ? undefined : birthWords(birth);
    setProblems({ ...(given && { given }), ...(family && { family }), ...(wrong && { birth: wrong }) });
    if (given || family || birth.is !== "date" || register.isPending) return null;
    try {
      // Where nobody can be proposed, the core still refuses an exact duplicate.
      const possible = await client.fetchQuery(duplicatesOf(person)).catch(() => []);
      const likely = possible.filter((one) => one.likely).map((one) => one.patient.id);
      if (likely.some((id) => !confirmed.current.has(id))) {
        setAsked(likely);
        return null;
      }
      const notADuplicateOf = [...new Set([...likely, ...confirmed.current])];
      const answer = await register.mutateAsync({ person, birthDate: birth.iso, notADuplicateOf });
      if (answer.is === "refused") {
        if (answer.refusal.code === "registered_already") setAsked(answer.refusal.patients);
        return null;
      }
      onRegistered(answer.patient);
      return answer.patient;
    } catch {
      // Shown in the form from the mutation itself.
      return null;
    }
  };
  const confirm = () => {
    confirmed.current = new Set([...confirmed.current, ...asked]);
    setAsked([]);
    void settle();
  };
  return { person, problems, register, asking: asked.length > 0, settle, confirm, back: () => setAsked([]) };
}

/** What is known so far, as the core compares it. */
function personOf({ given, family, phone }: Newcomer, birthDate: string | null): PersonTyped {
  const number = phone?.trim() ?? "";
  return {
    given: given.trim(),
    family: family.trim(),
    birth_date: birthDate,
    phones: number === "" ? [] : [number],
    addresses: [],
    identifiers: [],
  };
}

function nameProblem(name: string, t: Words): string | undefined {
  if (name.trim() === "") return t("patient-name-missing");
  return Array.from(name.trim()).length > MOST ? t("patient-name-too-long", { most: MOST }) : undefined;
}
