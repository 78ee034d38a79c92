import { useCallback, useMemo, useState } from "react";

import { useDraftJournal, useDrafts } from "../../../shared/drafts";
import type { BookingWish } from "../../../shared/booking-wish";
import type { Clock } from "../clock";
import { columnOf, type DayModel } from "../day-model";
import { MINUTE } from "../grid/range";
import { freeFor } from "../grid/stops";
import type { Slot } from "../grid/use-slot-hover";
import {
  DRAFT_PREFIX,
  SHORTEST_MINUTES,
  USUAL_MINUTES,
  draftKey,
  entryOf,
  entryOfWish,
  newEntry,
  type BookingEntry,
} from "./booking-entry";

/** The booking that is open, and those that were begun and left. A slot that has a draft goes on with it. */
export function useBookings(clock: Clock) {
  const journal = useDraftJournal();
  const { drafts, readAgain } = useDrafts(DRAFT_PREFIX);
  const [open, setOpen] = useState<BookingEntry | null>(null);
  const [atOnce, setAtOnce] = useState<string | null>(null);
  const entries = useMemo(
    () => drafts.flatMap((draft) => entryOf(draft.content) ?? []).sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)),
    [drafts],
  );

  const begin = useCallback(
    (slot: Slot, model: DayModel) => {
      const entry = newEntry(model.clinic.id, slot.provider, slot.at, clock.time(slot.at), lengthFor(slot, model));
      const kept = entries.find((each) => draftKey(each) === draftKey(entry));
      setOpen(kept ?? entry);
    },
    [clock, entries],
  );

  /** Begins what was wished for from elsewhere; it is kept as a draft from the start, for it was typed already. */
  const takeUp = useCallback(
    (wish: BookingWish) => {
      const entry = entryOfWish(wish, clock.time(Date.parse(wish.startsAt)), entries);
      journal.write(draftKey(entry), JSON.stringify(entry));
      setAtOnce(wish.atOnce ? draftKey(entry) : null);
      setOpen(entry);
    },
    [clock, entries, journal],
  );

  const goOn = useCallback(
    (key: string): BookingEntry | null => {
      const entry = entries.find((each) => draftKey(each) === key) ?? null;
      setOpen(entry);
      return entry;
    },
    [entries],
  );

  /** Closes it; what was typed is read back from the core, so that the bar shows what is really kept. */
  const close = useCallback(() => {
    setOpen((current) => {
      if (current) void journal.settled(draftKey(current)).then(readAgain);
      return null;
    });
  }, [journal, readAgain]);

  const discard = useCallback(
    (key: string) => {
      setOpen((current) => (current && draftKey(current) === key ? null : current));
      void journal.discard(key).then(readAgain);
    },
    [journal, readAgain],
  );

  const left = open === null ? entries : entries.filter((entry) => draftKey(entry) !== draftKey(open));
  const sendAtOnce = open !== null && atOnce === draftKey(open);
  return { journal, open, left, sendAtOnce, begin, takeUp, goOn, close, discard };
}

/** The usual length, or what is free there when that is less. */
function lengthFor(slot: Slot, model: DayModel): number {
  const spans = columnOf(model, slot.provider, slot.at)?.book.spans ?? [];
  const free = Math.floor(freeFor(spans, slot.at, USUAL_MINUTES * MINUTE) / MINUTE);
  return Math.max(SHORTEST_MINUTES, free === 0 ? USUAL_MINUTES : free);
}
