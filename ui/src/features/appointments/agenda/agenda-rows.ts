// The list of visits: filtered, in order of time, with a line for each day. Pure; the list draws what is in view.
import type { AppointmentCard, DayView, Status } from "../../../api/bindings";

export type AgendaRow =
  | { readonly kind: "day"; readonly date: string; readonly at: number; readonly visits: number }
  | { readonly kind: "visit"; readonly card: AppointmentCard };

export type AgendaFilter = {
  /** Null: everybody's. */
  readonly provider: string | null;
  /** Null: whatever their state. */
  readonly status: Status | null;
};

/** Lines of the list: each day, then its visits by time and name. Days without any keep their line. */
export function agendaRows(days: readonly DayView[], filter: AgendaFilter): AgendaRow[] {
  return days.flatMap((day, index): AgendaRow[] => {
    const from = Date.parse(day.starts_at);
    // A visit over midnight stands once: on the day it begins, or on the first one shown.
    const begins = (card: AppointmentCard) => index === 0 || Date.parse(card.times.starts_at) >= from;
    const cards = day.appointments
      .filter((card) => begins(card) && (filter.provider === null || card.times.provider === filter.provider))
      .filter((card) => filter.status === null || card.status === filter.status)
      .sort(byTime);
    const head: AgendaRow = { kind: "day", date: day.date, at: from, visits: cards.length };
    return [head, ...cards.map((card): AgendaRow => ({ kind: "visit", card }))];
  });
}

function byTime(one: AppointmentCard, other: AppointmentCard): number {
  const [a, b] = [one.times.starts_at, other.times.starts_at];
  if (a !== b) return Date.parse(a) - Date.parse(b);
  return one.patient_name < other.patient_name ? -1 : one.patient_name > other.patient_name ? 1 : 0;
}

/** States that occur, in the order in which they first do. */
export function statesOf(days: readonly DayView[]): Status[] {
  return [...new Set(days.flatMap((day) => day.appointments.map(({ status }) => status)))].sort();
}

/** Index of the next line with a visit, from `at` in steps of `by`; `at` where there is none. */
export function nextVisit(rows: readonly AgendaRow[], at: number, by: number): number {
  const step = Math.sign(by);
  let [found, left] = [at, Math.abs(by)];
  for (let index = at + step; index >= 0 && index < rows.length && left > 0; index += step) {
    if (rows[index]?.kind !== "visit") continue;
    found = index;
    left -= 1;
  }
  return found;
}
