import { useMutation, useQueryClient } from "@tanstack/react-query";

import { commands, type BookAppointment } from "../../api/bindings";
import { call } from "../../api/call";
import { reloadChanged } from "../../api/reads";

/** Books; once done, waits until the day shows it. A refusal is an outcome, not an error. */
export function useBookAppointment() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: BookAppointment) => {
      const outcome = await call(commands.bookAppointment(input));
      if (outcome.result === "done") await reloadChanged(client, outcome.changed);
      return outcome;
    },
  });
}
