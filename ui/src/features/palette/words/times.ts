// Times of the day and lengths as people say and write them.
import { HALVES, LENGTHS, MINUTE_UNITS, NOON, O_CLOCK, QUARTERS } from "./vocabulary";
import { phraseAt, type Token } from "./tokens";

export interface WallTime {
  readonly hour: number;
  readonly minute: number;
}
export interface TimeReading {
  readonly length: number;
  readonly time: WallTime;
  /** It may also be twelve hours later: neither am or pm nor 24 hours were written. */
  readonly eitherHalf: boolean;
  /** `10-10:30` says how long, too. */
  readonly minutes: number | null;
  /** A bare number, which may also be something else. */
  readonly bare: boolean;
}
export interface LengthReading {
  readonly length: number;
  readonly minutes: number;
}

/** The time that is said from token `at` on. */
export function readTime(tokens: readonly Token[], at: number): TimeReading | null {
  const noon = phraseAt(tokens, at, NOON);
  if (noon)
    return { length: noon.length, time: { hour: 12, minute: 0 }, eitherHalf: false, minutes: null, bare: false };
  return readSpan(tokens, at) ?? readFourFigures(tokens, at) ?? readHour(tokens, at);
}

/** `10`, `10:30`, `3pm`, `3.30 p.m.`, `10h`, `las 4 y media de la tarde`. */
function readHour(tokens: readonly Token[], at: number): TimeReading | null {
  const word = tokens[at]?.fold ?? "";
  const found = /^(\d{1,2})(?:([:.h])(\d{2}))?(h)?(a|p|am|pm|a\.m|p\.m)?$/.exec(word);
  if (!found) return null;
  let length = 1;
  const oClock = phraseAt(tokens, at + length, O_CLOCK);
  length += oClock?.length ?? 0;
  const quarter = found[3] === undefined ? phraseAt(tokens, at + length, QUARTERS) : null;
  length += quarter?.length ?? 0;
  const half = found[5] === undefined ? phraseAt(tokens, at + length, HALVES) : null;
  // `10 a` is no morning, for `a` is a word of both languages.
  const said = half && !["a", "p"].includes(tokens[at + length]?.fold ?? "") ? half : null;
  length += said?.length ?? 0;
  const time = onClock(Number(found[1]), Number(found[3] ?? quarter?.means ?? 0), found[5]?.[0] ?? said?.means[0]);
  if (!time) return null;
  const marked = found[5] !== undefined || said !== null;
  const eitherHalf = !marked && time.hour >= 1 && time.hour <= 11 && !(found[1] ?? "").startsWith("0");
  const bare = found[3] === undefined && found[4] === undefined && !marked && !oClock && !quarter;
  return { length, time, eitherHalf, minutes: null, bare };
}

/** `10-10:30`, `14:00–14:45`. */
function readSpan(tokens: readonly Token[], at: number): TimeReading | null {
  const found = /^(\d{1,2})(?:[:.](\d{2}))?[-–](\d{1,2})(?:[:.](\d{2}))?$/.exec(tokens[at]?.fold ?? "");
  const from = found && onClock(Number(found[1]), Number(found[2] ?? 0), undefined);
  const until = found && onClock(Number(found[3]), Number(found[4] ?? 0), undefined);
  if (!from || !until) return null;
  const between = 60 * (until.hour - from.hour) + until.minute - from.minute;
  const minutes = between > 0 ? between : between + 12 * 60;
  return minutes > 0 ? { length: 1, time: from, eitherHalf: from.hour <= 11, minutes, bare: false } : null;
}

/** `1430`, on five minutes and at hours at which somebody may come: else it is a year or a number of somebody. */
function readFourFigures(tokens: readonly Token[], at: number): TimeReading | null {
  const found = /^([01]\d|2[0-3])([0-5][05])(h|hrs)?$/.exec(tokens[at]?.fold ?? "");
  if (!found) return null;
  const hour = Number(found[1]);
  if (hour < 6 || hour > 19) return null;
  const time = { hour, minute: Number(found[2]) };
  return { length: 1, time, eitherHalf: false, minutes: null, bare: false };
}

/** `20 min`, `45m`, `1 hour`, `media hora`. */
export function readLength(tokens: readonly Token[], at: number): LengthReading | null {
  const named = phraseAt(tokens, at, LENGTHS);
  if (named) return { length: named.length, minutes: named.means };
  const found = /^(\d{1,3})(\D*)$/.exec(tokens[at]?.fold ?? "");
  if (!found) return null;
  const unit = MINUTE_UNITS.get(found[2] ?? "");
  if (unit !== undefined) return { length: 1, minutes: Number(found[1]) * unit };
  const next = found[2] === "" ? MINUTE_UNITS.get(tokens[at + 1]?.fold ?? "") : undefined;
  return next === undefined ? null : { length: 2, minutes: Number(found[1]) * next };
}

function onClock(typed: number, minute: number, half: string | undefined): WallTime | null {
  if (half !== undefined && (typed < 1 || typed > 12)) return null;
  const hour = half === "p" && typed < 12 ? typed + 12 : half === "a" && typed === 12 ? 0 : typed;
  return hour <= 23 && minute <= 59 ? { hour, minute } : null;
}
