import { memo } from "react";

import { useFormats } from "../../../shared/use-formats";
import { useWords } from "../../../shared/use-words";
import { useDurationWords } from "./use-duration-words";
import type { MonthDay } from "./month-model";

type Props = {
  day: MonthDay;
  isToday: boolean;
  isPast: boolean;
  tabbable: boolean;
  onOpen: (date: string) => void;
};

/** A day of the month: a bar for each provider, full where somebody is booked, and what is free in words. */
export const MonthCell = memo(function MonthCell({ day, isToday, isPast, tabbable, onOpen }: Props) {
  const t = useWords();
  const formats = useFormats();
  const duration = useDurationWords();
  const { sum } = day;
  const visits = t("day-counts", { standing: sum.visits, cancelled: 0, missed: 0 });
  const isClosed = sum.open === 0;
  const free = isClosed
    ? t("month-closed")
    : sum.free === 0
      ? t(isPast ? "month-over" : "month-full")
      : t("month-free", { time: duration(sum.free) });
  const longest = sum.free > 0 ? t("month-longest", { time: duration(sum.longest_free) }) : "";
  return (
    <button
      type="button"
      role="gridcell"
      className="month-day"
      tabIndex={tabbable ? 0 : -1}
      aria-current={isToday ? "date" : undefined}
      aria-label={[formats.date(day.date), free, longest, visits].filter((part) => part !== "").join(". ")}
      data-outside={!day.inMonth || undefined}
      data-past={isPast || undefined}
      data-room={(sum.free > 0 && !isClosed) || undefined}
      data-date={day.date}
      onClick={() => onOpen(day.date)}
    >
      <span className="month-number">{Number(day.date.slice(8))}</span>
      <span className="month-bars" aria-hidden="true">
        {day.loads
          .filter(({ open }) => open > 0 && !(isPast && sum.visits === 0))
          .map(({ provider, open, taken }) => (
            <span key={provider} className="month-bar">
              <span style={{ width: `${(taken / open) * 100}%` }} />
            </span>
          ))}
      </span>
      <span className="month-free">{free}</span>
      {longest !== "" && <span className="month-more">{longest}</span>}
      {sum.visits > 0 && <span className="month-more">{visits}</span>}
    </button>
  );
});
