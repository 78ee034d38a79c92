import { useQuery } from "@tanstack/react-query";

import { commands, type WaitlistView } from "../../api/bindings";
import { call } from "../../api/call";
import { reads } from "../../api/reads";

/** A breath after a hold ran out, so that the core says the same. */
const AFTER_MS = 500;
/** Longer than any hold: what is read again anyway when something changes. */
const MOST_MS = 15 * 60_000;

/** Who waits at a clinic, and which times that freed would suit whom. Read again whenever a hold runs out. */
export function useWaitlist(clinic: string) {
  return useQuery({
    queryKey: reads.waitlist(clinic),
    queryFn: () => call(commands.waitlist(clinic)),
    refetchInterval: ({ state }) => (state.data ? nextEnd(state.data) : false),
  });
}

/** Until the next hold runs out, in milliseconds; false while nothing is held. */
export function nextEnd(list: WaitlistView, now = Date.now()): number | false {
  const ends = list.entries.flatMap(({ holds }) => holds.filter(({ stands }) => stands));
  if (ends.length === 0) return false;
  const next = Math.min(...ends.map(({ until }) => Date.parse(until)));
  return Math.min(MOST_MS, Math.max(AFTER_MS, next - now + AFTER_MS));
}

export function useWaitingCount(clinic: string): number | null {
  return useWaitlist(clinic).data?.entries.length ?? null;
}
