/** How many words the recovery sheet has. */
export const RECOVERY_WORDS = 24;

/** The words in what was typed or pasted: in any lines, with or without their numbers. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{Letter}+/gu) ?? [];
}
