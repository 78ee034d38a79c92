// Days as people say and write them, as dates without zone (`2026-11-26`).
import {
  AFTER_WEEKDAY,
  BEFORE_WEEKDAY,
  COUNTS,
  DAY_UNITS,
  MONTHS,
  NEAR_DAYS,
  WEEKDAYS,
  WEEK_AHEAD,
} from "./vocabulary";
import { phraseAt, type Token } from "./tokens";

export interface DayReading {
  readonly length: number;
  readonly date: string;
}
export interface Calendar {
  /** Today at the clinic. */
  readonly today: string;
  /** Whether 12/1 is the twelfth of January, as most of the world writes it. */
  readonly dayFirst: boolean;
}

/** The day that is said from token `at` on. */
export function readDay(tokens: readonly Token[], at: number, calendar: Calendar): DayReading | null {
  return (
    readNear(tokens, at, calendar) ??
    readWeekdayAndDate(tokens, at, calendar) ??
    readAhead(tokens, at, calendar) ??
    readFigures(tokens, at, calendar) ??
    readNamedMonth(tokens, at, calendar) ??
    readOrdinal(tokens, at, calendar)
  );
}

function readNear(tokens: readonly Token[], at: number, { today }: Calendar): DayReading | null {
  const found = phraseAt(tokens, at, NEAR_DAYS);
  return found && { length: found.length, date: plusDays(today, found.means) };
}

/** `fri 27 nov`: one day said twice. Where the two differ only the weekday is read, and the rest is said to be unclear. */
function readWeekdayAndDate(tokens: readonly Token[], at: number, calendar: Calendar): DayReading | null {
  const weekday = readWeekday(tokens, at, calendar);
  if (!weekday) return null;
  const next = at + weekday.length;
  const date = readFigures(tokens, next, calendar) ?? readNamedMonth(tokens, next, calendar);
  const same = date !== null && weekdayOf(date.date) === weekdayOf(weekday.date);
  return same ? { length: weekday.length + date.length, date: date.date } : weekday;
}

/** A weekday alone is the next one after today; who means today says so. */
function readWeekday(tokens: readonly Token[], at: number, { today }: Calendar): DayReading | null {
  const before = phraseAt(tokens, at, BEFORE_WEEKDAY);
  const skipped = before?.length ?? 0;
  const weekday = phraseAt(tokens, at + skipped, WEEKDAYS) ?? null;
  if (!weekday) return null;
  // `mar 3` is a day in March.
  if (MONTHS.has(tokens[at + skipped]?.fold ?? "") && isDayNumber(tokens[at + skipped + 1]?.fold)) return null;
  const named = at + skipped + weekday.length;
  const after = phraseAt(tokens, named, AFTER_WEEKDAY);
  const nextWeek = before?.means === "next-week" || after?.means === "next-week";
  const ofToday = weekdayOf(today);
  const ahead = nextWeek ? 7 - ofToday + weekday.means : ((weekday.means - ofToday + 6) % 7) + 1;
  return { length: skipped + weekday.length + (after?.length ?? 0), date: plusDays(today, ahead) };
}

/** `in 2 weeks`, `dentro de tres días`, `next week`. */
function readAhead(tokens: readonly Token[], at: number, { today }: Calendar): DayReading | null {
  const week = phraseAt(tokens, at, WEEK_AHEAD);
  if (week) return { length: week.length, date: plusDays(today, week.means) };
  const first = tokens[at]?.fold;
  const lead = first === "in" || first === "en" ? 1 : first === "dentro" && tokens[at + 1]?.fold === "de" ? 2 : 0;
  if (lead === 0) return null;
  const said = tokens[at + lead]?.fold ?? "";
  const count = COUNTS.get(said) ?? (/^\d{1,2}$/.test(said) ? Number(said) : 0);
  const unit = DAY_UNITS.get(tokens[at + lead + 1]?.fold ?? "");
  if (count === 0 || unit === undefined) return null;
  const date = unit === "month" ? plusMonths(today, count) : plusDays(today, unit === "week" ? 7 * count : count);
  return { length: lead + 2, date };
}

/** `2026-12-01`, `1/12`, `12/1/26`, `1.12.`. */
function readFigures(tokens: readonly Token[], at: number, calendar: Calendar): DayReading | null {
  const text = tokens[at]?.text.replace(/[,:!?]+$/u, "") ?? "";
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return whole(1, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const found =
    /^(\d{1,2})\/(\d{1,2})(?:\/(\d{2}|\d{4}))?$/.exec(text) ??
    /^(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})?$/.exec(text) ??
    /^(\d{1,2})-(\d{1,2})-(\d{2}|\d{4})$/.exec(text);
  if (!found) return null;
  const [one, two] = [Number(found[1]), Number(found[2])];
  const dayFirst = two > 12 ? false : one > 12 ? true : calendar.dayFirst || text.includes(".");
  const [day, month] = dayFirst ? [one, two] : [two, one];
  return ofYear(1, found[3], month, day, calendar.today);
}

/** `12 Dec`, `Dec 12th 2026`, `el 12 de diciembre de 2026`. */
function readNamedMonth(tokens: readonly Token[], at: number, { today }: Calendar): DayReading | null {
  let next = at;
  const skip = (...words: string[]) => {
    while (words.includes(tokens[next]?.fold ?? "")) next += 1;
  };
  skip("el", "dia", "the", "on");
  const monthFirst = MONTHS.get(tokens[next]?.fold ?? "");
  if (monthFirst !== undefined) next += 1;
  const day = dayNumber(tokens[next]?.fold);
  if (day === null) return null;
  next += 1;
  if (monthFirst === undefined) skip("de", "of");
  const month = monthFirst ?? MONTHS.get(tokens[next]?.fold ?? "");
  if (month === undefined) return null;
  if (monthFirst === undefined) next += 1;
  const before = next;
  skip("de", "del", "of");
  const year = /^20\d{2}$/.exec(tokens[next]?.fold ?? "")?.[0];
  next = year === undefined ? before : next + 1;
  return ofYear(next - at, year, month, day, today);
}

/** `the 5th`, `el 5`: the next such day of a month. */
function readOrdinal(tokens: readonly Token[], at: number, { today }: Calendar): DayReading | null {
  const first = tokens[at]?.fold ?? "";
  const named = first === "el" || first === "the" ? 1 : 0;
  const word = tokens[at + named]?.fold ?? "";
  const ordinal = /^(\d{1,2})(st|nd|rd|th)$/.exec(word)?.[1];
  const bare = first === "el" ? /^\d{1,2}$/.exec(word)?.[0] : undefined;
  const day = Number(ordinal ?? bare ?? "0");
  if (day < 1 || day > 31) return null;
  for (let ahead = 0; ahead < 12; ahead += 1) {
    const month = plusMonths(`${today.slice(0, 8)}01`, ahead);
    const date = iso(Number(month.slice(0, 4)), Number(month.slice(5, 7)), day);
    if (date !== null && date >= today) return { length: named + 1, date };
  }
  return null;
}

/** Without a year the next such day is meant. */
function ofYear(
  length: number,
  typed: string | undefined,
  month: number,
  day: number,
  today: string,
): DayReading | null {
  if (typed !== undefined) return whole(length, typed.length === 2 ? 2000 + Number(typed) : Number(typed), month, day);
  const year = Number(today.slice(0, 4));
  // A 29 February can be up to eight years away.
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const date = iso(year + ahead, month, day);
    if (date !== null && date >= today) return { length, date };
  }
  return null;
}

function whole(length: number, year: number, month: number, day: number): DayReading | null {
  const date = iso(year, month, day);
  return date === null ? null : { length, date };
}

/** The date, if there is such a day. */
function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, 10) : null;
}

export function plusDays(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** The same day some months on, or the last of a month that is shorter. */
function plusMonths(date: string, months: number): string {
  const at = new Date(`${date.slice(0, 8)}01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth() + 1];
  for (let day = Number(date.slice(8)); day > 27; day -= 1) {
    const found = iso(year, month, day);
    if (found !== null) return found;
  }
  return iso(year, month, Number(date.slice(8))) ?? date;
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(date: string): number {
  return ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

function dayNumber(word: string | undefined): number | null {
  const found = /^(\d{1,2})(?:st|nd|rd|th|º|°)?$/.exec(word ?? "");
  const day = Number(found?.[1] ?? "0");
  return day >= 1 && day <= 31 ? day : null;
}

function isDayNumber(word: string | undefined): boolean {
  return dayNumber(word) !== null;
}
