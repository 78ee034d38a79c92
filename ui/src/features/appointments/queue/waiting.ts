import type { QueueEntry, QueueView } from "../../../api/bindings";
import { MINUTE } from "../grid/range";

/** How a wait looks by the organisation's policy. */
export type Wait = "fine" | "long" | "too-long";

/** Whole minutes since somebody came. */
export function minutesSince(at: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(at)) / MINUTE));
}

/** Waiting is marked from the arrival, and not before the visit's start. */
export function waitOf(entry: QueueEntry, { wait_amber, wait_red }: QueueView, now: number): Wait {
  const minutes = minutesSince(entry.counts_from, now);
  if (minutes >= wait_red) return "too-long";
  return minutes >= wait_amber ? "long" : "fine";
}
