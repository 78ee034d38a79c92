// What is typed in a section and not yet saved, as a draft keeps it: the inputs, and what the person saw when they
// began. Reading one back must withstand whatever an earlier version wrote.
import type { ChangePatient, PatientRecord } from "../../../api/bindings";
import type { Part, Section, Values, Writing } from "./parts";

export interface SectionEntry {
  readonly version: 1;
  /** By field: what was seen. */
  readonly base: Readonly<Record<string, unknown>>;
  readonly values: Values;
}

export function draftKey(patient: string, section: string): string {
  return `patient:${patient}:${section}`;
}

export function entryOf(section: Section, record: PatientRecord): SectionEntry {
  return {
    version: 1,
    base: Object.fromEntries(section.parts.map((part) => [part.field, part.from(record)])),
    values: Object.assign({}, ...section.parts.map((part) => part.read(record))) as Values,
  };
}

/** The entry that a draft kept, or null when it is not one of this version's. */
export function entryOfDraft(section: Section, content: string): SectionEntry | null {
  const found = parsed(content);
  if (!isRecord(found) || found["version"] !== 1) return null;
  const { base, values } = found;
  if (!isRecord(base) || !isRecord(values)) return null;
  if (!section.parts.every((part) => part.field in base)) return null;
  const texts = section.parts.flatMap((part) => part.inputs.map(({ id }) => [id, values[id]] as const));
  if (!texts.every(([, value]) => typeof value === "string")) return null;
  return { version: 1, base, values: Object.fromEntries(texts) as Values };
}

export type Problems = Readonly<Record<string, string>>;

/** The operation that the entry asks for: the fields that differ from what was seen. Null where nothing does. */
export function changeOf(
  section: Section,
  { base, values }: SectionEntry,
  patient: string,
  writing: Writing,
): { problems: Problems } | { input: ChangePatient | null } {
  const problems: Record<string, string> = {};
  const edits: Record<string, { from: unknown; to: unknown }> = {};
  for (const part of section.parts) {
    const from = base[part.field];
    const written = part.write(values, writing, from);
    if ("problem" in written) problems[written.input] = written.problem;
    else if (!same(from, written.to)) edits[part.field] = { from, to: written.to };
  }
  if (Object.keys(problems).length > 0) return { problems };
  return { input: Object.keys(edits).length === 0 ? null : { patient, ...edits } };
}

/** Mine over what stands there now: what was seen is what stands there. */
export function keepMine(entry: SectionEntry, part: Part, record: PatientRecord): SectionEntry {
  return { ...entry, base: { ...entry.base, [part.field]: part.from(record) } };
}

/** What stands there now, in place of mine. */
export function keepTheirs(entry: SectionEntry, part: Part, record: PatientRecord): SectionEntry {
  return { ...keepMine(entry, part, record), values: { ...entry.values, ...part.read(record) } };
}

/** Equal as the core writes them; the order of an object's keys does not count. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value ?? null;
  const known = Object.entries(value).filter(([, each]) => each !== null && each !== undefined);
  return Object.fromEntries(known.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]));
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
