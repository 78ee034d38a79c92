import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import ts from "typescript";
import { expect, it } from "vitest";

const SOURCE = join(import.meta.dirname, "../src");
/** Attributes that people see or hear. */
const SPOKEN = new Set(["aria-label", "title", "label", "placeholder", "alt", "hint", "error", "aria-description"]);
const LETTER = /\p{Letter}/u;

/** One letter inside <kbd>: what is printed on the key, in every language. */
function isKeyCap(node: ts.JsxText): boolean {
  const parent = node.parent;
  return (
    ts.isJsxElement(parent) && parent.openingElement.tagName.getText() === "kbd" && /^[A-Z]$/.test(node.text.trim())
  );
}

/** Words of a language written in JSX, where the words files are the place for them. */
function literalsIn(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const note = (node: ts.Node, words: string) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${path}:${line + 1}: ${words.trim()}`);
  };
  const isWords = (node: ts.Node): node is ts.StringLiteralLike =>
    ts.isStringLiteralLike(node) && LETTER.test(node.text);
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node) && LETTER.test(node.text) && !isKeyCap(node)) note(node, node.text);
    if (ts.isJsxExpression(node) && node.expression && isWords(node.expression) && !ts.isJsxAttribute(node.parent)) {
      note(node, node.expression.text);
    }
    if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText()) && node.initializer) {
      const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer;
      if (value && isWords(value)) note(node, value.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

it("no component has words of its own", () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter((path) => /\.tsx$/.test(path));
  expect(files.length).toBeGreaterThan(10);
  const found = files
    .filter((path) => !path.includes(".test."))
    .flatMap((path) => literalsIn(path, readFileSync(join(SOURCE, path), "utf8")));
  expect(found).toEqual([]);
});

it("literal words are found in text, expressions and attributes", () => {
  const bad = '<p title="Hello" className="ok">Text {"more"} {1} · <b aria-label={"Name"} /></p>;';
  expect(literalsIn("a.tsx", bad)).toHaveLength(4);
  expect(literalsIn("a.tsx", "<p>T <kbd>T</kbd></p>;")).toEqual(["a.tsx:1: T"]);
});
