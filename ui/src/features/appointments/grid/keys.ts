/** What a key means on the grid. Pure: the grid carries it out. */
import { TAKE_BACK_KEY, stepOfKey, type StepTo } from "../progress/steps";
import type { Direction } from "./stops";

export type KeyMeaning =
  | { does: "go"; direction: Direction }
  | { does: "open" }
  | { does: "book" }
  | { does: "move" }
  | { does: "leave" }
  | { does: "step"; to: StepTo }
  | { does: "take-back" }
  | { does: "cancel" }
  | { does: "digit"; digit: number };

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const DIRECTIONS: Record<string, Direction> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "first",
  End: "last",
  PageUp: "hour-up",
  PageDown: "hour-down",
};

export function meaningOf({ key, ctrlKey, altKey, metaKey }: Key): KeyMeaning | null {
  if (ctrlKey || altKey || metaKey) return null;
  const direction = DIRECTIONS[key];
  if (direction) return { does: "go", direction };
  if (/^[0-9]$/.test(key)) return { does: "digit", digit: Number(key) };
  switch (key.toLowerCase()) {
    case "enter":
    case " ":
      return { does: "open" };
    case "n":
      return { does: "book" };
    case "m":
      return { does: "move" };
    case "escape":
      return { does: "leave" };
    case "delete":
      return { does: "cancel" };
    case TAKE_BACK_KEY.toLowerCase():
      return { does: "take-back" };
    default: {
      const to = stepOfKey(key);
      return to ? { does: "step", to } : null;
    }
  }
}

/** Digits typed within this belong together, in milliseconds. */
const TOGETHER = 700;

/** Digits jump to a provider, counted from 1; `1` and `2` typed quickly mean the twelfth. */
export class ProviderDigits {
  #typed = 0;
  #last = -Infinity;

  /** Index of the provider meant, or null when there are not so many. */
  type(digit: number, now: number, providers: number): number | null {
    const together = now - this.#last <= TOGETHER ? this.#typed * 10 + digit : digit;
    const meant = together >= 1 && together <= providers ? together : digit;
    this.#typed = meant;
    this.#last = now;
    return meant >= 1 && meant <= providers ? meant - 1 : null;
  }
}
