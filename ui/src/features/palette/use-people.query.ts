import { keepPreviousData, useQuery } from "@tanstack/react-query";

import { commands, type PatientSummary } from "../../api/bindings";
import { call } from "../../api/call";
import { reads } from "../../api/reads";
import { dateOrderOf } from "../../shared/dates";

/** The patients meant, and how many of the words name them. */
export interface People {
  readonly patients: readonly PatientSummary[];
  readonly words: number;
}

const MOST_WORDS = 4;
export const LISTED = 6;

/**
 * Patients by the words typed. Where nobody has all of them, the last words are taken for something else (`lee knee
 * pain`), one after the other.
 */
export function usePeople(text: string, locale: string) {
  const words = text.split(/\s+/u).filter((word) => word !== "");
  const order = dateOrderOf(locale);
  return useQuery({
    queryKey: [...reads.patients(words.join(" ")), order, "people"],
    queryFn: async (): Promise<People> => {
      for (let count = words.length; count > Math.max(0, words.length - MOST_WORDS); count -= 1) {
        const patients = await call(commands.patients(words.slice(0, count).join(" "), order));
        if (patients.length > 0) return { patients: patients.slice(0, LISTED), words: count };
      }
      return { patients: [], words: words.length };
    },
    enabled: words.length > 0,
    placeholderData: keepPreviousData,
  });
}
