// Typed words with the place where they stand, and the form in which they are compared: small letters, no accents.

export interface Token {
  /** As typed. */
  readonly text: string;
  /** For comparing: `Mañana,` is `manana`. */
  readonly fold: string;
  /** Where it stands in the text, half-open. */
  readonly from: number;
  readonly until: number;
}

export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[^\s,;]+/gu)].map((match) => {
    const from = match.index;
    const plain = fold(match[0]).replace(/^[@¿¡("'«]+|[.:!?)"»]+$/gu, "");
    return { text: match[0], fold: plain, from, until: from + match[0].length };
  });
}

/** Whether the tokens from `at` on are these words, separated by single spaces. */
export function standsAt(tokens: readonly Token[], at: number, words: string): number {
  const wanted = words.split(" ");
  return wanted.every((word, index) => tokens[at + index]?.fold === word) ? wanted.length : 0;
}

/** The longest of the phrases that stands at a place, with what it means. */
export function phraseAt<T>(
  tokens: readonly Token[],
  at: number,
  phrases: ReadonlyMap<string, T>,
): { length: number; means: T } | null {
  let best: { length: number; means: T } | null = null;
  const first = tokens[at]?.fold;
  if (first === undefined) return null;
  for (const [words, means] of phrases) {
    if (!words.startsWith(first)) continue;
    const length = standsAt(tokens, at, words);
    if (length > (best?.length ?? 0)) best = { length, means };
  }
  return best;
}
