import type { Clock } from "../clock";
import type { SlotTaken } from "./use-booking-form";

/** `10:00–10:30, 10:40–11:00`: who stands there, without names. */
export function takenSpans(taken: SlotTaken, clock: Clock): string {
  return taken.by.map((by) => clock.span(Date.parse(by.starts_at), Date.parse(by.ends_at))).join(", ");
}
