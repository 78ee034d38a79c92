import { expect, it } from "vitest";

import { zoneChoices } from "../src/shared/zones";

it("lists zones by their names of today, each once, with the chosen one", () => {
  const ids = zoneChoices("Mars/Olympus").map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(300);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(
    expect.arrayContaining(["Asia/Kathmandu", "Europe/Kyiv", "America/New_York", "UTC", "Mars/Olympus"]),
  );
  expect(ids).not.toContain("Asia/Katmandu");
});

it("names no zone that this engine cannot show", () => {
  for (const { id } of zoneChoices("")) {
    expect(() => new Intl.DateTimeFormat("en", { timeZone: id }), id).not.toThrow();
  }
});
