// What is wrong with a typed week, by the name of the field. The rule is the core's; it is here so that it is said at
// the field and before anything is sent.
import { readMinute, stretchOf, type StretchDraft } from "./minutes";
import { WEEKDAYS, type WeekDraft, type WindowDraft } from "./week-draft";

export type WeekProblem = "time-unclear" | "overlap" | "validity" | "no-hours";
export type WeekProblems = Partial<Record<string, WeekProblem>>;

const DAY = 1440;
const WEEK = 7 * DAY;

/** Name of a field: of a window or a break by its place in the list, or of one of a list of stretches. */
export const fieldOf = (list: "window" | "break" | "stretch", place: number, part: "from" | "until" | "valid") =>
  `${list}-${place}-${part}`;

export function weekProblems({ own, windows, breaks }: WeekDraft): WeekProblems {
  const problems: WeekProblems = stretchProblems("break", breaks);
  if (!own) return problems;
  if (windows.length === 0) return { ...problems, own: "no-hours" };
  Object.assign(problems, stretchProblems("window", windows));
  windows.forEach((window, place) => {
    const { validFrom, validUntil } = window;
    if (validFrom !== "" && validUntil !== "" && validUntil < validFrom) {
      problems[fieldOf("window", place, "valid")] = "validity";
    }
    const field = fieldOf("window", place, "from");
    if (windows.slice(0, place).some((other) => collide(other, window))) problems[field] ??= "overlap";
  });
  return problems;
}

/** Times that are not times. */
export function stretchProblems(list: "window" | "break" | "stretch", all: readonly StretchDraft[]): WeekProblems {
  const problems: WeekProblems = {};
  all.forEach(({ from, until }, place) => {
    const first = readMinute(from);
    if (first === null || first === DAY) problems[fieldOf(list, place, "from")] = "time-unclear";
    if (readMinute(until) === null) problems[fieldOf(list, place, "until")] = "time-unclear";
  });
  return problems;
}

/** The same for one date: also that its stretches do not lie over each other. */
export function dateProblems(all: readonly StretchDraft[]): WeekProblems {
  const problems = stretchProblems("stretch", all);
  all.forEach((one, place) => {
    const read = stretchOf(one);
    const overlaps = all.slice(0, place).some((other) => {
      const before = stretchOf(other);
      return read && before && read[0] < before[1] && before[0] < read[1];
    });
    if (overlaps) problems[fieldOf("stretch", place, "from")] ??= "overlap";
  });
  return problems;
}

/** Hours for different visit types may lie over each other, and so may those of different seasons. */
function collide(one: WindowDraft, other: WindowDraft): boolean {
  const visits =
    one.types.length === 0 || other.types.length === 0 || one.types.some((type) => other.types.includes(type));
  const begins = one.validFrom > other.validFrom ? one.validFrom : other.validFrom;
  const ends = [one.validUntil, other.validUntil].filter((date) => date !== "").sort()[0];
  const seasons = begins === "" || ends === undefined || begins <= ends;
  const [mine, theirs] = [inWeek(one), inWeek(other)];
  if (!visits || !seasons || !mine || !theirs) return false;
  return [-WEEK, 0, WEEK].some((shift) => mine[0] < theirs[1] + shift && theirs[0] + shift < mine[1]);
}

function inWeek(window: WindowDraft): [number, number] | null {
  const read = stretchOf(window);
  const day = WEEKDAYS.indexOf(window.weekday) * DAY;
  return read && [day + read[0], day + read[1]];
}
