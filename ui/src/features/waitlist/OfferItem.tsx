import type { HoldView, WaitlistRow } from "../../api/bindings";
import { Button, OperationNotes } from "../../shared/components";
import type { BesideSchedule } from "../../shared/schedule-side";
import { useFormats } from "../../shared/use-formats";
import { useWords } from "../../shared/use-words";
import { useAcceptOffer, useDeclineOffer, useReleaseHold } from "./use-waitlist.mutation";
import { readOut, useWaitlistWords } from "./use-waitlist-words";

type Props = { row: WaitlistRow; hold: HoldView; beside: BesideSchedule };

/** A patient who is being asked: their number, the time, until when it is held, and what they may say. */
export function OfferItem({ row, hold, beside }: Props) {
  const t = useWords();
  const { clinic, providers, mayWrite, announce, onShow } = beside;
  const words = useWaitlistWords(clinic.zone, clinic.today);
  const { time } = useFormats();
  const [accept, decline, release] = [useAcceptOffer(), useDeclineOffer(), useReleaseHold()];
  const isPending = accept.isPending || decline.isPending || release.isPending;
  const patient = readOut(row.patient);
  const provider = providers.find(({ id }) => id === hold.times.provider)?.name ?? "";
  const said = { hold: hold.id, entry: row.id };

  const onAccept = async () => {
    const input = { ...said, appointment: row.wish.appointment };
    const outcome = await accept.mutateAsync(input).catch(() => null);
    if (outcome?.result !== "done") return;
    announce(t("announce-offer-accepted", { patient, time: words.span(hold.times) }));
    const booked = outcome.created.find(({ kind }) => kind === "appointment")?.id ?? row.wish.appointment;
    if (booked !== null) onShow(booked, hold.times);
  };
  const onDecline = async () => {
    const outcome = await decline.mutateAsync(said).catch(() => null);
    if (outcome?.result === "done") announce(t("announce-offer-declined", { patient }));
  };
  const onRelease = async () => {
    const outcome = await release.mutateAsync({ hold: hold.id }).catch(() => null);
    if (outcome?.result === "done") announce(t("announce-hold-released"));
  };

  return (
    <article className="waitlist-offer" aria-label={t("waitlist-asking", { patient })}>
      <p className="waitlist-name">
        <bdi>{patient}</bdi>
      </p>
      <p className="waitlist-phone">{row.phone ?? t("waitlist-no-phone")}</p>
      <p>
        {words.span(hold.times)} · {provider}
      </p>
      {row.booked && <p className="quiet small">{t("waitlist-instead-of", { time: words.span(row.booked) })}</p>}
      <p className={hold.stands ? "quiet small" : "small waitlist-ran-out"}>
        {hold.stands
          ? t("waitlist-held-until", { time: time(hold.until, clinic.zone), by: hold.placed_by })
          : t("waitlist-ran-out", { time: time(hold.until, clinic.zone) })}
      </p>
      {mayWrite && (
        <div className="waitlist-answers">
          <Button variant="primary" isPending={isPending} onPress={() => void onAccept()}>
            {row.booked ? t("waitlist-accept-move") : t("waitlist-accept-book")}
          </Button>
          <Button isPending={isPending} onPress={() => void onDecline()}>
            {t("waitlist-decline")}
          </Button>
          <Button variant="quiet" isPending={isPending} onPress={() => void onRelease()}>
            {t("waitlist-release")}
          </Button>
        </div>
      )}
      <OperationNotes
        outcome={accept.data ?? decline.data ?? release.data ?? null}
        error={accept.error ?? decline.error ?? release.error}
      />
    </article>
  );
}
