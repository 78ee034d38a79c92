import { useMemo } from "react";

import type { DayView, DaysView } from "../../api/bindings";
import { useDay } from "./use-day.query";
import { useDays } from "./use-days.query";
import { daysOf, type ListSpan, type View } from "./views/views";
import { dayOf } from "./week/shown-days";

/** What a view shows: its days, each with its visits, and the providers whose books they are. */
export type ShownSchedule = Omit<DaysView, "days"> & { readonly days: readonly DayView[] };

type Wanted = { clinic: string; date: string; view: View; span: ListSpan; provider: string | null };

/** The days of a view. The day view keeps its own question: it is asked most, and its answer is the cheapest. */
export function useScheduleDays({ clinic, date, view, span, provider }: Wanted) {
  const oneDay = view === "day" || (view === "list" && span === "day");
  const several = view === "week" || (view === "list" && span === "week");
  const day = useDay(clinic, date, oneDay);
  const { from, days } = daysOf(view, span, date);
  const wanted = { clinic, from, days, provider: view === "week" ? provider : null };
  const more = useDays(wanted, several && (view !== "week" || provider !== null));
  const shown = useMemo<ShownSchedule | undefined>(() => {
    if (oneDay) return day.data && { ...day.data, days: [day.data] };
    if (!several || !more.data) return undefined;
    const view = more.data;
    return { ...view, days: view.days.map((frame) => dayOf(view, frame)) };
  }, [oneDay, several, day.data, more.data]);
  // What another view, or another clinic, left behind is never shown as this one's.
  const fits =
    shown &&
    shown.clinic.id === clinic &&
    (view !== "week" || (shown.days.length === 7 && shown.providers.some(({ id }) => id === provider)));
  return { shown: fits ? shown : undefined, error: (oneDay ? day.error : more.error) ?? null };
}
