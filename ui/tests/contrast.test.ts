// Contrast of the tokens by WCAG 2.2: text 4.5:1 (1.4.3), edges of controls and marks of state 3:1 (1.4.11), and in
// high contrast 7:1 for text (1.4.6) and 4.5:1 for edges.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

type Tokens = Record<string, string>;

const CSS = readFileSync(join(import.meta.dirname, "../src/shared/tokens.css"), "utf8");

/** The colours of one block, laid over those of the blocks before it. */
function themeOf(...selectors: string[]): Tokens {
  const tokens: Tokens = {};
  for (const selector of selectors) {
    const start = CSS.indexOf(`\n${selector} {`);
    expect(start, selector).toBeGreaterThan(-1);
    const block = CSS.slice(start, CSS.indexOf("\n}", start));
    for (const [, name, value] of block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)) tokens[name ?? ""] = value ?? "";
  }
  return tokens;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ["ground", "surface", "surface-2", "hover"];
const TEXT: [string, string[]][] = [
  ["ink", [...GROUNDS, "pressed", "selected", "attention-ground", "danger-ground", "good-ground"]],
  ["ink-2", [...GROUNDS, "selected"]],
  ["ink-3", GROUNDS],
  ["link", GROUNDS],
  ["primary", GROUNDS],
  ["on-primary", ["primary", "primary-hover", "primary-pressed"]],
  ["attention", ["ground", "surface", "attention-ground"]],
  ["danger", ["ground", "surface", "danger-ground"]],
  ["danger-hover", ["danger-ground"]],
  ["good", ["ground", "surface", "good-ground"]],
];
const EDGES: [string, string[]][] = [
  ["edge", ["ground", "surface", "surface-2"]],
  ["focus", ["ground", "surface", "surface-2"]],
  // Edges of cards: a card stands on its own surface, in a book.
  ...["teal", "blue", "violet", "rose", "amber", "olive", "slate", "brown"].map((colour): [string, string[]] => [
    `visit-${colour}`,
    ["ground", "surface", "hover", "selected"],
  ]),
];

const LIGHT = ":root";
const DARK = ':root[data-theme="dark"]';
const HIGH = ':root[data-contrast="high"]';
const HIGH_DARK = ':root[data-theme="dark"][data-contrast="high"]';

describe.each([
  ["light", themeOf(LIGHT), 4.5, 3],
  ["dark", themeOf(LIGHT, DARK), 4.5, 3],
  ["high contrast, light", themeOf(LIGHT, HIGH), 7, 4.5],
  ["high contrast, dark", themeOf(LIGHT, DARK, HIGH, HIGH_DARK), 7, 4.5],
])("%s", (_name, tokens, leastText, leastEdge) => {
  const cases = [
    ...TEXT.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground, leastText] as const)),
    ...EDGES.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground, leastEdge] as const)),
  ];
  it.each(cases)("%s on %s has %s:1", (ink, ground, least) => {
    expect(contrast(tokens[ink] ?? "", tokens[ground] ?? "")).toBeGreaterThanOrEqual(least);
  });
});
