import { Button, Note, TextField } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import type { Clock } from "../clock";
import { NextFree } from "./NextFree";
import { usePlaceWords, type PlaceRefusal } from "./place-refusal";
import type { BookingForm } from "./use-booking-form";

type Props = { booking: BookingForm; refusal: PlaceRefusal; clock: Clock };

/** The time cannot be had: what stands against it, which times are free next, and the way to book it all the same. */
export function PlaceRefusedNote({ booking, refusal, clock }: Props) {
  const t = useWords();
  const { entry, change, problems, overbooking } = booking;
  const [first = "", ...more] = usePlaceWords(entry.clinic, clock)(refusal);
  return (
    <Note kind="attention" title={first}>
      {more.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <NextFree
        times={refusal.next_free}
        near={entry.startsAt}
        clock={clock}
        isPending={booking.isPending}
        onTake={booking.take}
      />
      {overbooking ? (
        <div className="overbook">
          <TextField
            label={t("overbook-reason")}
            value={entry.overbookReason}
            onChange={(overbookReason) => change({ overbookReason })}
            error={problems.overbookReason}
            autoFocus
          />
          <Button isPending={booking.isPending} onPress={() => booking.submit(true)}>
            {t("overbook-book")}
          </Button>
        </div>
      ) : (
        <div>
          <Button variant="quiet" onPress={() => booking.setOverbooking(true)}>
            {t("overbook-begin")}
          </Button>
        </div>
      )}
    </Note>
  );
}
