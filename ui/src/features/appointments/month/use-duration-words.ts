import { useCallback } from "react";

import { useWords } from "../../../shared/use-words";

/** Minutes in words: `45 min`, `3 h`, `3 h 15 min`. */
export function useDurationWords(): (minutes: number) => string {
  const t = useWords();
  return useCallback(
    (all) => {
      const [hours, minutes] = [Math.floor(all / 60), all % 60];
      if (hours === 0) return t("visit-minutes", { minutes });
      return minutes === 0 ? t("duration-hours", { hours }) : t("duration-hours-minutes", { hours, minutes });
    },
    [t],
  );
}
