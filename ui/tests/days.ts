// Days as the core answers them, made for tests: real instants and labels of a real zone.
import type { AppointmentCard, DayView, ProviderColumn, Resource, Tick, VisitType } from "../src/api/bindings";

export const CLINIC = "00000000-0000-7000-8000-0000000000c1";
export const PROVIDERS: ProviderColumn[] = [
  { id: "p1", clinic: CLINIC, name: "First Provider, MD", initials: "FP" },
  { id: "p2", clinic: CLINIC, name: "Second Provider, NP", initials: "SP" },
];

export const FOLLOW_UP: VisitType = typeOf("vt1", "Follow-up", {});
export const VIDEO_VISIT: VisitType = typeOf("vt2", "Video visit", { minutes: 20, colour: "amber", kind: "video" });
export const ULTRASOUND: VisitType = typeOf("vt3", "Scan", { minutes: 45, colour: "rose", needs: ["Ultrasound"] });
export const ROOMS: Resource[] = [
  { id: "r1", clinic: CLINIC, details: { name: "Room 1", kind: "Procedure room", active: true } },
  { id: "r2", clinic: CLINIC, details: { name: "Old cart", kind: "ECG", active: false } },
];

function typeOf(id: string, name: string, told: Partial<VisitType["details"]>): VisitType {
  const usual = { minutes: 30, colour: "teal", kind: "in_person", buffer_after: null } as const;
  return { id, details: { name, ...usual, providers: [], needs: [], active: true, ...told } };
}

const OPEN: [number, number] = [8 * 60, 18 * 60];
const HOURS = [OPEN, OPEN, OPEN, OPEN, OPEN, null, null];
const QUARTER = 15 * 60_000;

/** The day between two instants, with a tick each quarter of an hour. Opens at 08:00 and closes at 18:00. */
export function dayBetween(date: string, startsAt: string, endsAt: string, zone = "America/New_York"): DayView {
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const ticks: Tick[] = [];
  for (let at = Date.parse(startsAt); at < Date.parse(endsAt); at += QUARTER) {
    const label = clock.format(at);
    ticks.push({ at: new Date(at).toISOString(), label, on_the_hour: label.endsWith(":00") });
  }
  const named = (label: string) => ticks.find((tick) => tick.label === label)?.at ?? null;
  return {
    clinic: { id: CLINIC, name: "Test clinic", zone, today: date, hours: HOURS },
    date,
    starts_at: startsAt,
    ends_at: endsAt,
    opens_at: named("08:00"),
    closes_at: named("18:00"),
    ticks,
    providers: PROVIDERS,
    appointments: [],
  };
}

/** A Monday without any change of clocks, UTC-5. */
export const PLAIN = () => dayBetween("2026-11-23", "2026-11-23T05:00:00Z", "2026-11-24T05:00:00Z");
/** 23 hours: the clock jumps from 02:00 to 03:00. */
export const SPRING = () => dayBetween("2026-03-08", "2026-03-08T05:00:00Z", "2026-03-09T04:00:00Z");
/** 25 hours: 01:00 to 02:00 comes twice. */
export const AUTUMN = () => dayBetween("2026-11-01", "2026-11-01T04:00:00Z", "2026-11-02T05:00:00Z");

type Told = Partial<
  Pick<AppointmentCard, "status" | "since" | "revision" | "kind" | "reason" | "overbooked" | "patient_name">
>;

/** An appointment of so many minutes, starting at an instant. */
export function visit(
  id: string,
  provider: string,
  startsAt: string,
  minutes: number,
  told: Told = {},
): AppointmentCard {
  return {
    id,
    patient: `patient-of-${id}`,
    patient_name: `PATIENT, ${id}`,
    patient_birth_date: "1972-02-03",
    times: { provider, starts_at: startsAt, minutes },
    ends_at: new Date(Date.parse(startsAt) + minutes * 60_000).toISOString(),
    kind: "in_person",
    status: "scheduled",
    reason: "Check",
    overbooked: false,
    visit_type: null,
    series: null,
    since: null,
    revision: 0,
    ...told,
  };
}
