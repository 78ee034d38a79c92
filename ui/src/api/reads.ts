// What the window keeps of the core's answers, under which keys, and which kinds of records each is made from.
import type { QueryClient } from "@tanstack/react-query";

import type { RecordKind, TimesAsked } from "./bindings";

/** Keys of the query cache; the first part names the question. */
export const reads = {
  stage: ["stage"] as const,
  status: ["status"] as const,
  overview: ["overview"] as const,
  day: (clinic: string, date: string) => ["day", clinic, date] as const,
  days: (clinic: string, date: string, days: number, provider: string | null) =>
    ["days", clinic, date, days, provider] as const,
  loads: (clinic: string, date: string, days: number) => ["loads", clinic, date, days] as const,
  patients: (text: string) => ["patients", text] as const,
  patient: (id: string) => ["patient", id] as const,
  picture: (id: string) => ["picture", id] as const,
  appointment: (id: string) => ["appointment", id] as const,
  standing: (asked: TimesAsked | null) => ["standing", asked] as const,
  drafts: ["drafts"] as const,
  visitTypes: ["visit_types"] as const,
  resources: (clinic: string) => ["resources", clinic] as const,
  clinicHours: (clinic: string) => ["clinic_hours", clinic] as const,
  openHours: (clinic: string, date: string, days: number) => ["open_hours", clinic, date, days] as const,
  queue: (clinic: string) => ["queue", clinic] as const,
  callList: (clinic: string, date: string | null) => ["call_list", clinic, date] as const,
  providers: ["providers"] as const,
  users: ["users"] as const,
  futureAppointments: (provider: string) => ["future_appointments", provider] as const,
  seriesDates: (asked: object) => ["series_dates", asked] as const,
  seriesVisits: (asked: object) => ["series_visits", asked] as const,
  nextFree: (search: object) => ["next_free", search] as const,
  waitlist: (clinic: string) => ["waitlist", clinic] as const,
  recalls: (clinic: string, until: string) => ["recalls", clinic, until] as const,
};

const MADE_FROM: Record<string, readonly RecordKind[]> = {
  providers: ["provider"],
  users: ["user", "provider"],
  future_appointments: ["appointment", "patient", "provider"],
  overview: ["organisation", "clinic", "user", "provider"],
  day: ["clinic", "provider", "patient", "appointment"],
  days: ["clinic", "provider", "patient", "appointment"],
  loads: ["clinic", "provider", "appointment", "availability", "closed_days"],
  patients: ["patient"],
  duplicates: ["patient"],
  standing: ["clinic", "provider", "appointment", "visit_type", "availability", "closed_days", "hold"],
  patient: ["user", "provider", "patient", "appointment", "picture"],
  appointment: ["clinic", "user", "provider", "patient", "appointment", "visit_type", "resource"],
  queue: ["organisation", "clinic", "provider", "patient", "appointment"],
  call_list: ["clinic", "provider", "patient", "appointment", "closed_days"],
  visit_types: ["visit_type"],
  resources: ["resource"],
  clinic_hours: ["availability", "closed_days"],
  open_hours: ["clinic", "provider", "availability", "closed_days"],
  series_dates: ["clinic", "provider", "appointment", "visit_type", "resource", "availability", "closed_days", "hold"],
  series_visits: ["clinic", "provider", "appointment", "visit_type", "resource", "availability", "closed_days", "hold"],
  next_free: [
    "organisation",
    "clinic",
    "provider",
    "appointment",
    "visit_type",
    "resource",
    "availability",
    "closed_days",
    "hold",
  ],
  recalls: ["user", "provider", "patient", "appointment", "visit_type", "recall"],
  waitlist: [
    "clinic",
    "user",
    "provider",
    "patient",
    "appointment",
    "visit_type",
    "resource",
    "availability",
    "closed_days",
    "waitlist_entry",
    "hold",
  ],
};

/** Reads again what an outcome says has changed, and the status strip. Ends when the screen can show it. */
export async function reloadChanged(client: QueryClient, changed: readonly RecordKind[]): Promise<void> {
  const touched = Object.keys(MADE_FROM).filter((name) => MADE_FROM[name]?.some((kind) => changed.includes(kind)));
  await Promise.all([...touched, "status"].map((name) => client.invalidateQueries({ queryKey: [name] })));
}

/** Asks the core anew where the application stands. */
export async function askStage(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ queryKey: reads.stage });
}

/** Forgets everything that was read for the person who was signed in; stage and status hold nothing of a patient. */
export function forgetAnswers(client: QueryClient): void {
  const kept: readonly unknown[] = [reads.stage[0], reads.status[0]];
  client.removeQueries({ predicate: (query) => !kept.includes(query.queryKey[0]) });
  client.getMutationCache().clear();
}
