/**
 * Booking in words: what a line such as `book ramirez tomorrow 10 video 20` says.
 *
 * Pure, and never wrong in silence: every word is part of a span, what is a second day or a name that no provider has
 * is `unclear`, and what says neither when nor how stays as the text of patient or reason. The core decides the rest.
 */
import type { VisitKind } from "../../../api/bindings";
import { readDay, weekdayOf, type Calendar } from "./days";
import { readProvider, type Named } from "./providers";
import { readVisitType, type NamedType } from "./visit-types";
import { readLength, readTime, type WallTime } from "./times";
import { phraseAt, tokensOf, type Token } from "./tokens";
import { BEFORE_ANYTHING, HALVES, KINDS, LEADING, MONTHS, VERBS, WEEKDAYS } from "./vocabulary";

export type SpanKind =
  "verb" | "day" | "time" | "type" | "kind" | "length" | "provider" | "patient" | "reason" | "unclear";

export interface Span {
  readonly is: SpanKind;
  /** Where it stands in the text, half-open. */
  readonly from: number;
  readonly until: number;
}

export interface Order {
  readonly spans: readonly Span[];
  /** A verb was typed: whatever else it says, it is a booking. */
  readonly verb: boolean;
  readonly date: string | null;
  readonly time: WallTime | null;
  readonly kind: VisitKind | null;
  readonly minutes: number | null;
  readonly visitType: string | null;
  readonly provider: string | null;
  readonly patient: string;
  readonly reason: string;
}

export interface Desk extends Calendar {
  readonly providers: readonly Named[];
  /** Those that are offered. */
  readonly visitTypes: readonly NamedType[];
  /** Opening and closing minute from Monday on; null on a closed day. */
  readonly hours: readonly ([number, number] | null)[];
}

export const LENGTHS_TAKEN = { least: 15, most: 120 } as const;

type Found = { -readonly [K in "date" | "time" | "kind" | "minutes" | "visitType" | "provider"]: Order[K] } & {
  /** The time may be twelve hours later. */
  eitherHalf: boolean;
  /** `in the morning`, said apart from the time. */
  half: "am" | "pm" | null;
};
type Part = { is: SpanKind | "half"; length: number };

/** Reads a line. Never throws, whatever is typed. */
export function readOrder(text: string, desk: Desk): Order {
  const tokens = tokensOf(text);
  const order = read(text, tokens, desk, -1);
  // Somebody's name can be a day: in `book sun tomorrow 10` the first is the name.
  const verb = phraseAt(tokens, 0, VERBS)?.length ?? 0;
  const first = tokens[verb]?.fold ?? "";
  const nameLike = WEEKDAYS.has(first) || MONTHS.has(first);
  const secondDay = order.spans.some(({ is, from }) => is === "unclear" && readDay(tokensFrom(tokens, from), 0, desk));
  return nameLike && order.patient === "" && secondDay ? read(text, tokens, desk, verb) : order;
}

function read(text: string, tokens: readonly Token[], desk: Desk, namedAt: number): Order {
  const found: Found = {
    date: null,
    time: null,
    kind: null,
    minutes: null,
    visitType: null,
    provider: null,
    eitherHalf: false,
    half: null,
  };
  const spans: (Omit<Span, "is"> & { is: Part["is"] })[] = [];
  const verb = phraseAt(tokens, 0, VERBS);
  const mark = (is: Part["is"], at: number, length: number) => {
    const [first, last] = [tokens[at], tokens[at + length - 1]];
    if (first && last) spans.push({ is, from: first.from, until: last.until });
  };
  if (verb) mark("verb", 0, verb.length);
  for (let at = verb?.length ?? 0; at < tokens.length;) {
    const step = at === namedAt ? null : readAt(tokens, at, desk, found);
    if (step) mark(step.is, at, step.length);
    else mark("patient", at, 1);
    at += step?.length ?? 1;
  }
  const time = found.time && found.eitherHalf ? inHalf(found.time, found, desk) : found.time;
  // A half of the day alone is no time.
  const half = time === null ? "unclear" : "time";
  const settled = settleWords(
    text,
    spans.map((span): Span => ({ ...span, is: span.is === "half" ? half : span.is })),
  );
  const { date, kind, minutes, visitType, provider } = found;
  return { ...settled, verb: verb !== null, date, time, kind, minutes, visitType, provider };
}

/** What stands at a place; small words before it belong to it. */
function readAt(tokens: readonly Token[], at: number, desk: Desk, found: Found): Part | null {
  const here = readPart(tokens, at, desk, found);
  if (here) return here;
  const small = phraseAt(tokens, at, BEFORE_ANYTHING);
  const next = small && readPart(tokens, at + small.length, desk, found);
  return next && next.is !== "unclear" ? { is: next.is, length: next.length + small.length } : null;
}

function readPart(tokens: readonly Token[], at: number, desk: Desk, found: Found): Part | null {
  const provider = readProvider(tokens, at, desk.providers);
  if (provider) {
    if (provider.id === null || found.provider !== null) return { is: "unclear", length: provider.length };
    found.provider = provider.id;
    return { is: "provider", length: provider.length };
  }
  const day = readDay(tokens, at, desk);
  if (day) {
    if (found.date !== null) return { is: "unclear", length: day.length };
    found.date = day.date;
    return { is: "day", length: day.length };
  }
  // Before the kinds: "video visit" may be the name of a type.
  const type = found.visitType === null ? readVisitType(tokens, at, desk.visitTypes) : null;
  if (type) {
    found.visitType = type.id;
    return { is: "type", length: type.length };
  }
  const kind = phraseAt(tokens, at, KINDS);
  if (kind) {
    if (found.kind !== null && found.kind !== kind.means) return { is: "unclear", length: kind.length };
    found.kind = kind.means;
    return { is: "kind", length: kind.length };
  }
  const half = phraseAt(tokens, at, HALVES);
  // A lone `a` or `pm` is a word of its own and says nothing.
  if (half && found.half === null && (half.length > 1 || (tokens[at]?.fold.length ?? 0) > 3)) {
    found.half = half.means;
    return { is: "half", length: half.length };
  }
  return readClock(tokens, at, found);
}

/** A time or a length. A bare number is the time first, and the length once there is a time. */
function readClock(tokens: readonly Token[], at: number, found: Found): Part | null {
  const length = readLength(tokens, at);
  if (length) return takeLength(length.minutes, length.length, found);
  const time = readTime(tokens, at);
  if (time && found.time === null) {
    found.time = time.time;
    found.eitherHalf = time.eitherHalf;
    if (time.minutes !== null) takeLength(time.minutes, 0, found);
    return { is: "time", length: time.length };
  }
  const word = tokens[at]?.fold ?? "";
  if (/^\d{2,3}$/.test(word) && found.minutes === null && (time === null || time.bare)) {
    return takeLength(Number(word), 1, found);
  }
  return time ? { is: "unclear", length: time.length } : null;
}

function takeLength(minutes: number, length: number, found: Found): Part {
  const fits = minutes >= LENGTHS_TAKEN.least && minutes <= LENGTHS_TAKEN.most;
  if (!fits || found.minutes !== null) return { is: "unclear", length };
  found.minutes = minutes;
  return { is: "length", length };
}

/**
 * The words that are left: those before anything else was said are who it is for, those after it the reason. A line
 * that begins with when it is has its patient after that. What is unclear is kept with the reason.
 */
function settleWords(text: string, spans: readonly Span[]): Pick<Order, "spans" | "patient" | "reason"> {
  const patient: Span[] = [];
  const reason: Span[] = [];
  let closed = false;
  const settled = spans.map((span): Span => {
    if (span.is !== "patient") {
      closed ||= patient.length > 0 && span.is !== "verb";
      if (span.is === "unclear") reason.push(span);
      return span;
    }
    if (!closed && startsReason(text, span) && patient.length > 0) closed = true;
    const words = closed ? reason : patient;
    words.push(span);
    return closed ? { ...span, is: "reason" } : span;
  });
  const wordsOf = (found: readonly Span[]) => withoutLead(found.map(({ from, until }) => text.slice(from, until)));
  return { spans: settled, patient: wordsOf(patient), reason: wordsOf(reason) };
}

/** `lee because of …`, `lee por …`, `lee: …`. */
function startsReason(text: string, span: Span): boolean {
  const word = text.slice(span.from, span.until).toLowerCase();
  const before = text.slice(0, span.from).trimEnd();
  return ["because", "for", "por", "porque", "motivo", "reason", "re:"].includes(word) || before.endsWith(":");
}

function withoutLead(words: readonly string[]): string {
  const first = words.findIndex((word) => !LEADING.has(word.toLowerCase().replace(/:$/, "")));
  const rest = first === -1 ? [] : words.slice(first);
  return rest.join(" ").replace(/[,:;]+$/u, "");
}

/** With a half of the day said apart from it, or else the likelier one. */
function inHalf(time: WallTime, { half, date }: Found, desk: Desk): WallTime {
  if (half !== null) return half === "pm" ? { ...time, hour: time.hour + 12 } : time;
  return likelier(time, date ?? desk.today, desk);
}

/** Of ten in the morning and ten at night the one at which the clinic is open; the morning where both or neither are. */
function likelier(time: WallTime, date: string, desk: Desk): WallTime {
  const open = desk.hours[weekdayOf(date) - 1] ?? desk.hours.find((day) => day !== null) ?? null;
  const later = { ...time, hour: time.hour + 12 };
  const inside = ({ hour, minute }: WallTime) => {
    const at = 60 * hour + minute;
    return open !== null && at >= open[0] && at < open[1];
  };
  return !inside(time) && inside(later) ? later : time;
}

function tokensFrom(tokens: readonly Token[], from: number): readonly Token[] {
  return tokens.filter((token) => token.from >= from);
}
