// Every code that the core may answer with has words. The lists are read from the generated bindings, so that a new
// code fails here until it is worded.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, it } from "vitest";

import { LANGUAGES, localizationOf } from "../src/words";

const BINDINGS = readFileSync(join(import.meta.dirname, "../src/api/bindings.ts"), "utf8");

/** The string literals of a union type of the bindings. */
function literalsOf(type: string): string[] {
  const body = new RegExp(`export type ${type} =([\\s\\S]*?);\\n`).exec(BINDINGS)?.[1] ?? "";
  const withoutComments = body.replace(/\/\*[\s\S]*?\*\//g, "");
  return [...withoutComments.matchAll(/"([a-z_]+)"/g)].map((match) => match[1] ?? "");
}

const dashed = (code: string) => code.replaceAll("_", "-");

it.each(LANGUAGES)("every error code has its words and its advice in %s", (language) => {
  const words = localizationOf(language);
  const codes = literalsOf("ErrorCode");
  expect(codes.length).toBeGreaterThanOrEqual(20);
  for (const code of codes) {
    for (const id of [`error-${dashed(code)}`, `error-${dashed(code)}-advice`]) {
      expect(words.getBundle(id), id).not.toBeNull();
    }
  }
});

it.each(LANGUAGES)("every role has a name in %s", (language) => {
  const words = localizationOf(language);
  const roles = literalsOf("Role");
  expect(roles.length).toBeGreaterThanOrEqual(7);
  for (const role of roles) expect(words.getBundle(`role-${dashed(role)}`), role).not.toBeNull();
});

it.each(LANGUAGES)("every reason why a provider cannot be booked has its words in %s", (language) => {
  const words = localizationOf(language);
  const reasons = literalsOf("Unavailability");
  expect(reasons.length).toBeGreaterThanOrEqual(9);
  for (const why of reasons) expect(words.getBundle(`unavailable-${dashed(why)}`), why).not.toBeNull();
});
