import type { Words } from "../../../shared/use-words";
import type { Problems } from "./use-editing";

/** What is wrong with a name: nothing typed, or more characters than are kept. Counted as the core counts. */
export function nameProblem(t: Words, field: string, name: string, most: number): Problems {
  const length = Array.from(name.trim().normalize("NFC")).length;
  if (length === 0) return { [field]: t("settings-name-missing") };
  return length > most ? { [field]: t("settings-name-too-long", { most, length }) } : {};
}
