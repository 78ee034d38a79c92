import { describe, expect, it } from "vitest";

import { readBirthDate } from "./birth-date";

const TODAY = "2026-11-23";
const read = (typed: string, locale = "en-US") => {
  const reading = readBirthDate(typed, locale, TODAY);
  return reading.is === "date" ? reading.iso : reading.is;
};

describe("a typed birth date", () => {
  it.each([
    ["02/03/1972", "en-US", "1972-02-03"],
    ["02/03/1972", "en-GB", "1972-03-02"],
    ["02/03/1972", "es-MX", "1972-03-02"],
    ["2-3-72", "en-US", "1972-02-03"],
    ["02.03.1972", "de-DE", "1972-03-02"],
    ["02031972", "en-US", "1972-02-03"],
    ["1972-02-03", "en-US", "1972-02-03"],
    ["1972-02-03", "es", "1972-02-03"],
    ["19720203", "en-GB", "1972-02-03"],
    ["20021972", "en-GB", "1972-02-20"],
    ["3 Feb 1972", "en-US", "1972-02-03"],
    ["Feb 3, 1972", "en-US", "1972-02-03"],
    ["3 de febrero de 1972", "es", "1972-02-03"],
    ["02/29/2024", "en-US", "2024-02-29"],
    ["01/02/26", "en-US", "2026-01-02"],
    ["01/02/27", "en-US", "1927-01-02"],
  ])("%s in %s is %s", (typed, locale, iso) => expect(read(typed, locale)).toBe(iso));

  it.each([
    ["", "empty"],
    ["02/03", "unclear"],
    ["soon", "unclear"],
    ["02/30/1972", "impossible"],
    ["02/29/2023", "impossible"],
    ["13/13/1972", "impossible"],
    ["11/24/2026", "future"],
    ["02/03/1872", "too-long-ago"],
  ])("%j is %s", (typed, what) => expect(read(typed)).toBe(what));

  it("today is a birth date", () => expect(read("11/23/2026")).toBe("2026-11-23"));
});
