import { Button, Note, TextField } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import type { Clock } from "../clock";
import type { BookingForm, SlotTaken } from "./use-booking-form";
import { NextFree } from "./NextFree";
import { takenSpans } from "./taken";

type Props = { booking: BookingForm; taken: SlotTaken; clock: Clock };

/** The time is taken: until when, which times are free next, and the way to book it all the same, with a reason. */
export function SlotTakenNote({ booking, taken, clock }: Props) {
  const t = useWords();
  const { entry, change, problems, overbooking } = booking;
  return (
    <Note kind="attention" title={t("slot-taken", { spans: takenSpans(taken, clock) })}>
      <NextFree
        times={taken.next_free}
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
