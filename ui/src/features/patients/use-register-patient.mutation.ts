import { useMutation, useQueryClient } from "@tanstack/react-query";

import { commands, type PatientSummary, type PersonTyped, type Refusal } from "../../api/bindings";
import { call } from "../../api/call";
import { reloadChanged } from "../../api/reads";

export interface Registration {
  readonly person: PersonTyped;
  /** ISO. */
  readonly birthDate: string;
  /** Patients who look alike and were said to be somebody else. */
  readonly notADuplicateOf: readonly string[];
}

export type Registered = { is: "registered"; patient: PatientSummary } | { is: "refused"; refusal: Refusal };

const NOTHING_ELSE_KNOWN = { gender: null, phones: [], addresses: [], language: null, deceased_on: null };

/** Registers a patient by name, birth date and phone, and reads the record number that was given. */
export function useRegisterPatient() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ person, birthDate, notADuplicateOf }: Registration): Promise<Registered> => {
      const { given = "", family = "", phones = [] } = person;
      const input = {
        given,
        family,
        birth_date: birthDate,
        demographics: { ...NOTHING_ELSE_KNOWN, phones },
        not_a_duplicate_of: [...notADuplicateOf],
      };
      const outcome = await call(commands.registerPatient(input));
      if (outcome.result === "refused") return { is: "refused", refusal: outcome.refusal };
      void reloadChanged(client, outcome.changed);
      const id = outcome.created.find((record) => record.kind === "patient")?.id ?? "";
      const found = (await call(commands.patients(`${family} ${given} ${birthDate}`, "year_first"))).find(
        (patient) => patient.id === id,
      );
      return { is: "registered", patient: found ?? { id, mrn: "", given, family, birth_date: birthDate } };
    },
  });
}
