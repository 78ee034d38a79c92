// A provider as people say one: `dr okafor`, `with Ana`, `con la dra. Rivera`.
import { fold, phraseAt, type Token } from "./tokens";
import { PROVIDER_MARKS } from "./vocabulary";

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** `id` is null where nobody, or more than one, has that name. */
export interface ProviderReading {
  readonly length: number;
  readonly id: string | null;
}

export function readProvider(
  tokens: readonly Token[],
  at: number,
  providers: readonly Named[],
): ProviderReading | null {
  const mark = phraseAt(tokens, at, PROVIDER_MARKS);
  if (!mark) return null;
  let best: ProviderReading | null = null;
  let still = providers;
  for (let next = at + mark.length; next < tokens.length; next += 1) {
    const word = tokens[next]?.fold ?? "";
    still = still.filter(({ name }) => word !== "" && wordsOf(name).some((part) => part.startsWith(word)));
    if (still.length === 0) break;
    best = { length: next - at + 1, id: still.length === 1 ? (still[0]?.id ?? null) : null };
  }
  if (best) return best;
  // `with` may lead to anything; `dr` leads to a name that nobody here has.
  const titled = /^(dr|dra|doctor|doctora)$/.test(tokens[at + mark.length - 1]?.fold ?? "");
  return titled && tokens[at + mark.length] ? { length: mark.length + 1, id: null } : null;
}

function wordsOf(name: string): string[] {
  return fold(name)
    .split(/[\s,.'-]+/u)
    .filter((part) => part !== "");
}
