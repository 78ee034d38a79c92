// Which hours of several days are shown, so that the same time of day stands at the same height in all of them.
import type { DayFrame, DayView, DaysView, OpenHours } from "../../../api/bindings";
import type { ShownDay } from "../day-model";
import { edgesOf } from "../grid/hours";
import { visibleRange, type Range } from "../grid/range";

/** One of the days with its visits, as the day view has it. */
export function dayOf(view: DaysView, frame: DayFrame): DayView {
  const [from, until] = [Date.parse(frame.starts_at), Date.parse(frame.ends_at)];
  const appointments = view.appointments.filter(
    (card) => Date.parse(card.times.starts_at) < until && Date.parse(card.ends_at) > from,
  );
  return { ...frame, clinic: view.clinic, providers: view.providers, appointments };
}

/** The days with the hours shown of each: from the earliest that one of them needs to the latest, on the clock. */
export function shownDays(
  days: readonly DayView[],
  wholeDay: boolean,
  alsoShown: readonly number[],
  open: ReadonlyMap<string, OpenHours> = new Map(),
): ShownDay[] {
  const edges = days.map((day) => edgesOf(hoursOn(day, open)?.providers ?? []));
  const ranges = days.map((day, index) => {
    const inside = (at: number) => at >= Date.parse(day.starts_at) && at < Date.parse(day.ends_at);
    return visibleRange(day, wholeDay, [...alsoShown.filter(inside), ...(edges[index] ?? [])]);
  });
  // A closed day on which nobody is booked asks for nothing, unless all are such.
  const all = days.map((day, index) => ({ day, range: ranges[index] as Range }));
  const asks = all.filter(({ day }, index) => isUsed(day) || (edges[index] ?? []).length > 0);
  const counted = asks.length > 0 ? asks : all;
  const first = counted.map(({ day, range }) => labelAt(day, range.from)).sort()[0] ?? "00:00";
  const last =
    counted
      .map(({ day, range }) => labelAt(day, range.until))
      .sort()
      .at(-1) ?? END;
  return days.map((day) => {
    const range = { from: instantOf(day, first), until: instantOf(day, last) };
    return { frame: day, range, hours: hoursOn(day, open) };
  });
}

/** When the providers that are shown are open on a day. */
function hoursOn(day: DayView, open: ReadonlyMap<string, OpenHours>): OpenHours | undefined {
  const all = open.get(day.date);
  if (!all || all.providers.length === day.providers.length) return all;
  const shown = all.providers.filter(({ provider }) => day.providers.some(({ id }) => id === provider));
  return { ...all, providers: shown };
}

/** What the clock shows at midnight when the day ends: after every other label. */
const END = "24:00";

function isUsed(day: DayView): boolean {
  return day.opens_at !== null || day.appointments.length > 0;
}

function labelAt(day: DayFrame, at: number): string {
  return day.ticks.find((tick) => Date.parse(tick.at) >= at)?.label ?? END;
}

/** The first instant at which the day's clock shows the label, or the first after it where the clock jumps over it. */
function instantOf(day: DayFrame, label: string): number {
  const tick = day.ticks.find((each) => each.label >= label);
  return tick ? Date.parse(tick.at) : Date.parse(day.ends_at);
}
