// How long a visit may be made, and where its end comes to lie. The core decides; this keeps a hand from asking in vain.
import { LONGEST_MINUTES, SHORTEST_MINUTES } from "../booking/booking-entry";
import { MINUTE, clamp, snapTo } from "./range";
import type { Book } from "./stops";

/** The minutes of a visit whose lower edge is pulled to an instant: on the step, never too short or too long. */
export function minutesTo(book: Book, from: number, wantedEnd: number, step: number): number {
  const latest = Math.min(from + LONGEST_MINUTES * MINUTE, book.range.until);
  const end = snapTo(step, book.day.from, clamp(wantedEnd, from, latest));
  return clamp(Math.round((end - from) / MINUTE), SHORTEST_MINUTES, LONGEST_MINUTES);
}

/** One step longer or shorter. */
export function minutesAfter(minutes: number, steps: number, step: number): number {
  return clamp(minutes + (steps * step) / MINUTE, SHORTEST_MINUTES, LONGEST_MINUTES);
}
