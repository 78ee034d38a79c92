// The arithmetic of typed hours, without a screen.
import { describe, expect, it } from "vitest";

import { npiProblem } from "../providers/npi";
import { tenInTheMorning } from "../clinic/details";
import { federalHolidays } from "./federal-holidays";
import { endsNextDay, minuteWords, readMinute, stretchDraft, stretchOf } from "./minutes";
import { visitsIn } from "./standing-visits";
import { copied, weekDraft, weekOf, WEEKDAYS, type WeekDraft, type WindowDraft } from "./week-draft";
import { dateProblems, weekProblems } from "./week-problems";

describe("typed times", () => {
  it.each([
    ["8", 480],
    ["8:30", 510],
    ["8.30", 510],
    ["830", 510],
    ["17:00", 1020],
    ["5 pm", 1020],
    ["12 am", 0],
    ["12:15p", 735],
    ["24:00", 1440],
    ["0", 0],
  ])("%s is minute %i", (typed, minute) => expect(readMinute(typed)).toBe(minute));

  it.each(["", "25", "8:60", "24:01", "13 pm", "noon", "8:3"])("%s is no time", (typed) =>
    expect(readMinute(typed)).toBeNull(),
  );

  it("come back as they were sent, across midnight too", () => {
    for (let from = 0; from < 1440; from += 45) {
      for (const length of [15, 60, 480, 1439, 1440]) {
        const hours: [number, number] = [from, from + length];
        expect(stretchOf(stretchDraft(hours))).toEqual(hours);
      }
    }
    expect(minuteWords(1440)).toBe("24:00");
    expect(endsNextDay({ from: "22:00", until: "6:00" })).toBe(true);
    expect(endsNextDay({ from: "22:00", until: "24:00" })).toBe(false);
  });
});

const window = (weekday: WindowDraft["weekday"], from: string, until: string, more = {}): WindowDraft => ({
  weekday,
  from,
  until,
  types: [],
  validFrom: "",
  validUntil: "",
  ...more,
});
const week = (...windows: WindowDraft[]): WeekDraft => ({ own: true, windows, breaks: [] });

describe("a typed week", () => {
  it("is what was read until something is typed", () => {
    const read = {
      windows: [
        {
          weekday: "friday" as const,
          hours: [1320, 1800] as [number, number],
          visit_types: ["vt"],
          valid_from: "2026-01-01",
          valid_until: null,
        },
      ],
      breaks: [{ weekday: "friday" as const, hours: [1440 - 30, 1500] as [number, number] }],
    };
    expect(weekOf(weekDraft(read))).toEqual(read);
  });

  it("says which hours lie over others, with the night into the next morning and over the end of the week", () => {
    expect(weekProblems(week(window("monday", "8", "12"), window("monday", "12", "17")))).toEqual({});
    expect(weekProblems(week(window("monday", "8", "12"), window("monday", "11:59", "17")))).toEqual({
      "window-1-from": "overlap",
    });
    const night = window("sunday", "22", "6");
    expect(weekProblems(week(night, window("monday", "5", "12")))).toEqual({ "window-1-from": "overlap" });
    expect(weekProblems(week(night, window("monday", "6", "12")))).toEqual({});
  });

  it("lets different visits and different seasons share a time", () => {
    const morning = (more: object) => window("monday", "8", "12", more);
    expect(weekProblems(week(morning({ types: ["a"] }), morning({ types: ["b"] })))).toEqual({});
    expect(weekProblems(week(morning({ types: ["a"] }), morning({})))).toEqual({ "window-1-from": "overlap" });
    expect(weekProblems(week(morning({ validUntil: "2026-12-31" }), morning({ validFrom: "2027-01-01" })))).toEqual({});
    expect(weekProblems(week(morning({ validFrom: "2027-01-01", validUntil: "2026-12-31" })))).toEqual({
      "window-0-valid": "validity",
    });
  });

  it("needs hours where they are to be one's own, and times that are times", () => {
    expect(weekProblems({ own: true, windows: [], breaks: [] })).toEqual({ own: "no-hours" });
    expect(weekProblems(week(window("monday", "8", "")))).toEqual({ "window-0-until": "time-unclear" });
    expect(
      dateProblems([
        { from: "8", until: "12" },
        { from: "11", until: "13" },
      ]),
    ).toEqual({
      "stretch-1-from": "overlap",
    });
  });

  it("copies one day over others and leaves the rest", () => {
    const before = { ...week(window("monday", "8", "12"), window("saturday", "9", "10")), breaks: [] };
    const after = copied(before, "monday", WEEKDAYS.slice(1, 5));
    expect(after.windows.map(({ weekday }) => weekday).sort()).toEqual(
      ["friday", "monday", "saturday", "thursday", "tuesday", "wednesday"].sort(),
    );
    expect(copied(after, "sunday", ["monday"]).windows.some(({ weekday }) => weekday === "monday")).toBe(false);
  });
});

it("federal holidays of 2026 and 2027 fall where the Office of Personnel Management says", () => {
  expect(federalHolidays(2026).map(({ date }) => date)).toEqual([
    "2026-01-01",
    "2026-01-19",
    "2026-02-16",
    "2026-05-25",
    "2026-06-19",
    "2026-07-03",
    "2026-09-07",
    "2026-10-12",
    "2026-11-11",
    "2026-11-26",
    "2026-12-25",
  ]);
  expect(
    federalHolidays(2026)
      .filter(({ observed }) => observed)
      .map(({ id }) => id),
  ).toEqual(["independence"]);
  expect(
    federalHolidays(2027)
      .filter(({ observed }) => observed)
      .map(({ date }) => date),
  ).toEqual(["2027-06-18", "2027-07-05", "2027-12-24"]);
});

it("a time off holds the visits that lie in it on the clinic's clock, in zones of quarter hours and over a change of clocks", () => {
  const visit = (starts_at: string, minutes = 30) => ({
    id: starts_at,
    patient: "p",
    patient_name: "P",
    patient_birth_date: "2000-01-01",
    times: { provider: "x", starts_at, minutes },
    ends_at: new Date(Date.parse(starts_at) + minutes * 60_000).toISOString(),
    kind: "phone" as const,
    status: "scheduled" as const,
    reason: "",
    overbooked: false,
    visit_type: null,
  });
  const away = { first: "2026-03-08", from: 0, last: "2026-03-08", until: 1440, kind: "sick" as const };
  const inNewYork = ["2026-03-08T04:59:00Z", "2026-03-08T05:00:00Z", "2026-03-09T03:45:00Z", "2026-03-09T04:00:00Z"];
  const found = visitsIn(away, inNewYork.map((at) => visit(at, 15)) as never, "America/New_York");
  expect(found.map(({ id }) => id)).toEqual(inNewYork.slice(0, 3));
  const morning = { ...away, from: 600, until: 660 };
  // Kathmandu is 5:45 ahead: ten o'clock there is 04:15 in UTC.
  const inKathmandu = ["2026-03-08T03:45:00Z", "2026-03-08T04:15:00Z", "2026-03-08T05:15:00Z"];
  const there = visitsIn(morning, inKathmandu.map((at) => visit(at)) as never, "Asia/Kathmandu");
  expect(there.map(({ id }) => id)).toEqual(["2026-03-08T04:15:00Z"]);
});

it("ten in the morning is found in any zone", () => {
  for (const zone of ["America/New_York", "Asia/Kathmandu", "Pacific/Chatham", "Pacific/Kiritimati", "UTC"]) {
    const format = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
    expect(format.format(new Date(tenInTheMorning("2026-06-15", zone))), zone).toBe("10:00");
  }
});

it("an NPI is known by its check digit", () => {
  expect(npiProblem("1234567893")).toBeUndefined();
  expect(npiProblem("123-456 7893")).toBeUndefined();
  expect(npiProblem("1234567890")).toBe("check-digit");
  expect(npiProblem("123")).toBe("digits");
});
