// Birth dates as people type them: in the order of their country, in ISO order, or with the month's name.

import { orderOf, type DatePart as Part } from "../../shared/dates";

export type BirthDateReading =
  | { is: "date"; iso: string }
  | { is: "empty" }
  /** Not readable as a date (yet). */
  | { is: "unclear" }
  /** Reads as a date that no calendar has. */
  | { is: "impossible" }
  | { is: "future" }
  | { is: "too-long-ago" };

/** Nobody registers older; a year before is a slip of the finger. */
const OLDEST_YEARS = 130;

/** Reads a typed birth date. `today` is a date without zone; nothing after it is accepted. */
export function readBirthDate(typed: string, locale: string, today: string): BirthDateReading {
  const text = typed.trim().toLowerCase();
  if (text === "") return { is: "empty" };
  const parts = partsOf(text, locale);
  if (!parts) return { is: "unclear" };
  const year = parts.year < 100 ? wholeYear(parts.year, today) : parts.year;
  const iso = [String(year).padStart(4, "0"), pad(parts.month), pad(parts.day)].join("-");
  if (!exists(year, parts.month, parts.day)) return { is: "impossible" };
  if (iso > today) return { is: "future" };
  if (Number(today.slice(0, 4)) - year > OLDEST_YEARS) return { is: "too-long-ago" };
  return { is: "date", iso };
}

/** Any day, also one to come; two figures of a year are of this century. Null where it does not read as one. */
export function readDay(typed: string, locale: string): string | null {
  const parts = partsOf(typed.trim().toLowerCase(), locale);
  if (!parts) return null;
  const year = parts.year < 100 ? 2000 + parts.year : parts.year;
  return exists(year, parts.month, parts.day)
    ? [String(year).padStart(4, "0"), pad(parts.month), pad(parts.day)].join("-")
    : null;
}

function partsOf(text: string, locale: string): Record<Part, number> | null {
  const iso = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text) ?? /^((?:18|19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  // Eight figures are read in ISO order only where that makes a month; 20021972 is a 20 February.
  if (iso && Number(iso[2]) >= 1 && Number(iso[2]) <= 12) return named(["year", "month", "day"], iso);
  const order = orderOf(locale);
  const inOrder = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4}|\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (inOrder) return named(yearLast(order), inOrder);
  return withMonthName(text, locale);
}

/** Where the year comes first in figures but was typed last, day and month keep their order. */
function yearLast(order: readonly Part[]): Part[] {
  return [...order.filter((part) => part !== "year"), "year"];
}

function named(order: readonly Part[], found: RegExpExecArray): Record<Part, number> {
  const parts: Record<Part, number> = { day: 0, month: 0, year: 0 };
  order.forEach((part, index) => (parts[part] = Number(found[index + 1])));
  return parts;
}

/** `3 Feb 1972`, `Feb 3, 1972`, `3 de febrero de 1972`: names of the language, or English. */
function withMonthName(text: string, locale: string): Record<Part, number> | null {
  const words = text.split(/[\s,./-]+/).filter((word) => word !== "" && word !== "de" && word !== "of");
  if (words.length !== 3) return null;
  const month = words.map((word) => monthOf(word, locale)).find((found) => found !== null);
  const figures = words.filter((word) => /^\d+$/.test(word)).map(Number);
  const [first, second] = figures;
  if (month === undefined || month === null || first === undefined || second === undefined) return null;
  return first > 31 ? { year: first, month, day: second } : { year: second, month, day: first };
}

function monthOf(word: string, locale: string): number | null {
  const letters = word.replace(/\.$/, "");
  if (letters.length < 3 || /\d/.test(letters)) return null;
  for (const language of [locale, "en"]) {
    const name = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
    for (let month = 1; month <= 12; month += 1) {
      if (
        name
          .format(Date.UTC(2000, month - 1, 1))
          .toLowerCase()
          .startsWith(letters)
      )
        return month;
    }
  }
  return null;
}

/** Two figures mean the latest such year that is not in the future. */
function wholeYear(short: number, today: string): number {
  const thisYear = Number(today.slice(0, 4));
  const century = thisYear - (thisYear % 100);
  return century + short > thisYear ? century - 100 + short : century + short;
}

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function pad(part: number): string {
  return String(part).padStart(2, "0");
}
