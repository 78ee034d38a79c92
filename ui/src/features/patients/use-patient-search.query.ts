import { keepPreviousData, useQuery } from "@tanstack/react-query";

import { commands } from "../../api/bindings";
import { call } from "../../api/call";
import { reads } from "../../api/reads";

/** Patients whose names or record number begin with the words typed. What was found stays until more is known. */
export function usePatientSearch(text: string, enabled: boolean) {
  const words = text.trim();
  return useQuery({
    queryKey: reads.patients(words),
    queryFn: () => call(commands.patients(words)),
    enabled: enabled && words !== "",
    placeholderData: keepPreviousData,
  });
}
