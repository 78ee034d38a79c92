// The check digit of a National Provider Identifier, so that a mistyped one is said at its field. The core checks too.

const PREFIX = "80840";

export type NpiProblem = "digits" | "check-digit";

/** The ten digits without the spaces and hyphens that people write between them. */
export function npiDigits(typed: string): string {
  return typed.replace(/[\s-]/g, "");
}

export function npiProblem(typed: string): NpiProblem | undefined {
  const digits = npiDigits(typed);
  if (!/^[0-9]{10}$/.test(digits)) return "digits";
  const sum = [...`${PREFIX}${digits}`].reverse().reduce((before, digit, place) => {
    const weighed = place % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return before + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0 ? undefined : "check-digit";
}
