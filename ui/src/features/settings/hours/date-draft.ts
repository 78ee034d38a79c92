// A date with hours of its own, as it is typed.
import type { DateHours, Stretch } from "../../../api/bindings";
import { stretchDraft, stretchOf, type StretchDraft } from "./minutes";

export type DateDraft = {
  /** `2026-11-23`, or empty. */
  date: string;
  /** Nobody is booked on that date. */
  off: boolean;
  stretches: readonly StretchDraft[];
};

export const newDate: DateDraft = { date: "", off: false, stretches: [{ from: "08:00", until: "12:00" }] };

export function dateDraft({ date, hours }: DateHours): DateDraft {
  return { date, off: hours.length === 0, stretches: hours.map(stretchDraft) };
}

/** The hours to send; call it only where nothing is wrong. */
export function hoursOf({ off, stretches }: DateDraft): Stretch[] {
  return off ? [] : stretches.flatMap((each): Stretch[] => [stretchOf(each) ?? [0, 1440]]);
}
