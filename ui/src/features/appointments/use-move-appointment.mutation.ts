import { useMutation, useQueryClient } from "@tanstack/react-query";

import { commands, type MoveAppointment } from "../../api/bindings";
import { call } from "../../api/call";
import { reloadChanged } from "../../api/reads";

/** Moves, or changes the length; once done, waits until the day shows it. A refusal is an outcome, not an error. */
export function useMoveAppointment() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: MoveAppointment) => {
      const outcome = await call(commands.moveAppointment(input));
      if (outcome.result === "done") await reloadChanged(client, outcome.changed);
      return outcome;
    },
  });
}
