import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { FluentParser, Message, Term, type Entry, type Resource } from "@fluent/syntax";
import { describe, expect, it } from "vitest";

import { LANGUAGES, localizationOf, sourceOf } from "../src/words";

const SOURCE = join(import.meta.dirname, "../src");

function parsed(language: (typeof LANGUAGES)[number]): Resource {
  return new FluentParser({ withSpans: false }).parse(sourceOf(language));
}

const named = (entry: Entry): entry is Message | Term => entry instanceof Message || entry instanceof Term;
const idOf = (entry: Message | Term) => (entry instanceof Term ? `-${entry.id.name}` : entry.id.name);

/** Names of the variables anywhere inside a message. */
function variablesOf(node: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(node)) node.forEach((one) => variablesOf(one, found));
  else if (node && typeof node === "object") {
    const { type, id } = node as { type?: string; id?: { name: string } };
    if (type === "VariableReference" && id) found.add(id.name);
    Object.values(node).forEach((one) => variablesOf(one, found));
  }
  return found;
}

describe("words", () => {
  it.each(LANGUAGES)("%s parses whole, and has each id once", (language) => {
    const resource = parsed(language);
    expect(resource.body.filter((entry) => entry.type === "Junk")).toEqual([]);
    const ids = resource.body.filter(named).map(idOf);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(() => localizationOf(language)).not.toThrow();
  });

  it.each(LANGUAGES.filter((language) => language !== "en"))(
    "%s has the ids of English, and their variables",
    (other) => {
      const shape = (language: typeof other | "en") =>
        parsed(language)
          .body.filter(named)
          .map((entry) => `${idOf(entry)}(${[...variablesOf(entry)].sort().join()})`)
          .sort();
      expect(shape(other)).toEqual(shape("en"));
    },
  );

  it("every id that the window asks for by name exists", () => {
    const ids = new Set(parsed("en").body.filter(named).map(idOf));
    const asked = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.tsx?$/.test(path) && !path.includes(".test."))
      .flatMap((path) => {
        const text = readFileSync(join(SOURCE, path), "utf8");
        return [...text.matchAll(/\bt\(\s*"([^"]+)"/g)].map((match) => ({ path, id: match[1] ?? "" }));
      });
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter(({ id }) => !ids.has(id))).toEqual([]);
  });
});
