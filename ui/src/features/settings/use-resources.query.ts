import { useQueries } from "@tanstack/react-query";

import { commands, type Resource } from "../../api/bindings";
import { call } from "../../api/call";
import { reads } from "../../api/reads";

/** Rooms and equipment of several clinics, by clinic, kind and name, also those out of use. */
export function useResources(clinics: readonly string[]) {
  return useQueries({
    queries: clinics.map((clinic) => ({
      queryKey: reads.resources(clinic),
      queryFn: () => call(commands.resources(clinic)),
    })),
    combine: (answers) => ({
      data: answers.every((answer) => answer.data) ? answers.flatMap((answer): Resource[] => answer.data ?? []) : null,
      error: answers.find((answer) => answer.error)?.error ?? null,
    }),
  });
}
