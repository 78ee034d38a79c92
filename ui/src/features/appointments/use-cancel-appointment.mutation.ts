import { useMutation, useQueryClient } from "@tanstack/react-query";

import { commands, type CancelAppointment } from "../../api/bindings";
import { call } from "../../api/call";
import { reloadChanged } from "../../api/reads";

/** Cancels; once done, waits until the day shows it. A refusal is an outcome, not an error. */
export function useCancelAppointment() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: CancelAppointment) => {
      const outcome = await call(commands.cancelAppointment(input));
      if (outcome.result === "done") await reloadChanged(client, outcome.changed);
      return outcome;
    },
  });
}
