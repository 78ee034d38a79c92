import type { VisitTimes } from "../../../api/bindings";
import { useWords } from "../../../shared/use-words";
import type { Clock } from "../clock";

/** Visits of the series that were changed alone, and stay as they are. */
export function Exceptions({ times, clock }: { times: readonly VisitTimes[]; clock: Clock }) {
  const t = useWords();
  if (times.length === 0) return null;
  const days = times.map(
    ({ starts_at }) => `${clock.day(Date.parse(starts_at))}, ${clock.time(Date.parse(starts_at))}`,
  );
  return <p className="quiet">{t("series-exceptions", { days: days.join("; ") })}</p>;
}
