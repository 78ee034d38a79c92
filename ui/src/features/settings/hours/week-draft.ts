// A provider's week as it is typed: windows and breaks with times as text, so that nothing half-typed is lost.
import type { Weekday, Week } from "../../../api/bindings";
import { stretchDraft, stretchOf, type StretchDraft } from "./minutes";

export const WEEKDAYS: readonly Weekday[] = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
];

export type WindowDraft = StretchDraft & {
  weekday: Weekday;
  /** Only visits of these types; none is any visit. */
  types: readonly string[];
  /** Dates as `2026-11-23`, or empty. */
  validFrom: string;
  validUntil: string;
};
export type BreakDraft = StretchDraft & { weekday: Weekday };

export type WeekDraft = {
  /** Hours of their own; otherwise they keep the clinic's. */
  own: boolean;
  windows: readonly WindowDraft[];
  breaks: readonly BreakDraft[];
};

export function weekDraft(week: Week): WeekDraft {
  return {
    own: week.windows.length > 0,
    windows: week.windows.map((window) => ({
      weekday: window.weekday,
      ...stretchDraft(window.hours),
      types: window.visit_types ?? [],
      validFrom: window.valid_from ?? "",
      validUntil: window.valid_until ?? "",
    })),
    breaks: week.breaks.map(({ weekday, hours }) => ({ weekday, ...stretchDraft(hours) })),
  };
}

/** The week that was typed; call it only where {@link weekProblems} finds nothing. */
export function weekOf({ own, windows, breaks }: WeekDraft): Week {
  return {
    windows: (own ? windows : []).map((window) => ({
      weekday: window.weekday,
      hours: stretchOf(window) ?? [0, 1440],
      visit_types: [...window.types],
      valid_from: window.validFrom || null,
      valid_until: window.validUntil || null,
    })),
    breaks: breaks.map((pause) => ({ weekday: pause.weekday, hours: stretchOf(pause) ?? [0, 1440] })),
  };
}

/** Hours to begin with: the clinic's, for a provider who is to have their own. */
export function windowsOfClinic(hours: readonly (readonly [number, number] | null)[]): WindowDraft[] {
  return WEEKDAYS.flatMap((weekday, index) => {
    const day = hours[index];
    return day ? [{ weekday, ...stretchDraft(day), types: [], validFrom: "", validUntil: "" }] : [];
  });
}

/** The hours and breaks of one day put in place of those of other days. */
export function copied(draft: WeekDraft, from: Weekday, to: readonly Weekday[]): WeekDraft {
  const spread = <T extends { weekday: Weekday }>(all: readonly T[]): T[] => [
    ...all.filter(({ weekday }) => weekday === from || !to.includes(weekday)),
    ...to.flatMap((weekday) => all.filter((each) => each.weekday === from).map((each) => ({ ...each, weekday }))),
  ];
  return { ...draft, windows: spread(draft.windows), breaks: spread(draft.breaks) };
}
