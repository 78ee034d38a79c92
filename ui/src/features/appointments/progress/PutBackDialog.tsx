import { useState } from "react";

import type { AppointmentCard } from "../../../api/bindings";
import { Actions, Button, Dialog, TextField } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { usePlaceWords, type PlaceRefusal } from "../booking/place-refusal";
import type { Clock } from "../clock";

/** A visit whose time somebody else has by now. */
export interface PutBackStopped {
  readonly card: AppointmentCard;
  readonly why: PlaceRefusal;
}

type Props = {
  stopped: PutBackStopped;
  clinic: string;
  clock: Clock;
  isPending: boolean;
  onPutBack: (reason: string) => void;
  onLeave: () => void;
};

/** A time that was given up is taken by now: nothing is booked over it without a reason. */
export function PutBackDialog({ stopped, clinic, clock, isPending, onPutBack, onLeave }: Props) {
  const t = useWords();
  const [reason, setReason] = useState("");
  const { card, why } = stopped;
  return (
    <Dialog title={t("put-back-stopped", { patient: card.patient_name })} isOpen onClose={onLeave}>
      {usePlaceWords(
        clinic,
        clock,
      )(why).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <TextField label={t("put-back-reason")} value={reason} onChange={setReason} maxLength={500} autoFocus />
      <Actions>
        <Button variant="quiet" onPress={onLeave}>
          {t("put-back-leave")}
        </Button>
        <Button isDisabled={reason.trim() === ""} isPending={isPending} onPress={() => onPutBack(reason.trim())}>
          {t("put-back-anyway")}
        </Button>
      </Actions>
    </Dialog>
  );
}
