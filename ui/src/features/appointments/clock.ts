// Times on the clinic's clock: instants in words, and typed times back into instants. Never this computer's zone.
import type { DayView } from "../../api/bindings";
import { MINUTE } from "./grid/range";

export { dateAt } from "../../shared/dates";

/** Words for instants, in one zone and language. Formatters are slow to make, so they are kept. */
export interface Clock {
  /** `10:30`, the way the time axis writes it. */
  time: (at: number) => string;
  /** `10:30–11:00`. */
  span: (from: number, until: number) => string;
  /** `Mon, Nov 23, 2026`. */
  day: (at: number) => string;
  /** `Mon, Nov 23`. */
  dayShort: (at: number) => string;
}

const clocks = new Map<string, Clock>();
const KEPT_TIMES = 1000;

export function clockOf(zone: string, locale: string): Clock {
  const key = `${zone} ${locale}`;
  const kept = clocks.get(key);
  if (kept) return kept;
  const time = new Intl.DateTimeFormat(locale, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  });
  const day = new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: zone,
  });
  const dayShort = new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: zone,
  });
  // A day of five hundred cards has a few dozen different times, and formatting is what costs.
  const times = new Map<number, string>();
  const timeOf = (at: number) => {
    let shown = times.get(at);
    if (shown === undefined) {
      shown = time.format(at);
      if (times.size >= KEPT_TIMES) times.clear();
      times.set(at, shown);
    }
    return shown;
  };
  const clock: Clock = {
    time: timeOf,
    span: (from, until) => `${timeOf(from)}–${timeOf(until)}`,
    day: (at) => day.format(at),
    dayShort: (at) => dayShort.format(at),
  };
  clocks.set(key, clock);
  return clock;
}

/** Hour and minute of a typed time: `10:45`, `1045`, `9`, `9.30`, `2 pm`, `2:30p`. */
export function readWallTime(typed: string): { hour: number; minute: number } | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/\s+|\./g, (mark) => (mark === "." ? ":" : ""));
  const found = /^(\d{1,2})(?::?(\d{2}))?:?(a|p|am|pm|a:m:?|p:m:?|h)?$/.exec(text);
  if (!found) return null;
  const half = found[3]?.[0];
  let hour = Number(found[1]);
  const minute = Number(found[2] ?? "0");
  if ((half === "a" || half === "p") && (hour < 1 || hour > 12)) return null;
  if (half === "p" && hour < 12) hour += 12;
  if (half === "a" && hour === 12) hour = 0;
  return hour <= 23 && minute <= 59 ? { hour, minute } : null;
}

/**
 * The instant of a typed time on a day. The day's own ticks decide, so a time that the clock jumps over has none, and
 * of a time that comes twice the one nearer to `near` is meant.
 */
export function instantOf(typed: string, day: Pick<DayView, "ticks">, near: number): number | null {
  const wall = readWallTime(typed);
  if (!wall) return null;
  const quarter = wall.minute - (wall.minute % 15);
  const label = `${String(wall.hour).padStart(2, "0")}:${String(quarter).padStart(2, "0")}`;
  const found = day.ticks
    .filter((tick) => tick.label === label)
    .map((tick) => Date.parse(tick.at) + (wall.minute - quarter) * MINUTE)
    .sort((a, b) => Math.abs(a - near) - Math.abs(b - near));
  return found[0] ?? null;
}

/** The calendar day before or after, as `2026-11-23`. Dates without zone never shift. */
export function shiftDate(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Whole years from a birth date to a day, both without zone. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
