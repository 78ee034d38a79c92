import { useMutation, useQueryClient } from "@tanstack/react-query";

import { commands, type AppointmentCard, type DismissArrival, type TakeBackStep } from "../../../api/bindings";
import { call } from "../../../api/call";
import { reloadChanged } from "../../../api/reads";
import type { StepTo } from "./steps";

const COMMANDS = {
  confirmed: commands.confirmAppointment,
  checked_in: commands.checkInAppointment,
  roomed: commands.roomAppointment,
  in_progress: commands.startAppointment,
  completed: commands.completeAppointment,
  no_show: commands.markNoShow,
} as const;

/** Takes a step from what the person saw. A refusal is an outcome, not an error. */
export function useTakeStep() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ card, to }: { card: AppointmentCard; to: StepTo }) => {
      const seen = { status: card.status, starts_at: card.times.starts_at };
      const outcome = await call(COMMANDS[to]({ appointment: card.id, seen }));
      if (outcome.result === "done") await reloadChanged(client, outcome.changed);
      return outcome;
    },
  });
}

/** Takes back what brought a visit where it stands. */
export function useTakeBack() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: TakeBackStep) => {
      const outcome = await call(commands.takeBackStep(input));
      if (outcome.result === "done") await reloadChanged(client, outcome.changed);
      return outcome;
    },
  });
}

/** Says that a patient who came beside their visit was looked after. */
export function useDismissArrival() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: DismissArrival) => {
      const outcome = await call(commands.dismissArrival(input));
      if (outcome.result === "done") await reloadChanged(client, outcome.changed);
      return outcome;
    },
  });
}
