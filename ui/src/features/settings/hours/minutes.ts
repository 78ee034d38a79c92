// Times of a day on the clinic's clock as people type them, and back: minutes since midnight, 0–1440.

/** Minute of a typed time: `8`, `8:30`, `8.30`, `830`, `17:00`, `5 pm`, `24:00`. `null` where it is not one. */
export function readMinute(typed: string): number | null {
  const text = typed.trim().toLowerCase().replace(/\s+/g, "").replace(/[.h]/g, ":").replace(/:$/, "");
  const found = /^(\d{1,2})(?::?(\d{2}))?(?:([ap]):?m?:?)?$/.exec(text);
  if (!found) return null;
  const minute = Number(found[2] ?? "0");
  let hour = Number(found[1]);
  if (found[3] && (hour < 1 || hour > 12)) return null;
  if (found[3] === "p" && hour < 12) hour += 12;
  if (found[3] === "a" && hour === 12) hour = 0;
  const all = hour * 60 + minute;
  return minute <= 59 && all <= 1440 ? all : null;
}

/** `08:30` for 510; the end of the day is `24:00`, and 1500 reads `01:00` of the next day. */
export function minuteWords(minute: number): string {
  const ofDay = minute > 1440 ? minute - 1440 : minute;
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}

/** A stretch as it is typed. One whose end is not after its beginning ends on the next day. */
export type StretchDraft = { from: string; until: string };

/** First minute, and the one after the last; beyond 1440 on the next day. `null` where a time is not one. */
export function stretchOf({ from, until }: StretchDraft): [number, number] | null {
  const first = readMinute(from);
  const last = readMinute(until);
  if (first === null || last === null || first === 1440) return null;
  return [first, last > first ? last : last + 1440];
}

export function stretchDraft([from, until]: readonly [number, number]): StretchDraft {
  return { from: minuteWords(from), until: minuteWords(until) };
}

/** Whether it reaches into the next day. */
export function endsNextDay(stretch: StretchDraft): boolean {
  const read = stretchOf(stretch);
  return read !== null && read[1] > 1440;
}
