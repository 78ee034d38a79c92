// A visit type by its name, as the clinic wrote it: `follow-up`, `follow up` and `followup` are the same.
import { phraseAt, tokensOf, type Token } from "./tokens";

export interface NamedType {
  readonly id: string;
  readonly name: string;
}

/** The type with the longest name that stands at a place. */
export function readVisitType(
  tokens: readonly Token[],
  at: number,
  types: readonly NamedType[],
): { id: string; length: number } | null {
  const names = new Map(types.flatMap(({ id, name }) => spellings(name).map((words) => [words, id] as const)));
  const found = phraseAt(tokens, at, names);
  return found && { id: found.means, length: found.length };
}

function spellings(name: string): string[] {
  const written = [name, name.replace(/[-/]/gu, " "), name.replace(/[-/]/gu, "")];
  const words = written.map((text) =>
    tokensOf(text)
      .map(({ fold }) => fold)
      .join(" "),
  );
  return [...new Set(words)].filter((text) => text !== "");
}
