import { useCallback, useState } from "react";

import type { AppointmentCard, Failure, MoveAppointment, Refusal, VisitTimes } from "../../../api/bindings";
import { failureOf } from "../../../api/call";
import { useWords } from "../../../shared/use-words";
import type { Clock } from "../clock";
import { useMoveAppointment } from "../use-move-appointment.mutation";

/** A move that did not go through, and why. */
export interface MoveStopped {
  readonly card: AppointmentCard;
  readonly to: VisitTimes;
  readonly why: Refusal | Failure;
}

/** Moves appointments and lengthens them, from what the mover saw; keeps what was refused until it is answered. */
export function useMoving(clock: Clock, providerName: (id: string) => string, announce: (words: string) => void) {
  const t = useWords();
  const { mutateAsync, isPending } = useMoveAppointment();
  const [stopped, setStopped] = useState<MoveStopped | null>(null);

  const move = useCallback(
    async (card: AppointmentCard, to: VisitTimes, overbookReason: string | null = null): Promise<void> => {
      const input: MoveAppointment = { appointment: card.id, from: card.times, to, overbook_reason: overbookReason };
      try {
        const outcome = await mutateAsync(input);
        if (outcome.result === "refused") {
          setStopped({ card, to, why: outcome.refusal });
          return;
        }
        setStopped(null);
        const words = { patient: card.patient_name, time: clock.time(Date.parse(to.starts_at)), minutes: to.minutes };
        announce(t("announce-moved", { ...words, provider: providerName(to.provider) }));
      } catch (thrown) {
        setStopped({ card, to, why: failureOf(thrown) });
      }
    },
    [announce, clock, mutateAsync, providerName, t],
  );

  const leave = useCallback(() => setStopped(null), []);
  return { move, stopped, leave, isPending };
}
