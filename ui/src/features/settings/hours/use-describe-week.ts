import { useWords } from "../../../shared/use-words";
import type { Fact } from "../editing/facts";
import { WEEKDAYS, type WeekDraft } from "./week-draft";
import { useWindowWords } from "./WindowMore";

/** A week in words, one line for each weekday, so that two versions can be compared. */
export function useDescribeWeek(): (week: WeekDraft) => Fact[] {
  const t = useWords();
  const windowWords = useWindowWords();
  return ({ own, windows, breaks }) =>
    WEEKDAYS.map((weekday) => {
      const hours = windows.filter((each) => own && each.weekday === weekday);
      const pauses = breaks.filter((each) => each.weekday === weekday);
      const lines = [
        ...hours.map((each) => `${each.from}–${each.until} ${windowWords(each)}`),
        ...(own && hours.length === 0 ? [t("hours-day-off")] : []),
        ...(own ? [] : [t("hours-as-clinic")]),
        ...pauses.map((each) => t("hours-break-line", { from: each.from, until: each.until })),
      ];
      return { label: t(`weekday-${weekday}`), value: lines.join("; ") };
    });
}
