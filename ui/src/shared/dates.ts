// Dates without zone as countries write them, and the day of an instant on a clinic's clock.
import type { DateOrder } from "../api/bindings";

export type DatePart = "day" | "month" | "year";

/** The order in which a country writes the parts of a date in figures. */
export function orderOf(locale: string): DatePart[] {
  const format = new Intl.DateTimeFormat(locale, {
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    timeZone: "UTC",
  });
  const isPart = (type: string): type is DatePart => type === "day" || type === "month" || type === "year";
  return format.formatToParts(0).flatMap(({ type }) => (isPart(type) ? [type] : []));
}

/** The same for the core, which reads dates in what is typed into the search. */
export function dateOrderOf(locale: string): DateOrder {
  const [first] = orderOf(locale);
  return first === "year" ? "year_first" : first === "day" ? "day_first" : "month_first";
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
