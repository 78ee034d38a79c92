// Where a visit stands and what can be done from there. The table of steps is the core's own, generated into the bindings.
import { STEPS, type AppointmentCard, type Status } from "../../../api/bindings";
import { dateAt } from "../clock";

/** A state that one key leads to. */
export type StepTo = Exclude<Status, "scheduled" | "cancelled">;

/** Printed on the buttons and pressed on a card, the same in every language. */
export const STEP_KEYS: Record<StepTo, string> = {
  confirmed: "K",
  checked_in: "C",
  roomed: "R",
  in_progress: "S",
  completed: "E",
  no_show: "X",
};
export const TAKE_BACK_KEY = "B";

const BY_KEY = new Map(Object.entries(STEP_KEYS).map(([to, key]) => [key.toLowerCase(), to as StepTo]));

export function stepOfKey(key: string): StepTo | null {
  return BY_KEY.get(key.toLowerCase()) ?? null;
}

export const STATUSES: readonly Status[] = [
  "scheduled",
  "confirmed",
  "checked_in",
  "roomed",
  "in_progress",
  "completed",
  "cancelled",
  "no_show",
];

/** A shape for the card where it says more than an outline: the words are beside it, or read out. */
export const STEP_MARKS: Partial<Record<Status, string>> = {
  confirmed: "\u2713",
  checked_in: "\u25CF",
  roomed: "\u25CF\u25CF",
  in_progress: "\u25C9",
  completed: "\u2713\u2713",
  no_show: "\u2715",
};

/** Whether the patient came. */
export function hasCome(status: Status): boolean {
  return status === "checked_in" || status === "roomed" || status === "in_progress" || status === "completed";
}

/** Whether it keeps its time from others. */
export function occupies(status: Status): boolean {
  return status !== "cancelled" && status !== "no_show";
}

/** Whether its card can be picked up. One that has begun may only change its length. */
export function isMovable(status: Status): boolean {
  return status === "scheduled" || status === "confirmed" || status === "checked_in" || status === "roomed";
}

/** Whether it may last longer or shorter. */
export function mayChangeLength(status: Status): boolean {
  return isMovable(status) || status === "in_progress";
}

/** All steps from a state but the cancellation, which asks for a reason. */
export function stepsFrom(status: Status): StepTo[] {
  const to = STEPS.filter(([from]) => from === status).map(([, reached]) => reached);
  return to.filter((reached) => reached !== "cancelled");
}

export function mayCancel(status: Status): boolean {
  return STEPS.some(([from, to]) => from === status && to === "cancelled");
}

/** The steps that are possible at this moment, the next one first. */
export function stepsNow(card: AppointmentCard, zone: string, now: number): StepTo[] {
  const start = Date.parse(card.times.starts_at);
  const isToday = dateAt(start, zone) === dateAt(now, zone);
  const possible = stepsFrom(card.status).filter((to) => {
    if (to === "checked_in") return isToday;
    return to !== "no_show" || now >= start;
  });
  // On the day itself the patient at the desk comes before a confirmation.
  return isToday ? possible.sort((a, b) => Number(b === "checked_in") - Number(a === "checked_in")) : possible;
}

/** The end of a word's id. */
export function dashed(word: string): string {
  return word.replaceAll("_", "-");
}
