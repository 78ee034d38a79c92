import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";

import { commands, type WaitlistWish } from "../../api/bindings";
import { call } from "../../api/call";
import { reads } from "../../api/reads";
import type { PatientChoice, PatientPickerHandle } from "../../shared/patient-picker";
import type { BesideSchedule } from "../../shared/schedule-side";
import { useWords } from "../../shared/use-words";
import type { EntryStart } from "./EntryDialog";
import { useAddToWaitlist, useChangeEntry } from "./use-waitlist.mutation";
import { readOut } from "./use-waitlist-words";

const NOBODY: PatientChoice = { text: "", patient: null, newcomer: null };

type Problems = { patient?: string; reason?: string; until?: string };

function wishOf({ row, visit }: EntryStart): WaitlistWish {
  if (row) return row.wish;
  const card = visit?.card;
  return {
    providers: card ? [card.times.provider] : [],
    visit_type: card?.visit_type ?? null,
    minutes: card?.times.minutes ?? 30,
    kind: card?.kind ?? "in_person",
    parts: [],
    weekdays: [],
    not_before: null,
    until: null,
    urgency: "routine",
    reason: card?.reason ?? "",
    appointment: card?.id ?? null,
  };
}

/** The state of the form of an entry. What was seen goes with a change, so that nobody is overwritten silently. */
export function useEntryForm(start: EntryStart, { clinic, announce }: BesideSchedule, onDone: () => void) {
  const t = useWords();
  const [wish, setWish] = useState(() => wishOf(start));
  const [choice, setChoice] = useState(NOBODY);
  const [problems, setProblems] = useState<Problems>({});
  const picker = useRef<PatientPickerHandle>(null);
  const [add, change] = [useAddToWaitlist(), useChangeEntry()];
  const types = useQuery({ queryKey: reads.visitTypes, queryFn: () => call(commands.visitTypes()) });
  const patch = (with_: Partial<WaitlistWish>) => setWish((before) => ({ ...before, ...with_ }));
  const known = start.row?.patient ?? start.visit?.patient ?? null;
  const isPending = add.isPending || change.isPending;

  const send = async () => {
    const found: Problems = {};
    if (!known && choice.patient === null && choice.newcomer === null) found.patient = t("booking-patient-missing");
    if (wish.reason.trim() === "") found.reason = t("booking-reason-missing");
    if (wish.not_before !== null && wish.until !== null && wish.until < wish.not_before) {
      found.until = t("refusal-waitlist-ends-before-it-begins");
    }
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    const patient = known ?? choice.patient ?? (await picker.current?.settle()) ?? null;
    if (!patient) return;
    const to = { ...wish, reason: wish.reason.trim() };
    const outcome = start.row
      ? await change.mutateAsync({ entry: start.row.id, from: start.row.wish, to })
      : await add.mutateAsync({ clinic: clinic.id, patient: patient.id, wish: to });
    if (outcome.result !== "done") return;
    announce(t(start.row ? "announce-wish-changed" : "announce-waits", { patient: readOut(patient) }));
    onDone();
  };

  return {
    wish,
    patch,
    choice,
    setChoice,
    picker,
    problems,
    types: types.data ?? [],
    outcome: add.data ?? change.data ?? null,
    error: add.error ?? change.error,
    isPending,
    submit: () => {
      // What was thrown is shown from the mutation itself.
      if (!isPending) void send().catch(() => undefined);
    },
  };
}

export type EntryForm = ReturnType<typeof useEntryForm>;
