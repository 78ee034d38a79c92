import { describe, expect, it } from "vitest";

import type { DaysView } from "../src/api/bindings";
import { agendaRows, nextVisit, statesOf } from "../src/features/appointments/agenda/agenda-rows";
import { modelOf } from "../src/features/appointments/day-model";
import { HOUR } from "../src/features/appointments/grid/range";
import { monthWeeks, steppedBy } from "../src/features/appointments/month/month-model";
import { paperOf } from "../src/features/appointments/printing/paper";
import { daysOf, mondayOf, monthOnTheWall, shiftMonth, stepDate } from "../src/features/appointments/views/views";
import { dayOf, shownDays } from "../src/features/appointments/week/shown-days";
import { zoomAsked } from "../src/shared/zoom";
import { AUTUMN, PLAIN, PROVIDERS, SPRING, dayBetween, visit } from "./days";

const week = (days: ReturnType<typeof PLAIN>[], appointments: DaysView["appointments"] = []): DaysView => ({
  clinic: PLAIN().clinic,
  days,
  providers: PROVIDERS.slice(0, 1),
  appointments,
});

describe("dates of views", () => {
  it("weeks begin on Monday, months on the wall hold the whole month", () => {
    expect(["2026-11-23", "2026-11-29", "2026-03-01"].map(mondayOf)).toEqual([
      "2026-11-23",
      "2026-11-23",
      "2026-02-23",
    ]);
    expect(monthOnTheWall("2026-11-15")).toEqual({ from: "2026-10-26", weeks: 6 });
    expect(monthOnTheWall("2027-02-10")).toEqual({ from: "2027-02-01", weeks: 4 });
  });

  it("steps go by the size of what is shown, and stay in a shorter month", () => {
    expect(stepDate("day", "day", "2026-11-30", 1)).toBe("2026-12-01");
    expect(stepDate("week", "day", "2026-11-23", -1)).toBe("2026-11-16");
    expect(stepDate("list", "week", "2026-11-23", 1)).toBe("2026-11-30");
    expect(shiftMonth("2026-01-31", 1)).toBe("2026-02-28");
    expect(shiftMonth("2026-12-31", -1)).toBe("2026-11-30");
    expect(daysOf("week", "day", "2026-11-26")).toEqual({ from: "2026-11-23", days: 7 });
  });
});

describe("a week", () => {
  it.each([
    ["spring", SPRING(), dayBetween("2026-03-09", "2026-03-09T04:00:00Z", "2026-03-10T04:00:00Z")],
    ["autumn", dayBetween("2026-10-31", "2026-10-31T04:00:00Z", "2026-11-01T04:00:00Z"), AUTUMN()],
  ])("shows the same hours of the clock on both sides of the change in %s", (_, one, other) => {
    const view = week([one, other]);
    const shown = shownDays(
      view.days.map((day) => dayOf(view, day)),
      false,
      [],
    );
    const labels = shown.map(({ frame, range }) =>
      frame.ticks.filter((tick) => Date.parse(tick.at) >= range.from && Date.parse(tick.at) < range.until),
    );
    expect(labels.map((ticks) => ticks[0]?.label)).toEqual(["07:00", "07:00"]);
    expect(labels[0]?.map(({ label }) => label)).toEqual(labels[1]?.map(({ label }) => label));
  });

  it("shown whole, has 23 and 25 hours where the clock changes, and the grid is as high as the longest", () => {
    const view = week([dayBetween("2026-10-31", "2026-10-31T04:00:00Z", "2026-11-01T04:00:00Z"), AUTUMN()]);
    const shown = shownDays(
      view.days.map((day) => dayOf(view, day)),
      true,
      [],
    );
    expect(shown.map(({ range }) => (range.until - range.from) / HOUR)).toEqual([24, 25]);
    expect(modelOf(view, shown).length).toBe(25 * HOUR);
  });

  it("is widened by an early visit on all its days; a closed day without visits asks for nothing", () => {
    const closed = {
      ...dayBetween("2026-11-22", "2026-11-22T05:00:00Z", "2026-11-23T05:00:00Z"),
      opens_at: null,
      closes_at: null,
    };
    const view = week([PLAIN(), closed], [visit("a", "p1", "2026-11-23T10:30:00Z", 30)]);
    const shown = shownDays(
      view.days.map((day) => dayOf(view, day)),
      false,
      [],
    );
    const hours = shown.map(({ frame, range }) => (range.from - Date.parse(frame.starts_at)) / HOUR);
    expect(hours).toEqual([5, 5]);
  });
});

describe("the list", () => {
  const days = [
    {
      ...PLAIN(),
      appointments: [
        visit("b", "p2", "2026-11-23T14:00:00Z", 30, { status: "cancelled" }),
        visit("a", "p1", "2026-11-23T13:00:00Z", 30),
        visit("c", "p1", "2026-11-23T14:00:00Z", 30),
      ],
    },
    dayBetween("2026-11-24", "2026-11-24T05:00:00Z", "2026-11-25T05:00:00Z"),
  ];
  const ids = (rows: ReturnType<typeof agendaRows>) => rows.map((row) => (row.kind === "day" ? row.date : row.card.id));

  it("is sorted by time, with a line for each day, and filtered", () => {
    expect(ids(agendaRows(days, { provider: null, status: null }))).toEqual([
      "2026-11-23",
      "a",
      "b",
      "c",
      "2026-11-24",
    ]);
    expect(ids(agendaRows(days, { provider: "p1", status: null }))).toEqual(["2026-11-23", "a", "c", "2026-11-24"]);
    expect(ids(agendaRows(days, { provider: null, status: "cancelled" }))).toEqual(["2026-11-23", "b", "2026-11-24"]);
    expect(statesOf(days)).toEqual(["cancelled", "scheduled"]);
  });

  it("is walked over the lines of days", () => {
    const rows = agendaRows([...days, ...days.slice(0, 1)], { provider: null, status: null });
    expect(nextVisit(rows, -1, 1)).toBe(1);
    expect(nextVisit(rows, 3, 1)).toBe(6);
    expect(nextVisit(rows, 6, -10)).toBe(1);
    expect(nextVisit(rows, 8, 1)).toBe(8);
  });
});

describe("the month", () => {
  const load = (provider: string, free: number) => ({
    provider,
    visits: 2,
    open: 600,
    taken: 60,
    free,
    longest_free: free,
  });

  it("sums what is meant and takes the longest gap of one provider", () => {
    const weeks = monthWeeks("2026-11-23", [{ date: "2026-11-23", providers: [load("p1", 90), load("p2", 30)] }], null);
    const day = weeks.flat().find(({ date }) => date === "2026-11-23");
    expect(day?.sum).toEqual({ visits: 4, open: 1200, taken: 120, free: 120, longest_free: 90 });
    expect(weeks.flat().filter(({ inMonth }) => inMonth)).toHaveLength(30);
    expect([steppedBy("ArrowDown", "2026-11-30"), steppedBy("a", "2026-11-30")]).toEqual(["2026-12-07", null]);
  });
});

it("paper is that of the country", () => {
  expect([["en-US"], ["es-ES", "en"], ["en"], ["fr-CA"]].map(paperOf)).toEqual(["letter", "a4", "letter", "letter"]);
});

it("zoom goes in steps, stops at both ends, and 0 leads back", () => {
  const press = (key: string) => ({ key, ctrlKey: true, altKey: false, metaKey: false });
  expect([zoomAsked(press("="), 100), zoomAsked(press("+"), 200), zoomAsked(press("-"), 100)]).toEqual([110, 200, 100]);
  expect([zoomAsked(press("0"), 175), zoomAsked({ ...press("-"), ctrlKey: false }, 150)]).toEqual([100, null]);
});
