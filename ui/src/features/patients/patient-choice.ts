import type { FoundPatient, PatientSummary } from "../../api/bindings";

/** A patient who is being registered: as typed, not yet read. */
export interface Newcomer {
  readonly given: string;
  readonly family: string;
  readonly birth: string;
  readonly phone?: string;
}

/** What stands in a patient field: the text typed, the patient found, or a newcomer being registered. */
export interface PatientChoice {
  readonly text: string;
  readonly patient: PatientSummary | null;
  readonly newcomer: Newcomer | null;
}

/** What a form may ask of the field when it is sent. */
export interface PatientPickerHandle {
  /** The patient chosen; a newcomer whose fields are complete is registered first. Null, with the fields marked, if there is none. */
  settle: () => Promise<PatientSummary | null>;
}

/** A newcomer's name from what was typed into the search: `Family, Given` or `Given Family`; figures are left out. */
export function newcomerOf(text: string): Newcomer {
  const plain = text
    .replace(/[\d/.-]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const comma = plain.indexOf(",");
  if (comma !== -1) return { family: plain.slice(0, comma).trim(), given: plain.slice(comma + 1).trim(), birth: "" };
  const space = plain.lastIndexOf(" ");
  if (space === -1) return { family: plain, given: "", birth: "" };
  return { family: plain.slice(space + 1), given: plain.slice(0, space), birth: "" };
}

/** The patient without why they were found: what a form keeps. */
export function summaryOf(found: FoundPatient): PatientSummary {
  const { found_by, marks, ...patient } = found;
  void found_by;
  void marks;
  return patient;
}

/** `RAMIREZ, Ana Lucía`, as it is read out at the desk. */
export function readOut(patient: Pick<PatientSummary, "given" | "family">): string {
  return `${patient.family.toLocaleUpperCase()}, ${patient.given}`;
}
