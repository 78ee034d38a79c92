import { useState } from "react";

import type { AppointmentCard, Failure, Refusal, VisitTimes } from "../../../api/bindings";
import { Actions, Button, Dialog, FailureNote, TextField } from "../../../shared/components";
import { useRefusalWords } from "../../../shared/use-refusal-words";
import { useWords } from "../../../shared/use-words";
import { NextFree } from "../booking/NextFree";
import { placeRefusalOf, usePlaceWords, type PlaceRefusal } from "../booking/place-refusal";
import type { Clock } from "../clock";
import type { MoveStopped } from "./use-moving";

type Props = {
  stopped: MoveStopped;
  clinic: string;
  clock: Clock;
  isPending: boolean;
  providerName: (id: string) => string;
  onMove: (card: AppointmentCard, to: VisitTimes, overbookReason: string | null) => void;
  onShow: (id: string, times: VisitTimes) => void;
  onLeave: () => void;
};

/** A move was refused: what stands against it, and the ways on. Until one is chosen the appointment stays where it was. */
export function MoveStoppedDialog({ stopped, clinic, clock, providerName, onShow, onLeave, ...rest }: Props) {
  const t = useWords();
  const { why, card } = stopped;
  const place = isRefusal(why) ? placeRefusalOf(why) : null;
  return (
    <Dialog title={t("move-stopped", { patient: card.patient_name })} isOpen onClose={onLeave}>
      {place ? (
        <PlaceRefused stopped={stopped} refusal={place} clinic={clinic} clock={clock} onLeave={onLeave} {...rest} />
      ) : isRefusal(why) && why.code === "moved_meanwhile" ? (
        <>
          <p>
            {t("moved-meanwhile", {
              day: clock.day(Date.parse(why.now.starts_at)),
              time: clock.time(Date.parse(why.now.starts_at)),
              minutes: why.now.minutes,
              provider: providerName(why.now.provider),
            })}
          </p>
          <Actions>
            <Button variant="quiet" onPress={onLeave}>
              {t("close")}
            </Button>
            <Button variant="primary" autoFocus onPress={() => onShow(card.id, why.now)}>
              {t("moved-meanwhile-show")}
            </Button>
          </Actions>
        </>
      ) : (
        <Other why={why} onLeave={onLeave} />
      )}
    </Dialog>
  );
}

type PlaceProps = Pick<Props, "stopped" | "clinic" | "clock" | "isPending" | "onMove" | "onLeave"> & {
  refusal: PlaceRefusal;
};

function PlaceRefused({ stopped, refusal, clinic, clock, isPending, onMove, onLeave }: PlaceProps) {
  const t = useWords();
  const [reason, setReason] = useState("");
  const { card, to } = stopped;
  return (
    <>
      {usePlaceWords(
        clinic,
        clock,
      )(refusal).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <NextFree
        times={refusal.next_free}
        near={to.starts_at}
        clock={clock}
        isPending={isPending}
        onTake={(at) => onMove(card, { ...to, starts_at: at }, null)}
      />
      <TextField label={t("overbook-reason-to-move")} value={reason} onChange={setReason} maxLength={500} />
      <Actions>
        <Button variant="quiet" onPress={onLeave}>
          {t("move-leave")}
        </Button>
        <Button isDisabled={reason.trim() === ""} isPending={isPending} onPress={() => onMove(card, to, reason.trim())}>
          {t("overbook-move")}
        </Button>
      </Actions>
    </>
  );
}

function Other({ why, onLeave }: { why: Refusal | Failure; onLeave: () => void }) {
  const t = useWords();
  const refusalWords = useRefusalWords();
  return (
    <>
      {isRefusal(why) ? <p>{refusalWords(why)}</p> : <FailureNote failure={why} />}
      <Actions>
        <Button variant="primary" autoFocus onPress={onLeave}>
          {t("close")}
        </Button>
      </Actions>
    </>
  );
}

/** A failure carries a reference into the log; a refusal never does. */
function isRefusal(why: Refusal | Failure): why is Refusal {
  return !("reference" in why);
}
