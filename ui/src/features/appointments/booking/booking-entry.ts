/**
 * A booking as it stands in the form: everything typed, and nothing decided. It is also what a draft keeps, so
 * reading one back must withstand whatever an earlier version wrote.
 */
import type { VisitKind, VisitType } from "../../../api/bindings";
import type { BookingWish } from "../../../shared/booking-wish";
import type { PatientChoice } from "../patient-picker";
import { repeatEntryOf, type RepeatEntry } from "../series/repeat";

export interface BookingEntry {
  /** 1 had no visit type and nothing after it; such a draft is still read. */
  readonly version: 2;
  readonly clinic: string;
  readonly provider: string;
  /** The slot it was begun at (ISO); names the draft and never changes. */
  readonly slot: string;
  /** Start as it stands now (ISO). */
  readonly startsAt: string;
  /** The time as typed; may not read as a time yet. */
  readonly timeTyped: string;
  readonly minutes: number;
  readonly kind: VisitKind;
  readonly choice: PatientChoice;
  readonly reason: string;
  readonly overbookReason: string;
  readonly visitType: string | null;
  readonly symptoms: readonly string[];
  /** A symptom that is being typed. */
  readonly symptomTyped: string;
  /** Rooms and equipment that were chosen; what else the visit type needs is chosen by the core. */
  readonly resources: readonly string[];
  readonly patientNote: string;
  readonly staffNote: string;
  /** The recall that it is booked from. */
  readonly recall?: string | undefined;
  /** A series of such visits. */
  readonly repeat: RepeatEntry | null;
}

export const DRAFT_PREFIX = "booking:";
export const USUAL_MINUTES = 30;
export const SHORTEST_MINUTES = 15;
export const LONGEST_MINUTES = 120;
export const MOST_REASON = 1000;
export const MOST_SYMPTOMS = 10;
export const MOST_SYMPTOM = 100;
export const MOST_NOTE = 1000;

const KINDS: readonly VisitKind[] = ["in_person", "video", "phone"];
const NOBODY: PatientChoice = { text: "", patient: null, newcomer: null };

export function newEntry(clinic: string, provider: string, at: number, time: string, minutes: number): BookingEntry {
  const slot = new Date(at).toISOString();
  return {
    version: 2,
    clinic,
    provider,
    slot,
    startsAt: slot,
    timeTyped: time,
    minutes,
    kind: "in_person",
    choice: NOBODY,
    reason: "",
    overbookReason: "",
    visitType: null,
    symptoms: [],
    symptomTyped: "",
    resources: [],
    patientNote: "",
    staffNote: "",
    repeat: null,
  };
}

/** A visit type was chosen: it brings its length and its kind, which can be changed after that. */
export function typed(type: VisitType | undefined): Partial<BookingEntry> {
  return type ? { visitType: type.id, minutes: type.details.minutes, kind: type.details.kind } : { visitType: null };
}

/** The symptoms with one more, as far as there is room and it is not there yet. */
export function withSymptom(symptoms: readonly string[], said: string): readonly string[] {
  const symptom = said.trim().replace(/\s+/gu, " ");
  const known = symptoms.some((each) => each.toLocaleLowerCase() === symptom.toLocaleLowerCase());
  return symptom === "" || known || symptoms.length >= MOST_SYMPTOMS ? symptoms : [...symptoms, symptom];
}

/** Whether something stands in the fields that are behind "More". */
export function saysMore(entry: BookingEntry): boolean {
  const { symptoms, symptomTyped, resources, patientNote, staffNote } = entry;
  if (entry.repeat) return true;
  return (
    symptoms.length > 0 || resources.length > 0 || [symptomTyped, patientNote, staffNote].some((text) => text !== "")
  );
}

/** A booking that was wished for from elsewhere, at a time of which there is no draft yet. */
export function entryOfWish(wish: BookingWish, time: string, kept: readonly BookingEntry[]): BookingEntry {
  const { clinic, provider, startsAt, patient, patientText, reason, visitType } = wish;
  const usual = newEntry(clinic, provider, Date.parse(startsAt), time, wish.minutes ?? USUAL_MINUTES);
  const choice = { ...NOBODY, text: patientText, patient };
  const entry = { ...usual, recall: wish.recall, kind: wish.kind ?? usual.kind, reason, visitType, choice };
  // Another booking that was begun at this time keeps its draft: a millisecond makes another name.
  const isTaken = ({ slot }: BookingEntry) => kept.some((each) => draftKey(each) === draftKey({ ...entry, slot }));
  let free: BookingEntry = entry;
  while (isTaken(free)) free = { ...free, slot: new Date(Date.parse(free.slot) + 1).toISOString() };
  return free;
}

export function draftKey(entry: Pick<BookingEntry, "clinic" | "provider" | "slot">): string {
  return `${DRAFT_PREFIX}${entry.clinic}:${entry.provider}:${entry.slot}`;
}

/** The entry that a draft kept, or null when it is not one of this version's. */
export function entryOf(content: string): BookingEntry | null {
  const found = parsed(content);
  if (!isRecord(found) || (found["version"] !== 1 && found["version"] !== 2)) return null;
  const text = (key: string) => (typeof found[key] === "string" ? found[key] : null);
  const clinic = text("clinic");
  const provider = text("provider");
  const slot = text("slot");
  const startsAt = text("startsAt");
  if (clinic === null || provider === null || slot === null || startsAt === null) return null;
  if (Number.isNaN(Date.parse(slot)) || Number.isNaN(Date.parse(startsAt))) return null;
  const texts = (key: string) =>
    Array.isArray(found[key]) ? found[key].filter((each) => typeof each === "string") : [];
  return {
    version: 2,
    clinic,
    provider,
    slot,
    startsAt,
    timeTyped: text("timeTyped") ?? "",
    minutes: typeof found["minutes"] === "number" ? found["minutes"] : USUAL_MINUTES,
    kind: KINDS.find((kind) => kind === found["kind"]) ?? "in_person",
    choice: choiceOf(found["choice"]),
    recall: text("recall") ?? undefined,
    reason: text("reason") ?? "",
    overbookReason: text("overbookReason") ?? "",
    visitType: text("visitType"),
    symptoms: texts("symptoms").slice(0, MOST_SYMPTOMS),
    symptomTyped: text("symptomTyped") ?? "",
    resources: texts("resources"),
    patientNote: text("patientNote") ?? "",
    staffNote: text("staffNote") ?? "",
    repeat: repeatEntryOf(found["repeat"]),
  };
}

/** Who it is for, as far as it is known, to recognise a draft by. */
export function whoOf({ choice }: BookingEntry): string {
  if (choice.patient) return `${choice.patient.family.toLocaleUpperCase()}, ${choice.patient.given}`;
  if (choice.newcomer) return [choice.newcomer.given, choice.newcomer.family].filter((name) => name !== "").join(" ");
  return choice.text.trim();
}

function choiceOf(value: unknown): PatientChoice {
  if (!isRecord(value)) return NOBODY;
  const { patient, newcomer, text } = value;
  const strings = (record: unknown, keys: readonly string[]) =>
    isRecord(record) && keys.every((key) => typeof record[key] === "string") ? record : null;
  return {
    text: typeof text === "string" ? text : "",
    patient: strings(patient, ["id", "mrn", "given", "family", "birth_date"]) as PatientChoice["patient"],
    newcomer: strings(newcomer, ["given", "family", "birth"]) as PatientChoice["newcomer"],
  };
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
