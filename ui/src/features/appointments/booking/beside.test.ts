import { describe, expect, it } from "vitest";

import { beside } from "./beside";

const WINDOWS = [
  { width: 800, height: 560 },
  { width: 1280, height: 800 },
  { width: 1600, height: 1000 },
];

describe("the place of a booking", () => {
  it("is whole inside the window for every column, time, window and text size", () => {
    for (const view of WINDOWS) {
      for (const zoom of [1, 2]) {
        const size = {
          width: Math.min(400 * zoom, view.width - 16),
          height: Math.min(430 * zoom, view.height - 16),
        };
        for (let columns = 1; columns <= 12; columns += 1) {
          const width = (view.width - 150 * zoom) / columns;
          for (let column = 0; column < columns; column += 1) {
            // Also for slots that are scrolled half out of sight.
            for (let top = -40; top < view.height + 40; top += 35) {
              const left = 150 * zoom + column * width;
              const place = beside({ left, right: left + width, top }, size, view);
              expect(place.left).toBeGreaterThanOrEqual(8);
              expect(place.top).toBeGreaterThanOrEqual(8);
              expect(place.left + size.width).toBeLessThanOrEqual(view.width - 8);
              expect(place.top + size.height).toBeLessThanOrEqual(view.height - 8);
            }
          }
        }
      }
    }
  });

  it("stands after its time where there is room, else before it, else over its end", () => {
    const view = { width: 1280, height: 800 };
    const size = { width: 400, height: 430 };
    expect(beside({ left: 200, right: 350, top: 100 }, size, view)).toEqual({ left: 356, top: 100 });
    expect(beside({ left: 1000, right: 1150, top: 100 }, size, view)).toEqual({ left: 594, top: 100 });
    expect(beside({ left: 130, right: 990, top: 100 }, size, view)).toEqual({ left: 872, top: 100 });
  });

  it("goes up for a late time", () => {
    const place = beside(
      { left: 200, right: 350, top: 700 },
      { width: 400, height: 430 },
      { width: 1280, height: 800 },
    );
    expect(place.top).toBe(362);
  });
});
