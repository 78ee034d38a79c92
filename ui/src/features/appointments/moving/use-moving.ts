import { useCallback, useState } from "react";

import { useQueryClient } from "@tanstack/react-query";

import {
  commands,
  type AppointmentCard,
  type Failure,
  type MoveAppointment,
  type Refusal,
  type VisitTimes,
} from "../../../api/bindings";
import { call, failureOf } from "../../../api/call";
import { reads } from "../../../api/reads";
import { useWords } from "../../../shared/use-words";
import type { Clock } from "../clock";
import { useDesk } from "../desk/desk-context";
import { useMoveAppointment } from "../use-move-appointment.mutation";

/** A move that did not go through, and why. */
export interface MoveStopped {
  readonly card: AppointmentCard;
  readonly to: VisitTimes;
  readonly why: Refusal | Failure;
}

/** Moves appointments and lengthens them, from what the mover saw; keeps what was refused until it is answered. */
export function useMoving(clock: Clock, providerName: (id: string) => string) {
  const t = useWords();
  const { mutateAsync, isPending } = useMoveAppointment();
  const { done } = useDesk();
  const client = useQueryClient();
  const [stopped, setStopped] = useState<MoveStopped | null>(null);

  /** Why it stands where it stands over another: the way back needs the same reason. */
  const reasonOf = useCallback(
    async (card: AppointmentCard) => {
      if (!card.overbooked) return null;
      const queryFn = () => call(commands.appointment(card.id));
      return (await client.fetchQuery({ queryKey: reads.appointment(card.id), queryFn })).overbook_reason;
    },
    [client],
  );

  const move = useCallback(
    async (card: AppointmentCard, to: VisitTimes, overbookReason: string | null = null): Promise<void> => {
      const input: MoveAppointment = { appointment: card.id, from: card.times, to, overbook_reason: overbookReason };
      try {
        const reason = await reasonOf(card);
        const outcome = await mutateAsync(input);
        if (outcome.result === "refused") {
          setStopped({ card, to, why: outcome.refusal });
          return;
        }
        setStopped(null);
        const at = Date.parse(to.starts_at);
        // Within a week the day is what changed.
        const sameDay = clock.day(at) === clock.day(Date.parse(card.times.starts_at));
        const time = sameDay ? clock.time(at) : `${clock.day(at)}, ${clock.time(at)}`;
        const words = { patient: card.patient_name, time, minutes: to.minutes };
        const back: MoveAppointment = { appointment: card.id, from: to, to: card.times, overbook_reason: reason };
        const said = t("announce-moved", { ...words, provider: providerName(to.provider) });
        done({ words: t("undo-moved", words), said, undo: () => mutateAsync(back) });
      } catch (thrown) {
        setStopped({ card, to, why: failureOf(thrown) });
      }
    },
    [clock, done, mutateAsync, providerName, reasonOf, t],
  );

  const leave = useCallback(() => setStopped(null), []);
  return { move, stopped, leave, isPending };
}
