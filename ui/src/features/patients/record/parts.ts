// What of a patient's record is shown and edited, in the sections of the desk: each part is a field that changes on its
// own, with its inputs, how it is read from the record and how it is written back. Pure.
import type { ChangePatient, PatientRecord } from "../../../api/bindings";
import type { Words } from "../../../shared/use-words";

/** The fields that one operation changes, each with what was seen. */
export type EditKey = Exclude<keyof ChangePatient, "patient">;
/** What stands in the inputs, by their ids. */
export type Values = Readonly<Record<string, string>>;

export interface PartInput {
  readonly id: string;
  readonly kind: "text" | "name" | "lines" | "birth" | "date" | "select" | "check" | "language";
  /** Without it the field cannot be left empty. */
  readonly optional?: boolean;
  /** Ids of the choices; their words are `record-<input>-<choice>`. */
  readonly choices?: readonly string[];
  readonly hint?: boolean;
}

/** What was typed, as the core takes it; or the input in which it cannot be kept, and why. */
export type Written = { to: unknown } | { input: string; problem: string };

export interface Writing {
  readonly t: Words;
  readonly locale: string;
  /** Today at the clinic. */
  readonly today: string;
}

export interface Part {
  readonly field: EditKey;
  readonly inputs: readonly PartInput[];
  /** As the core has it. */
  readonly from: (record: PatientRecord) => unknown;
  readonly read: (record: PatientRecord) => Values;
  readonly write: (values: Values, writing: Writing, base: unknown) => Written;
}

export interface Section {
  readonly id: "identity" | "contact" | "language" | "emergency" | "pharmacy";
  readonly parts: readonly Part[];
}

/** The id of the words of a field, a choice or a section. */
export function recordWord(id: string): string {
  return `record-${id.replaceAll("_", "-")}`;
}

const MOST_NAME = 100;
const filled = (text: string | undefined) => (text ?? "").trim();
const orNull = (text: string | undefined) => (filled(text) === "" ? null : filled(text));

export function tooLong(text: string, most: number, t: Words): string | null {
  return Array.from(text).length > most ? t("patient-name-too-long", { most }) : null;
}

/** A line of text; empty is nothing known. */
function text(field: EditKey, of: (record: PatientRecord) => string | null, most: number, kind: "text" | "name"): Part {
  return {
    field,
    inputs: [{ id: field, kind, optional: true }],
    from: of,
    read: (record) => ({ [field]: of(record) ?? "" }),
    write: (values, { t }) => {
      const problem = tooLong(filled(values[field]), most, t);
      return problem === null ? { to: orNull(values[field]) } : { input: field, problem };
    },
  };
}

/** A part of the name, which is never empty. */
function name(field: "given" | "family"): Part {
  return {
    field,
    inputs: [{ id: field, kind: "name" }],
    from: (record) => record.patient[field],
    read: (record) => ({ [field]: record.patient[field] }),
    write: (values, { t }) => {
      const typed = filled(values[field]);
      const problem = typed === "" ? t("patient-name-missing") : tooLong(typed, MOST_NAME, t);
      return problem === null ? { to: typed } : { input: field, problem };
    },
  };
}

/** One of a short list, or nothing. */
function choice(field: "sex" | "gender", choices: readonly string[]): Part {
  return {
    field,
    inputs: [{ id: field, kind: "select", optional: true, choices: ["unknown", ...choices] }],
    from: (record) => record[field],
    read: (record) => ({ [field]: record[field] ?? "unknown" }),
    write: (values) => ({ to: values[field] === "unknown" ? null : values[field] }),
  };
}

const GIVEN = name("given");
const FAMILY = name("family");
const PREFERRED = text("preferred_name", (record) => record.preferred_name, MOST_NAME, "name");
const PRONOUNS = text("pronouns", (record) => record.pronouns, 40, "text");
const SEX = choice("sex", ["female", "male", "intersex"]);
const GENDER = choice("gender", ["female", "male", "other", "prefer_not_to_say"]);
const EMAIL = text("email", (record) => record.email, 254, "text");

const LANGUAGE: Part = {
  field: "language",
  inputs: [{ id: "language", kind: "language", optional: true }],
  from: (record) => record.language,
  read: (record) => ({ language: record.language ?? "" }),
  write: (values) => ({ to: orNull(values["language"]) }),
};
const INTERPRETER: Part = {
  field: "interpreter",
  inputs: [{ id: "interpreter", kind: "check" }],
  from: (record) => record.interpreter,
  read: (record) => ({ interpreter: record.interpreter ? "yes" : "" }),
  write: (values) => ({ to: values["interpreter"] === "yes" }),
};
const PHONES: Part = {
  field: "phones",
  inputs: [{ id: "phones", kind: "lines", optional: true, hint: true }],
  from: (record) => record.phones,
  read: (record) => ({ phones: record.phones.join("\n") }),
  write: (values, { t }) => {
    const to = (values["phones"] ?? "")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
    const long = to.find((line) => tooLong(line, 40, t) !== null);
    return long === undefined ? { to } : { input: "phones", problem: t("patient-name-too-long", { most: 40 }) };
  },
};

const ADDRESS_LINES = ["street", "city", "state", "postal_code", "country"] as const;
/** The first address is edited; others that came from another system stay beside it. */
const ADDRESSES: Part = {
  field: "addresses",
  inputs: ADDRESS_LINES.map((id) => ({ id, kind: id === "street" ? "lines" : "text", optional: true })),
  from: (record) => record.addresses,
  read: (record) => {
    const first = record.addresses[0];
    if (!first) return { street: "", city: "", state: "", postal_code: "", country: "" };
    const { lines, city, state, postal_code, country } = first;
    return { street: lines.join("\n"), city, state, postal_code, country };
  },
  write: (values, { t }, base) => {
    const long = ADDRESS_LINES.find((id) => tooLong(filled(values[id]), 200, t) !== null);
    if (long !== undefined) return { input: long, problem: t("patient-name-too-long", { most: 200 }) };
    const others = (base as PatientRecord["addresses"]).slice(1);
    const lines = filled(values["street"]).split("\n").map(filled).filter(Boolean);
    const [city, state, postal_code, country] = ADDRESS_LINES.slice(1).map((id) => filled(values[id]));
    const isEmpty = lines.length === 0 && [city, state, postal_code, country].every((each) => each === "");
    return { to: isEmpty ? others : [{ lines, city, state, postal_code, country }, ...others] };
  },
};

/** Somebody or something with a name, which is needed as soon as anything else is said. */
function named(field: "emergency_contact" | "pharmacy", others: readonly (readonly [string, string, number])[]): Part {
  const nameId = `${field}_name`;
  return {
    field,
    inputs: [nameId, ...others.map(([id]) => id)].map((id) => ({
      id,
      kind: id === nameId ? "name" : "text",
      optional: true,
    })),
    from: (record) => record[field],
    read: (record) => {
      const known = record[field] as Record<string, string | null> | null;
      const rest = others.map(([id, key]) => [id, known?.[key] ?? ""] as const);
      return { [nameId]: known?.["name"] ?? "", ...Object.fromEntries(rest) };
    },
    write: (values, { t }) => {
      const rest = others.map(([id, key, most]) => ({ id, key, most, value: orNull(values[id]) }));
      const typed = filled(values[nameId]);
      if (typed === "" && rest.every(({ value }) => value === null)) return { to: null };
      const problem = typed === "" ? t(recordWord(`${field}-name-missing`)) : tooLong(typed, MOST_NAME, t);
      if (problem !== null) return { input: nameId, problem };
      const long = rest.find(({ value, most }) => tooLong(value ?? "", most, t) !== null);
      if (long) return { input: long.id, problem: t("patient-name-too-long", { most: long.most }) };
      return { to: { name: typed, ...Object.fromEntries(rest.map(({ key, value }) => [key, value])) } };
    },
  };
}

const EMERGENCY = named("emergency_contact", [
  ["emergency_relationship", "relationship", 60],
  ["emergency_phone", "phone", 40],
]);
const PHARMACY = named("pharmacy", [
  ["pharmacy_ncpdp", "ncpdp_id", 7],
  ["pharmacy_phone", "phone", 40],
]);

/** In the order of the screen; the birth date's part reads dates, and is given by the form. */
export function sectionsWith(birthDate: Part): readonly Section[] {
  return [
    { id: "identity", parts: [GIVEN, FAMILY, PREFERRED, birthDate, SEX, GENDER, PRONOUNS] },
    { id: "contact", parts: [PHONES, EMAIL, ADDRESSES] },
    { id: "language", parts: [LANGUAGE, INTERPRETER] },
    { id: "emergency", parts: [EMERGENCY] },
    { id: "pharmacy", parts: [PHARMACY] },
  ];
}
