// What a password must be before it is sent, and how strong it looks. The rule is the core's (PasswordPolicy), here
// so that it is said while typing; the core checks again.

/** Least characters of a password. Length is what counts; kinds of characters are not asked for (NIST SP 800-63B). */
export const LEAST_PASSWORD = 12;

export type PasswordProblem = "too-short" | "is-user-name";
export type PasswordStrength = "fair" | "good" | "strong";

/** How many characters are missing; 0 or less when there are enough. */
export function missingCharacters(password: string): number {
  return LEAST_PASSWORD - [...password.normalize("NFKC")].length;
}

/** Why a password cannot be used; `undefined` when it can. */
export function passwordProblem(password: string, userName: string): PasswordProblem | undefined {
  if (missingCharacters(password) > 0) return "too-short";
  const folded = (text: string) => text.normalize("NFKC").trim().toLowerCase();
  if (folded(password) === folded(userName)) return "is-user-name";
  return undefined;
}

/** A rough word for a password that may be used, by its length and variety: "aaaaaaaaaaaaaaaa" stays fair. */
export function passwordStrength(password: string): PasswordStrength {
  const variety = new Set(password.toLowerCase()).size;
  if (variety < 6) return "fair";
  const points = [...password].length + variety / 2;
  if (points >= 28) return "strong";
  return points >= 22 ? "good" : "fair";
}
