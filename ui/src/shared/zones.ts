import type { Choice } from "./components";

/** Zones that browsers still list by the name they had, and the name of the IANA database today. */
const RENAMED: Record<string, string> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Godthab": "America/Nuuk",
  "America/Indianapolis": "America/Indiana/Indianapolis",
  "America/Louisville": "America/Kentucky/Louisville",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
  "Pacific/Truk": "Pacific/Chuuk",
};

/** Every IANA zone this engine knows, with the one that is chosen already even if it is not among them. */
export function zoneChoices(chosen: string): Choice[] {
  const listed = Intl.supportedValuesOf("timeZone").map((name) => RENAMED[name] ?? name);
  const names = new Set([...listed, "UTC", ...(chosen ? [chosen] : [])]);
  return [...names].sort().map((name) => ({ id: name, label: name.replaceAll("_", " ") }));
}
