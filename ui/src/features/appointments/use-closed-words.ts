import { useMemo } from "react";

import type { Unavailability } from "../../api/bindings";
import { useWords } from "../../shared/use-words";

export type ClosedWords = Record<Unavailability, string>;

/** Why a stretch of a book is closed, in a word or two. */
export function useClosedWords(): ClosedWords {
  const t = useWords();
  return useMemo(
    () => ({
      time_off: t("closed-time-off"),
      break: t("closed-break"),
      closed_day: t("closed-closed-day"),
      day_off: t("closed-day-off"),
      before_hours: t("closed-before-hours"),
      after_hours: t("closed-after-hours"),
      between_hours: t("closed-between-hours"),
      other_visit_types: t("closed-other-visit-types"),
      visit_type_not_offered: t("closed-visit-type-not-offered"),
    }),
    [t],
  );
}
