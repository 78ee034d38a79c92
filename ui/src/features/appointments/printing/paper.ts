import type { Paper } from "../../../api/bindings";

/** Countries that print on Letter; everywhere else it is A4. */
const LETTER = new Set(["US", "CA", "MX", "PH", "CL", "CO", "CR", "GT", "NI", "PA", "SV", "VE", "DO", "PR"]);

/** The size of paper of the country that the system names first. */
export function paperOf(tags: readonly string[]): Paper {
  const country = tags.map((tag) => /-([A-Z]{2})\b/.exec(tag)?.[1]).find((found) => found !== undefined);
  return country === undefined || LETTER.has(country) ? "letter" : "a4";
}
