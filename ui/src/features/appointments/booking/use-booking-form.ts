import { useCallback, useRef, useState, type RefObject } from "react";

import type { BookAppointment, DayView, Refusal } from "../../../api/bindings";
import type { DraftJournal } from "../../../shared/drafts";
import { useWords } from "../../../shared/use-words";
import { dateAt, instantOf, type Clock } from "../clock";
import type { PatientPickerHandle } from "../patient-picker";
import { useBookAppointment } from "../use-book-appointment.mutation";
import { draftKey, withSymptom, type BookingEntry } from "./booking-entry";
import { placeRefusalOf } from "./place-refusal";

type Input = {
  first: BookingEntry;
  day: DayView;
  clock: Clock;
  journal: DraftJournal;
  picker: RefObject<PatientPickerHandle | null>;
  onBooked: (id: string, entry: BookingEntry) => void;
};

export type BookingProblems = { patient?: string; time?: string; reason?: string; overbookReason?: string };

/**
 * The state of a booking. Every change goes to the typing journal in the event that made it; what is booked is
 * always what stands on the screen.
 */
export function useBookingForm({ first, day, clock, journal, picker, onBooked }: Input) {
  const t = useWords();
  const [entry, setEntry] = useState(first);
  const newest = useRef(first);
  const [problems, setProblems] = useState<BookingProblems>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [series, setSeries] = useState<BookAppointment | null>(null);
  const [overbooking, setOverbooking] = useState(first.overbookReason !== "");
  const book = useBookAppointment();
  const underWay = useRef(false);

  const change = useCallback(
    (patch: Partial<BookingEntry>) => {
      newest.current = { ...newest.current, ...patch };
      setEntry(newest.current);
      journal.write(draftKey(newest.current), JSON.stringify(newest.current));
    },
    [journal],
  );

  const typeTime = useCallback(
    (timeTyped: string) => {
      const at = instantOf(timeTyped, day, Date.parse(newest.current.startsAt));
      change(at === null ? { timeTyped } : { timeTyped, startsAt: new Date(at).toISOString() });
      setRefusal(null);
    },
    [change, day],
  );

  const send = async (wantsOverbooking: boolean): Promise<void> => {
    const now = newest.current;
    const found: BookingProblems = {};
    if (instantOf(now.timeTyped, day, Date.parse(now.startsAt)) === null) found.time = t("booking-time-unclear");
    if (now.reason.trim() === "") found.reason = t("booking-reason-missing");
    if (wantsOverbooking && now.overbookReason.trim() === "") found.overbookReason = t("overbook-reason-missing");
    const nobody = now.choice.patient === null && now.choice.newcomer === null;
    if (nobody) found.patient = t("booking-patient-missing");
    setProblems(found);
    // A newcomer is registered first; where that does not work, their fields say why.
    if (nobody || Object.keys(found).length > 0) return;
    const patient = now.choice.patient ?? (await picker.current?.settle()) ?? null;
    if (!patient) return;
    const input: BookAppointment = {
      clinic: now.clinic,
      patient: patient.id,
      times: { provider: now.provider, starts_at: now.startsAt, minutes: now.minutes },
      kind: now.kind,
      reason: now.reason.trim(),
      ...(now.recall === undefined ? {} : { recall: now.recall }),
      overbook_reason: wantsOverbooking ? now.overbookReason.trim() : null,
      visit_type: now.visitType,
      resources: [...now.resources],
      // What stands in the field and was not entered is meant too.
      symptoms: [...withSymptom(now.symptoms, now.symptomTyped)],
      patient_note: textOrNull(now.patientNote),
      staff_note: textOrNull(now.staffNote),
    };
    if (now.repeat) {
      // Its dates are looked at before any of them is booked.
      setSeries(input);
      return;
    }
    const outcome = await book.mutateAsync(input);
    if (outcome.result === "refused") {
      setRefusal(outcome.refusal);
      return;
    }
    await journal.discard(draftKey(now));
    const id = outcome.created.find((record) => record.kind === "appointment")?.id;
    if (id !== undefined) onBooked(id, newest.current);
  };

  /** Books, once: a second Enter while the first is under way does nothing. */
  const submit = (wantsOverbooking = overbooking && refusal !== null) => {
    if (underWay.current) return;
    underWay.current = true;
    // What was thrown is shown from the mutation itself.
    void send(wantsOverbooking)
      .catch(() => undefined)
      .finally(() => (underWay.current = false));
  };

  /** Takes one of the times offered and books it. */
  const take = (at: string) => {
    change({ startsAt: at, timeTyped: clock.time(Date.parse(at)), overbookReason: "" });
    setOverbooking(false);
    setRefusal(null);
    submit(false);
  };

  /** The series was booked; `id` is its first visit. */
  const seriesBooked = async (id: string) => {
    setSeries(null);
    await journal.discard(draftKey(newest.current));
    onBooked(id, newest.current);
  };

  return {
    entry,
    date: dateAt(Date.parse(entry.startsAt), day.clinic.zone),
    series,
    closeSeries: () => setSeries(null),
    seriesBooked,
    change,
    typeTime,
    submit,
    take,
    problems,
    refusal,
    stopped: placeRefusalOf(refusal),
    overbooking,
    setOverbooking,
    failure: book.error,
    isPending: book.isPending,
  };
}

function textOrNull(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}

export type BookingForm = ReturnType<typeof useBookingForm>;
