// What the palette lists for a line, as data: bookings first, then people, the day that was said, and commands. Pure.
import type { PatientSummary, TimeStanding } from "../../api/bindings";
import type { BookingWish } from "../../shared/booking-wish";
import type { Command } from "../../shared/commands";
import type { Order } from "./words/order";
import { fold } from "./words/tokens";

export interface BookingRow {
  readonly is: "booking";
  readonly id: string;
  /** Null where nobody was found: the form asks. */
  readonly patient: PatientSummary | null;
  readonly standing: TimeStanding;
  /** It was said with this time; else it is one that was found. */
  readonly asSaid: boolean;
  readonly wish: BookingWish;
  /** What is missing to book it without the form. */
  readonly missing: "patient" | "day" | "reason" | "free" | "unclear" | null;
}
export interface PatientRow {
  readonly is: "patient";
  readonly id: string;
  readonly patient: PatientSummary;
}
export interface DayRow {
  readonly is: "day";
  readonly id: string;
  readonly date: string;
}
export interface CommandRow {
  readonly is: "command";
  readonly id: string;
  readonly command: Command;
}
export type Row = BookingRow | PatientRow | DayRow | CommandRow;

const MOST_BOOKINGS = 6;

/** Whether the line is a booking: it says so, somebody was chosen for one, or it says who and when. */
export function isBooking(order: Order, pinned: PatientSummary | null): boolean {
  const when = order.date !== null || order.time !== null;
  return order.verb || pinned !== null || (order.patient !== "" && when);
}

export interface Asked {
  readonly clinic: string;
  readonly order: Order;
  readonly patients: readonly PatientSummary[];
  /** The reason, with words that turned out to name nobody. */
  readonly reason: string;
  readonly standings: readonly TimeStanding[];
  readonly dateAt: (instant: string) => string;
}

/** The bookings that the line can mean: each of several patients, or each of several books for one. */
export function bookingRows(asked: Asked): BookingRow[] {
  const { order, patients } = asked;
  const withNext = asked.standings.flatMap((standing) => [standing, ...nextOf(standing)]);
  const ordered = [...withNext].sort((a, b) => rank(a) - rank(b) || whenNothingSaid(order, a, b));
  const only = patients.length === 1 ? patients[0] : undefined;
  const choices =
    patients.length > 1
      ? patients.flatMap((patient) => ordered.slice(0, 1).map((standing) => ({ patient, standing })))
      : ordered.map((standing) => ({ patient: only ?? null, standing }));
  return choices.slice(0, MOST_BOOKINGS).map(({ patient, standing }) => row(asked, patient, standing));
}

/** Where the time is taken the next free one is offered beside it, in words of its own. */
function nextOf(standing: TimeStanding): TimeStanding[] {
  const next = nextFreeOf(standing);
  return next === null ? [] : [{ times: { ...standing.times, starts_at: next }, refusal: null }];
}

export function nextFreeOf({ refusal }: TimeStanding): string | null {
  return refusal !== null && "next_free" in refusal ? (refusal.next_free[0] ?? null) : null;
}

/** Free first. What was asked for and is taken stays above what is only near it. */
function rank(standing: TimeStanding): number {
  return standing.refusal === null ? 0 : 1;
}

function whenNothingSaid(order: Order, a: TimeStanding, b: TimeStanding): number {
  return order.time === null ? Date.parse(a.times.starts_at) - Date.parse(b.times.starts_at) : 0;
}

function row(asked: Asked, patient: PatientSummary | null, standing: TimeStanding): BookingRow {
  const { order, standings, reason } = asked;
  const asSaid = standings.includes(standing) && order.time !== null;
  const missing = missingOf(order, patient, standing, reason, asSaid);
  const { provider, starts_at } = standing.times;
  return {
    is: "booking",
    id: `booking ${patient?.id ?? ""} ${provider} ${starts_at}`,
    patient,
    standing,
    asSaid,
    missing,
    wish: {
      clinic: asked.clinic,
      provider,
      startsAt: starts_at,
      date: asked.dateAt(starts_at),
      minutes: order.minutes,
      kind: order.kind,
      visitType: order.visitType,
      patient,
      patientText: patient ? "" : order.patient,
      reason,
      atOnce: false,
    },
  };
}

function missingOf(
  order: Order,
  patient: PatientSummary | null,
  standing: TimeStanding,
  reason: string,
  asSaid: boolean,
): BookingRow["missing"] {
  if (order.spans.some(({ is }) => is === "unclear")) return "unclear";
  if (patient === null) return "patient";
  if (order.date === null || !asSaid) return "day";
  if (standing.refusal !== null) return "free";
  return reason.trim() === "" ? "reason" : null;
}

/** The commands that have every word typed at the beginning of one of theirs; all of them where nothing is typed. */
export function commandRows(commands: readonly Command[], text: string): CommandRow[] {
  const wanted = wordsOf(text);
  const fits = (command: Command) => {
    const own = wordsOf(`${command.title} ${command.also ?? ""} ${command.keys ?? ""}`);
    return wanted.every((word) => own.some((each) => each.startsWith(word)));
  };
  return commands.filter(fits).map((command) => ({ is: "command", id: `command ${command.id}`, command }));
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}+]+/u)
    .filter((word) => word !== "");
}
