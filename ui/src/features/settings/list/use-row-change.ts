import { useMutation } from "@tanstack/react-query";

import type { Outcome, RecordKind } from "../../../api/bindings";
import type { call } from "../../../api/call";
import { useOutcome } from "../use-outcome.mutation";

type Command = Parameters<typeof call<Outcome>>[0];

/** A change that a button of a row makes, without a form. */
export function useRowChange(kinds: readonly RecordKind[]) {
  const settle = useOutcome(kinds);
  const mutation = useMutation({ mutationFn: settle });
  const change = (command: Command, onDone: () => void) =>
    mutation.mutate(command, {
      onSuccess: (outcome) => {
        if (outcome.result === "done") onDone();
      },
    });
  const refusal = mutation.data?.result === "refused" ? mutation.data.refusal : null;
  return { change, refusal, failure: mutation.error, isPending: mutation.isPending };
}
