// A time off as it is typed.
import type { TimeAway, TimeOffKind } from "../../../api/bindings";
import type { Words } from "../../../shared/use-words";
import { nameProblem } from "../editing/name-problem";
import type { Problems } from "../editing/use-editing";
import { readMinute } from "./minutes";

export const TIME_OFF_KINDS: readonly TimeOffKind[] = ["vacation", "sick", "training", "meeting", "on_call", "other"];
const MOST_OF_NOTE = 1000;

export type TimeOffDraft = {
  kind: TimeOffKind;
  first: string;
  last: string;
  wholeDays: boolean;
  from: string;
  until: string;
  note: string;
};

export const newTimeOff = (today: string): TimeOffDraft => ({
  kind: "vacation",
  first: today,
  last: today,
  wholeDays: true,
  from: "",
  until: "",
  note: "",
});

/** What is sent; `null` while something is missing or wrong. */
export function awayOf({ kind, first, last, wholeDays, ...typed }: TimeOffDraft): TimeAway | null {
  const from = wholeDays ? 0 : readMinute(typed.from);
  const until = wholeDays ? 1440 : readMinute(typed.until);
  if (first === "" || last === "" || from === null || until === null || from === 1440 || until === 0) return null;
  if (last < first || (last === first && until <= from)) return null;
  const note = typed.note.trim();
  return { kind, first, from, last, until, note: note === "" ? null : note };
}

export function timeOffProblems(t: Words, draft: TimeOffDraft): Problems {
  const missing = t("hours-date-missing");
  const unclear = t("hours-time-unclear");
  const isTime = (typed: string, without: number) => ![null, without].includes(readMinute(typed));
  const found: Problems = {
    ...(draft.first === "" ? { first: missing } : {}),
    ...(draft.last === "" ? { last: missing } : {}),
    ...(draft.wholeDays || isTime(draft.from, 1440) ? {} : { from: unclear }),
    ...(draft.wholeDays || isTime(draft.until, 0) ? {} : { until: unclear }),
    ...(draft.note.trim() === "" ? {} : nameProblem(t, "note", draft.note, MOST_OF_NOTE)),
  };
  if (Object.keys(found).length > 0 || awayOf(draft) !== null) return found;
  return { [draft.last < draft.first ? "last" : "until"]: t("hours-time-off-reversed") };
}
