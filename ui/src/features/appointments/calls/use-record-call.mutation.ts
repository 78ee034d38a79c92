import { useMutation, useQueryClient } from "@tanstack/react-query";

import { commands, type RecordCall } from "../../../api/bindings";
import { call } from "../../../api/call";
import { reloadChanged } from "../../../api/reads";

/** Says that nobody was reached. */
export function useRecordCall() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: RecordCall) => {
      const outcome = await call(commands.recordCall(input));
      if (outcome.result === "done") await reloadChanged(client, outcome.changed);
      return outcome;
    },
  });
}
