import { useEffect, useRef, useState, type KeyboardEvent } from "react";

import type { DayView } from "../../../api/bindings";
import { failureOf } from "../../../api/call";
import { Button, FailureNote, Note } from "../../../shared/components";
import { DraftMark, useDraftStanding, type DraftJournal } from "../../../shared/drafts";
import { useFocusFirstProblem } from "../../../shared/hooks/use-focus-first-problem";
import { useRefusalWords } from "../../../shared/use-refusal-words";
import { useWords } from "../../../shared/use-words";
import type { Clock } from "../clock";
import type { PatientPicker, PatientPickerHandle } from "../patient-picker";
import { seriesOf } from "../series/repeat";
import { SeriesReview } from "../series/SeriesReview";
import { useResources } from "../use-resources.query";
import { useVisitTypes } from "../use-visit-types.query";
import { draftKey, type BookingEntry } from "./booking-entry";
import { MoreFields } from "./MoreFields";
import { PlaceRefusedNote } from "./PlaceRefusedNote";
import { ReasonField } from "./ReasonField";
import { useBookingForm } from "./use-booking-form";
import { WhenFields } from "./WhenFields";

export type BookingFormProps = {
  entry: BookingEntry;
  day: DayView;
  clock: Clock;
  journal: DraftJournal;
  Picker: PatientPicker;
  mayRegister: boolean;
  /** It was said whole elsewhere: send it as it stands, and show what is refused. */
  sendAtOnce: boolean;
  onBooked: (id: string, entry: BookingEntry) => void;
  onDiscard: (key: string) => void;
  onClose: () => void;
};

/** Who, when, what, why; the rest under More. Enter books (where a text has lines, with Ctrl). */
export function BookingForm({
  entry: first,
  day,
  clock,
  journal,
  Picker,
  mayRegister,
  sendAtOnce,
  ...on
}: BookingFormProps) {
  const t = useWords();
  const refusalWords = useRefusalWords();
  const form = useRef<HTMLFormElement>(null);
  const picker = useRef<PatientPickerHandle>(null);
  const types = useVisitTypes();
  const resources = useResources(day.clinic.id);
  const [moreWanted, setMoreWanted] = useState(0);
  const booking = useBookingForm({ first, day, clock, journal, picker, onBooked: on.onBooked });
  const { entry, change, problems, refusal, stopped } = booking;
  const standing = useDraftStanding(journal, draftKey(entry));
  useFocusFirstProblem(form, problems);
  useEffect(() => {
    // Who it is for is known already: go on with why. (Else the patient field takes the focus.)
    if (first.choice.patient) form.current?.querySelector("textarea")?.focus();
  }, [first]);
  const { submit } = booking;
  const sent = useRef(!sendAtOnce);
  useEffect(() => {
    if (sent.current) return;
    sent.current = true;
    submit(false);
  }, [submit]);
  const provider = day.providers.find((each) => each.id === entry.provider);

  const onKeyDown = (event: KeyboardEvent) => {
    // Keys of what lies over the form (lists, the dates of a series) come through here too.
    if (!form.current?.contains(event.target as Node)) return;
    if (event.ctrlKey && event.key.toLowerCase() === "m") {
      event.preventDefault();
      setMoreWanted((times) => times + 1);
      return;
    }
    if (event.key !== "Enter" || !(event.target instanceof Element)) return;
    const area = event.target instanceof HTMLTextAreaElement;
    const field = area ? event.ctrlKey || event.metaKey : event.target instanceof HTMLInputElement;
    if (!field) return;
    event.preventDefault();
    booking.submit();
  };

  return (
    <form
      ref={form}
      className="booking-form"
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => event.preventDefault()}
    >
      <p className="booking-where quiet small">
        {provider?.name} · {clock.day(Date.parse(entry.startsAt))}
      </p>
      <Picker
        value={entry.choice}
        onChange={(choice) => change({ choice })}
        onChosen={() => requestAnimationFrame(() => form.current?.querySelector("textarea")?.focus())}
        today={day.clinic.today}
        mayRegister={mayRegister}
        error={problems.patient}
        handle={picker}
      />
      <WhenFields booking={booking} types={types} />
      <ReasonField value={entry.reason} error={problems.reason} onChange={(reason) => change({ reason })} />
      <MoreFields booking={booking} types={types} resources={resources} wanted={moreWanted} />
      {stopped && <PlaceRefusedNote booking={booking} refusal={stopped} clock={clock} />}
      {booking.series && entry.repeat && (
        <SeriesReview
          {...seriesOf(booking.series, entry.repeat, booking.date)}
          clock={clock}
          onBooked={(id) => void booking.seriesBooked(id)}
          onClose={booking.closeSeries}
        />
      )}
      {refusal && !stopped && <Note kind="danger" title={refusalWords(refusal)} />}
      {booking.failure && <FailureNote failure={failureOf(booking.failure)} />}
      <div className="booking-foot">
        <DraftMark standing={standing} />
        <Button variant="quiet" onPress={() => on.onDiscard(draftKey(entry))}>
          {t("draft-discard")}
        </Button>
        {!(stopped && booking.overbooking) && (
          <Button variant="primary" isPending={booking.isPending} onPress={() => booking.submit(false)}>
            {t(entry.repeat ? "series-look" : "booking-book")}
          </Button>
        )}
      </div>
    </form>
  );
}
