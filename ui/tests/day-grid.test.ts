import { describe, expect, it } from "vitest";

import { ageOn, clockOf, instantOf, readWallTime, shiftDate } from "../src/features/appointments/clock";
import { modelOf } from "../src/features/appointments/day-model";
import { ProviderDigits, meaningOf } from "../src/features/appointments/grid/keys";
import { HOUR, MINUTE, STEP, height, top, visibleRange } from "../src/features/appointments/grid/range";
import { freeFor, go, isFree, settle, stopsOf, type Book, type Cursor } from "../src/features/appointments/grid/stops";
import { AUTUMN, PLAIN, SPRING, visit } from "./days";

const at = (text: string) => Date.parse(text);
const clock = clockOf("America/New_York", "en-US");

/** The minutes that a length of the grid stands for. */
const minutesIn = (length: string) => Number(/^calc\(var\(--minute\) \* (-?[\d.]+)\)$/.exec(length)?.[1]);

describe("the part of the day that is shown", () => {
  it("is one hour before opening to one hour after closing", () => {
    const range = visibleRange(PLAIN(), false);
    expect([clock.time(range.from), clock.time(range.until)]).toEqual(["07:00", "19:00"]);
  });

  it("widens to whole hours around an appointment outside, and never beyond the day", () => {
    const day = PLAIN();
    day.appointments = [
      visit("early", "p1", "2026-11-23T10:40:00Z", 30),
      visit("late", "p1", "2026-11-24T04:30:00Z", 60),
    ];
    const range = visibleRange(day, false);
    expect(clock.time(range.from)).toBe("05:00");
    expect(range.until).toBe(at(day.ends_at));
  });

  it("of a closed day is 7 to 19", () => {
    const range = visibleRange({ ...PLAIN(), opens_at: null, closes_at: null }, false);
    expect([clock.time(range.from), clock.time(range.until)]).toEqual(["07:00", "19:00"]);
  });

  it.each([
    ["23", SPRING, 23],
    ["24", PLAIN, 24],
    ["25", AUTUMN, 25],
  ])("on a day of %s hours has a line for each hour, evenly spaced", (_, day, hours) => {
    const view = day();
    const range = visibleRange(view, true);
    const lines = view.ticks.filter((tick) => tick.on_the_hour).map((tick) => minutesIn(top(range, at(tick.at))));
    expect(lines).toHaveLength(hours);
    lines.slice(1).forEach((line, index) => expect(line - (lines[index] ?? 0)).toBe(60));
    expect(minutesIn(height(range.until - range.from))).toBe(hours * 60);
  });

  it("an appointment of an hour is an hour high, also across the change of clocks", () => {
    const before = at("2026-11-01T05:30:00Z");
    const range = visibleRange(AUTUMN(), true);
    expect(minutesIn(top(range, before + HOUR)) - minutesIn(top(range, before))).toBe(60);
    expect([clock.time(before), clock.time(before + HOUR)]).toEqual(["01:30", "01:30"]);
  });
});

describe("typed times", () => {
  it.each([
    ["10:45", 10, 45],
    ["1045", 10, 45],
    ["9", 9, 0],
    ["9.30", 9, 30],
    ["930", 9, 30],
    ["2 pm", 14, 0],
    ["2:30p", 14, 30],
    ["12 am", 0, 0],
    ["12pm", 12, 0],
  ])("%s", (typed, hour, minute) => expect(readWallTime(typed)).toEqual({ hour, minute }));

  it.each(["", "25:00", "10:60", "13 pm", "0 am", "soon", "1:2:3"])("%j is none", (typed) =>
    expect(readWallTime(typed)).toBeNull(),
  );

  it("is the instant on the clinic's clock, to the minute", () => {
    expect(instantOf("10:47", PLAIN(), 0)).toBe(at("2026-11-23T15:47:00Z"));
  });

  it("that the clock jumps over does not exist", () => {
    expect(instantOf("02:30", SPRING(), 0)).toBeNull();
    expect(instantOf("03:00", SPRING(), 0)).toBe(at("2026-03-08T07:00:00Z"));
  });

  it("that comes twice is the one nearer to what was meant before", () => {
    const first = at("2026-11-01T05:30:00Z");
    const second = at("2026-11-01T06:30:00Z");
    expect(instantOf("01:30", AUTUMN(), first)).toBe(first);
    expect(instantOf("01:30", AUTUMN(), second)).toBe(second);
  });

  it("dates step without shifting, ages count birthdays", () => {
    expect(shiftDate("2026-03-08", 1)).toBe("2026-03-09");
    expect(shiftDate("2026-01-01", -1)).toBe("2025-12-31");
    expect([ageOn("1972-02-03", "2026-02-02"), ageOn("1972-02-03", "2026-02-03")]).toEqual([53, 54]);
  });
});

describe("the keyboard's stops", () => {
  const day = PLAIN();
  day.appointments = [
    visit("a", "p1", "2026-11-23T13:00:00Z", 30),
    visit("odd", "p1", "2026-11-23T13:35:00Z", 20),
    visit("gone", "p1", "2026-11-23T15:00:00Z", 30, { status: "cancelled" }),
    visit("b", "p2", "2026-11-23T13:00:00Z", 60),
  ];
  const model = modelOf(day, [{ frame: day, range: visibleRange(day, false) }]);
  const first = model.books[0] as Book;

  it("are all cards and every free quarter with room, and nothing that is taken", () => {
    const stops = stopsOf(first);
    expect(stops.filter((stop) => stop.card !== null).map((stop) => stop.card)).toEqual(["a", "odd", "gone"]);
    for (const stop of stops.filter(({ card }) => card === null)) {
      expect(isFree(first.spans, stop.at, stop.at + STEP)).toBe(true);
    }
    // 08:30 has five minutes only; 08:55, where a visit ends, has room.
    const free = stops.filter(({ card }) => card === null).map((stop) => clock.time(stop.at));
    expect(free).not.toContain("08:30");
    expect(free).toContain("08:55");
    expect(free).toContain("10:00");
  });

  it("down from the first stop reaches every stop once, and up goes back", () => {
    const stops = stopsOf(first);
    let cursor = stops[0] as Cursor;
    const seen = [cursor];
    for (let step = 1; step < stops.length; step += 1) {
      cursor = go(cursor, "down", model.books);
      seen.push(cursor);
    }
    expect(seen).toEqual(stops);
    for (let step = 1; step < stops.length; step += 1) cursor = go(cursor, "up", model.books);
    expect(cursor).toEqual(stops[0]);
  });

  it("sideways keeps the time, also through a card that began before", () => {
    const start: Cursor = { provider: "p1", at: at("2026-11-23T13:55:00Z"), card: null };
    const right = go(start, "right", model.books);
    expect(right).toMatchObject({ provider: "p2", card: "b" });
    expect(go(right, "left", model.books)).toEqual(start);
    expect(go(right, "right", model.books)).toBe(right);
  });

  it("settles on a stop when what it stood on is gone", () => {
    expect(settle({ provider: "p1", at: 0, card: "a" }, model.books)?.card).toBe("a");
    const lost = settle({ provider: "p1", at: at("2026-11-23T14:00:00Z"), card: "no-longer" }, model.books);
    expect(lost).toMatchObject({ provider: "p1", card: null });
    const taken = settle({ provider: "p1", at: at("2026-11-23T13:15:00Z"), card: null }, model.books);
    expect(taken?.card).toBe("a");
  });

  it("knows for how long a time is free", () => {
    expect(freeFor(first.spans, at("2026-11-23T13:55:00Z"), 30 * MINUTE)).toBe(30 * MINUTE);
    expect(freeFor(first.spans, at("2026-11-23T12:45:00Z"), 30 * MINUTE)).toBe(15 * MINUTE);
    expect(freeFor(first.spans, at("2026-11-23T13:10:00Z"), 30 * MINUTE)).toBe(0);
  });
});

describe("keys", () => {
  const plain = { ctrlKey: false, altKey: false, metaKey: false };

  it("leave Ctrl, Alt and what is not bound alone", () => {
    expect(meaningOf({ key: "n", ...plain, ctrlKey: true })).toBeNull();
    expect(meaningOf({ key: "y", ...plain })).toBeNull();
    expect(meaningOf({ key: "Tab", ...plain })).toBeNull();
  });

  it("digits jump to a provider, and two typed quickly mean one number", () => {
    const digits = new ProviderDigits();
    expect(digits.type(1, 0, 12)).toBe(0);
    expect(digits.type(2, 300, 12)).toBe(11);
    expect(digits.type(3, 2000, 12)).toBe(2);
    expect(digits.type(9, 2300, 12)).toBe(8);
    expect(digits.type(0, 9000, 12)).toBeNull();
    expect(digits.type(5, 20_000, 3)).toBeNull();
  });
});
