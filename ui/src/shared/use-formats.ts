import { useMemo } from "react";
import { useLocale } from "react-aria-components";

/** Dates and times in the language of the window, on a clock of 24 hours like the time axis. Instants are ISO strings; a zone is an IANA name. */
export function useFormats() {
  const { locale } = useLocale();
  return useMemo(() => {
    const clock = (zone?: string) =>
      new Intl.DateTimeFormat(locale, {
        hour: "2-digit",
        minute: "2-digit",
        hourCycle: "h23",
        ...(zone ? { timeZone: zone } : {}),
      });
    // A date without zone is read and shown in UTC, so that it never shifts.
    const day = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone: "UTC" });
    const dayShort = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
    const month = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
    const dayAndTime = (zone?: string) =>
      new Intl.DateTimeFormat(locale, {
        dateStyle: "medium",
        timeStyle: "short",
        hourCycle: "h23",
        ...(zone ? { timeZone: zone } : {}),
      });
    return {
      /** `14:32`, in the zone given, or in this computer's. */
      time: (at: string, zone?: string) => clock(zone).format(new Date(at)),
      /** `Nov 22, 2026, 14:32`. */
      dateTime: (at: string, zone?: string) => dayAndTime(zone).format(new Date(at)),
      /** `Sunday, November 22, 2026` for `2026-11-22`. */
      date: (date: string) => day.format(new Date(`${date}T00:00:00Z`)),
      /** `Nov 22, 2026` for `2026-11-22`. */
      dateShort: (date: string) => dayShort.format(new Date(`${date}T00:00:00Z`)),
      /** `Nov 23 – 29, 2026` for two dates. */
      dates: (from: string, until: string) =>
        dayShort.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${until}T00:00:00Z`)),
      /** `November 2026` for any date of it. */
      month: (date: string) => month.format(new Date(`${date}T00:00:00Z`)),
    };
  }, [locale]);
}
