import { describe, expect, it } from "vitest";

import { overlaps, place, type Span } from "./layout";

const span = (id: string, from: number, until: number, occupies = true): Span => ({ id, from, until, occupies });

/** Repeatable numbers below `most` (a linear congruence; its high bits are good enough here). */
function numbers(seed: number): (most: number) => number {
  let state = seed >>> 0;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * most);
  };
}

function someDay(seed: number): Span[] {
  const below = numbers(seed);
  return Array.from({ length: 1 + below(40) }, (_, index) => {
    const from = below(96) * 5;
    return span(`v${index}`, from, from + 15 + below(22) * 5, below(5) !== 0);
  });
}

describe("places of cards", () => {
  it("one alone has the whole width", () => {
    expect(place([span("a", 0, 30)]).get("a")).toEqual({ left: 0, width: 1, lanes: 1 });
  });

  it("one after the other do not share", () => {
    const places = place([span("a", 0, 30), span("b", 30, 60)]);
    expect([places.get("a")?.lanes, places.get("b")?.lanes]).toEqual([1, 1]);
  });

  it("two at one time stand side by side, the longer first", () => {
    const places = place([span("short", 0, 15), span("long", 0, 30)]);
    expect(places.get("long")).toEqual({ left: 0, width: 0.5, lanes: 2 });
    expect(places.get("short")).toEqual({ left: 0.5, width: 0.5, lanes: 2 });
  });

  it("a lane that is free again is used again", () => {
    const places = place([span("long", 0, 60), span("a", 0, 30), span("b", 30, 60)]);
    expect(places.get("a")?.left).toBe(places.get("b")?.left);
    expect(places.get("b")?.lanes).toBe(2);
  });

  it("a cancelled one stands narrow at the right and takes no lane", () => {
    const alone = place([span("gone", 0, 30, false)]).get("gone");
    expect(alone && alone.left + alone.width).toBeCloseTo(1);
    expect(alone?.width).toBeLessThan(0.5);
    const both = place([span("gone", 0, 30, false), span("new", 0, 30)]);
    expect(both.get("new")?.lanes).toBe(1);
    expect(both.get("new")?.width).toBeGreaterThan(0.7);
  });

  it("in any day: all are placed, inside the column, and those of one time never lie over each other", () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const day = someDay(seed);
      const places = place(day);
      for (const one of day) {
        const mine = places.get(one.id);
        expect(mine, `seed ${seed}`).toBeDefined();
        if (!mine) continue;
        expect(mine.left).toBeGreaterThanOrEqual(0);
        expect(mine.width).toBeGreaterThan(0);
        expect(mine.left + mine.width).toBeLessThanOrEqual(1 + 1e-9);
        for (const other of day) {
          const its = places.get(other.id);
          if (one === other || !its || !overlaps(one, other)) continue;
          const apart = mine.left + mine.width <= its.left + 1e-9 || its.left + its.width <= mine.left + 1e-9;
          expect(apart, `seed ${seed}: ${one.id} and ${other.id}`).toBe(true);
        }
      }
    }
  });

  it("does not depend on the order in which the cards come", () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const day = someDay(seed);
      expect(place([...day].reverse())).toEqual(place(day));
    }
  });
});
