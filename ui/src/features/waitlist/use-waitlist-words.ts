import { useMemo } from "react";

import type { ProposalRow, VisitTimes, WaitlistRow, WaitlistWish } from "../../api/bindings";
import { dateAt } from "../../shared/dates";
import { useFormats } from "../../shared/use-formats";
import { useWords } from "../../shared/use-words";

const DAY_MS = 24 * 60 * 60_000;

const dashed = (word: string) => word.replaceAll("_", "-");

/** `RAMIREZ, Ana Lucía`, as it is read out at the desk. */
export function readOut(patient: { given: string; family: string }): string {
  return `${patient.family.toLocaleUpperCase()}, ${patient.given}`;
}

/** Everything that the waitlist says about times, wishes and why somebody comes first. */
export function useWaitlistWords(zone: string, today: string) {
  const t = useWords();
  const formats = useFormats();
  return useMemo(() => {
    const dayOf = (at: string) => dateAt(Date.parse(at), zone);
    /** `10:30` today, with the date on another day. */
    const when = (at: string) =>
      dayOf(at) === today ? formats.time(at, zone) : `${formats.dateShort(dayOf(at))}, ${formats.time(at, zone)}`;
    const span = (times: VisitTimes) => {
      const until = new Date(Date.parse(times.starts_at) + times.minutes * 60_000).toISOString();
      return `${when(times.starts_at)}–${formats.time(until, zone)}`;
    };
    const days = (from: string, until: string) =>
      Math.max(0, Math.floor((Date.parse(until) - Date.parse(from)) / DAY_MS));
    /** Only what was said: any day and any provider need no words. */
    const wish = (asked: WaitlistWish, providerName: (id: string) => string, typeName: string | null) => {
      const said = [typeName ?? t(`visit-kind-${dashed(asked.kind)}`), t("visit-minutes", { minutes: asked.minutes })];
      if (asked.providers.length > 0) said.push(asked.providers.map(providerName).join(" / "));
      if (asked.weekdays.length > 0) said.push(asked.weekdays.map((day) => t(`weekday-short-${day}`)).join(" "));
      if (asked.parts.length > 0) said.push(asked.parts.map((part) => t(`day-part-${part}`)).join(", "));
      if (asked.not_before !== null) said.push(t("waitlist-from", { date: formats.dateShort(asked.not_before) }));
      if (asked.until !== null) said.push(t("waitlist-until", { date: formats.dateShort(asked.until) }));
      return said.join(" · ");
    };
    const waits = (row: WaitlistRow) => t("waitlist-waits", { days: days(row.added_at, new Date().toISOString()) });
    /** Why there in the list, in words; the points are beside it. */
    const why = (row: WaitlistRow, { score, times }: ProposalRow) => {
      const said: string[] = [];
      if (row.wish.urgency !== "routine") said.push(t(`urgency-${row.wish.urgency}`));
      said.push(waits(row));
      if (row.booked) said.push(t("waitlist-earlier", { days: days(times.starts_at, row.booked.starts_at) }));
      else said.push(t("waitlist-nothing-booked"));
      if (score.fit >= 10) said.push(t("waitlist-fills"));
      return said.join(" · ");
    };
    return { when, span, wish, waits, why };
  }, [t, formats, zone, today]);
}

export type WaitlistWords = ReturnType<typeof useWaitlistWords>;
