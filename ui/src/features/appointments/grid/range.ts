/**
 * Which part of the day is shown, and how instants become lengths.
 *
 * Positions are distances between instants, never wall-clock arithmetic: on days of 23 and 25 hours the column is
 * simply shorter or longer, and two lines may carry the same label. Lengths are minutes of the grid's own scale (the
 * style property `--minute`, in rem), so they grow with the text and with the density, without being drawn again.
 */
import type { DayView } from "../../../api/bindings";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
/** Free slots, arrow keys and dragging step by this. */
export const STEP = 15 * MINUTE;
/** Dragging and moving with Shift held step by this. */
export const FINE_STEP = 5 * MINUTE;

/** A half-open stretch of time, in milliseconds since 1970. */
export interface Range {
  readonly from: number;
  readonly until: number;
}

/**
 * One hour before opening to one hour after closing, widened to whole hours around appointments (and `alsoShown`)
 * that lie outside, and never beyond the day. A closed day counts as open from 8 to 18.
 */
export function visibleRange(day: DayView, wholeDay: boolean, alsoShown: readonly number[] = []): Range {
  const whole = { from: Date.parse(day.starts_at), until: Date.parse(day.ends_at) };
  if (wholeDay) return whole;
  const hours = businessHours(day);
  const starts = day.appointments.map((card) => Date.parse(card.times.starts_at));
  const ends = day.appointments.map((card) => Date.parse(card.ends_at));
  const earliest = Math.min(hours.from - HOUR, ...starts, ...alsoShown);
  const latest = Math.max(hours.until + HOUR, ...ends, ...alsoShown.map((at) => at + STEP));
  return {
    from: Math.max(whole.from, whole.from + Math.floor((earliest - whole.from) / HOUR) * HOUR),
    until: Math.min(whole.until, whole.from + Math.ceil((latest - whole.from) / HOUR) * HOUR),
  };
}

function businessHours(day: DayView): Range {
  const at = (label: string) => day.ticks.find((tick) => tick.label === label)?.at;
  return {
    from: Date.parse(day.opens_at ?? at("08:00") ?? day.starts_at),
    until: Date.parse(day.closes_at ?? at("18:00") ?? day.ends_at),
  };
}

/** Distance of an instant from the top of the range, as a length. */
export function top(range: Range, at: number): string {
  return height(at - range.from);
}

/** Height of a stretch of time, as a length. `less`: a length that is taken off it. */
export function height(milliseconds: number, less = ""): string {
  return `calc(var(--minute) * ${milliseconds / MINUTE}${less && ` - ${less}`})`;
}

/** The instant on the step at or before `at`, counted from the day's start. */
export function floorTo(step: number, dayStart: number, at: number): number {
  return dayStart + Math.floor((at - dayStart) / step) * step;
}

/** The instant on the step nearest to `at`, counted from the day's start. */
export function snapTo(step: number, dayStart: number, at: number): number {
  return dayStart + Math.round((at - dayStart) / step) * step;
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
