import { useLocale } from "react-aria-components";

import type { Repeat, Weekday } from "../../../api/bindings";
import { useWords } from "../../../shared/use-words";
import { WEEKDAYS } from "./repeat";

/** A Monday. */
const MONDAY = Date.UTC(2026, 0, 5);
const DAY = 24 * 60 * 60_000;

export function useWeekdayWords(width: "short" | "long"): (day: Weekday) => string {
  const { locale } = useLocale();
  const words = new Intl.DateTimeFormat(locale, { weekday: width, timeZone: "UTC" });
  return (day) => words.format(MONDAY + WEEKDAYS.indexOf(day) * DAY);
}

/** How a series repeats, in words. */
export function useRepeatWords(): (repeat: Repeat) => string {
  const t = useWords();
  const { locale } = useLocale();
  const weekday = useWeekdayWords("long");
  return (repeat) => {
    const { every } = repeat;
    switch (repeat.by) {
      case "week": {
        const days = new Intl.ListFormat(locale).format(repeat.on.map(weekday));
        return t("series-weekly", { every, days });
      }
      case "month_day":
        return t("series-month-day", { every, day: repeat.day });
      case "month_weekday":
        return t("series-month-weekday", {
          every,
          nth: t(repeat.nth === "last" ? "series-last-of" : `series-${repeat.nth}`),
          day: weekday(repeat.weekday),
        });
    }
  };
}
