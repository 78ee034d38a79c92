// A part of a record in words, as it is read and as two versions of it are compared.
import type { PatientRecord } from "../../../api/bindings";
import type { Words } from "../../../shared/use-words";
import { recordWord, type EditKey } from "./parts";

export interface Showing {
  readonly t: Words;
  readonly locale: string;
  readonly date: (iso: string) => string;
}

/** The lines that say it; none where nothing is known. */
export function shown(field: EditKey, record: PatientRecord, { t, locale, date }: Showing): string[] {
  switch (field) {
    case "given":
    case "family":
      return [record.patient[field]];
    case "birth_date":
      return [date(record.patient.birth_date)];
    case "sex":
    case "gender":
      return record[field] === null ? [] : [t(recordWord(`${field}-${record[field]}`))];
    case "phones":
      return record.phones.map(readable);
    case "addresses":
      return record.addresses.flatMap(({ lines, city, state, postal_code, country }) => [
        ...lines,
        [[city, state].filter(Boolean).join(", "), postal_code, country].filter(Boolean).join(" "),
      ]);
    case "language":
      return record.language === null ? [] : [languageName(record.language, locale)];
    case "interpreter":
      return record.interpreter ? [t("record-interpreter-needed")] : [];
    case "emergency_contact": {
      const { name, relationship, phone } = record.emergency_contact ?? { name: "" };
      return [name, relationship, phone && readable(phone)].filter(isText);
    }
    case "pharmacy": {
      const { name, ncpdp_id, phone } = record.pharmacy ?? { name: "" };
      return [name, ncpdp_id && t("record-ncpdp", { id: ncpdp_id }), phone && readable(phone)].filter(isText);
    }
    case "deceased_on":
      return record.deceased_on === null ? [] : [date(record.deceased_on)];
    case "archived":
      return record.archived ? [t("record-archived")] : [];
    case "preferred_name":
    case "pronouns":
    case "email":
      return [record[field]].filter(isText);
  }
}

function isText(value: string | null | undefined): value is string {
  return typeof value === "string" && value !== "";
}

/** E.164 in groups for reading aloud; what is not E.164 stays as it is. */
export function readable(phone: string): string {
  const home = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(phone);
  if (home) return `+1 ${home.slice(1).join(" ")}`;
  const abroad = /^\+(\d{2})(\d{6,})$/.exec(phone);
  return abroad ? `+${abroad[1]} ${(abroad[2] ?? "").replace(/(\d{3})(?=\d{2})/g, "$1 ")}` : phone;
}

export function languageName(tag: string, locale: string): string {
  try {
    const name = new Intl.DisplayNames(locale, { type: "language" }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
  } catch {
    return tag;
  }
}

/** Completed years on a day; both as dates without zone. */
export function ageOn(born: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) < born.slice(5) ? years - 1 : years;
}
