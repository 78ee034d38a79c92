import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { commands, type Outcome } from "../../api/bindings";
import { call } from "../../api/call";
import { reads, reloadChanged } from "../../api/reads";

/** Whom to call back: due by a date, and without a visit. */
export function useRecalls(clinic: string, until: string) {
  return useQuery({
    queryKey: reads.recalls(clinic, until),
    queryFn: () => call(commands.recalls(clinic, until)),
  });
}

/** One operation; once done, waits until the list shows it. A refusal is an outcome, not an error. */
function useOperation<Input>(run: (input: Input) => ReturnType<typeof commands.addRecall>) {
  const client = useQueryClient();
  return useMutation<Outcome, Error, Input>({
    mutationFn: async (input) => {
      const outcome = await call(run(input));
      // After a refusal too: somebody else was faster, and the list shows what stands now.
      await reloadChanged(client, outcome.result === "done" ? outcome.changed : ["recall"]);
      return outcome;
    },
  });
}

export const useAddRecall = () => useOperation(commands.addRecall);
export const useChangeRecall = () => useOperation(commands.changeRecall);
export const useNoteAttempt = () => useOperation(commands.noteRecallAttempt);
export const useCloseRecall = () => useOperation(commands.closeRecall);

/** The next times that a visit from the recall would fit, from the day it is due. */
export function useTimesFor(recall: {
  clinic: string;
  visitType: string | null;
  provider: string | null;
  from: string;
}) {
  const search = {
    clinic: recall.clinic,
    visit_type: recall.visitType,
    minutes: null,
    providers: recall.provider === null ? [] : [recall.provider],
    from: recall.from,
    days: 60,
    part: null,
    limit: 3,
  };
  return useQuery({ queryKey: reads.nextFree(search), queryFn: () => call(commands.nextFree(search)) });
}
