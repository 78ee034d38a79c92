import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useLocale } from "react-aria-components";

import { commands } from "../../api/bindings";
import { call } from "../../api/call";
import { reads } from "../../api/reads";
import { dateOrderOf } from "../../shared/dates";

/** Patients found by what was typed: names (also misspelt), birth date, phone, numbers. What was found stays until more is known. */
export function usePatientSearch(text: string, enabled: boolean) {
  const { locale } = useLocale();
  const words = text.trim();
  const order = dateOrderOf(locale);
  return useQuery({
    queryKey: [...reads.patients(words), order],
    queryFn: () => call(commands.patients(words, order)),
    enabled: enabled && words !== "",
    placeholderData: keepPreviousData,
  });
}
