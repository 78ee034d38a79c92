import type { Choice } from "../../../shared/components";

/** Every IANA zone this engine knows, with the one that is chosen already even if it is not among them. */
export function zoneChoices(chosen: string): Choice[] {
  const names = new Set([...Intl.supportedValuesOf("timeZone"), "UTC", ...(chosen ? [chosen] : [])]);
  return [...names].sort().map((name) => ({ id: name, label: name.replaceAll("_", " ") }));
}
