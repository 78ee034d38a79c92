// Dates without zone, and the day of an instant on a clinic's clock.

/** In which order a country writes day and month: `1/12` is the first of December or the twelfth of January. */
export function dayComesFirst(locale: string): boolean {
  const format = new Intl.DateTimeFormat(locale, { day: "2-digit", month: "2-digit", timeZone: "UTC" });
  const parts = format.formatToParts(0).map(({ type }) => type);
  return parts.indexOf("day") < parts.indexOf("month");
}

/**
 * The calendar day of an instant on the clinic's clock, as `2026-11-23`. Put together from its parts: which locale
 * writes dates this way differs from one engine's tables to the next.
 */
export function dateAt(at: number, zone: string): string {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    calendar: "gregory",
    numberingSystem: "latn",
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
}
