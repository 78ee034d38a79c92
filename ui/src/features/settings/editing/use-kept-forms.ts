import { useMemo } from "react";

import { useDraftJournal, useDrafts, useDraftStanding, type DraftJournal } from "../../../shared/drafts";
import type { DraftStanding } from "../../../shared/drafts/journal";

/** What is kept of a form: what the person saw when they began, and what they typed. */
export type Kept<T> = { seen: T | null; draft: T };

/** One form in the typing journal. */
export type KeptForm<T> = {
  /** What was kept before the form was opened; `null` when it was not begun. */
  first: Kept<T> | null;
  write: (kept: Kept<T>) => void;
  discard: () => Promise<void>;
  standing: DraftStanding;
};

/** The forms of one section that were begun and not finished. What was typed outlives a lock and a crash. */
export function useKeptForms<T>(section: string) {
  const prefix = `settings:${section}:`;
  const journal = useDraftJournal();
  const { drafts, isRead, readAgain } = useDrafts(prefix);
  const begun = useMemo(() => {
    const read = drafts.flatMap(({ key, content }) => {
      const kept = parsed<T>(content);
      return kept ? [[key.slice(prefix.length), kept] as const] : [];
    });
    return new Map(read);
  }, [drafts, prefix]);
  return { journal, prefix, begun, isRead, readAgain };
}

export type KeptForms<T> = ReturnType<typeof useKeptForms<T>>;

/** The form of one record of the section, by its id. */
export function useKeptForm<T>({ journal, prefix, begun, readAgain }: KeptForms<T>, id: string): KeptForm<T> {
  const key = `${prefix}${id}`;
  return {
    first: begun.get(id) ?? null,
    write: (kept) => journal.write(key, JSON.stringify(kept)),
    discard: () => discarded(journal, key, readAgain),
    standing: useDraftStanding(journal, key),
  };
}

async function discarded(journal: DraftJournal, key: string, readAgain: () => Promise<void>) {
  await journal.discard(key);
  await readAgain();
}

/** Written by this program alone; what an older one wrote differently counts as not begun. */
function parsed<T>(content: string): Kept<T> | null {
  try {
    const kept: unknown = JSON.parse(content);
    return typeof kept === "object" && kept !== null && "draft" in kept ? (kept as Kept<T>) : null;
  } catch {
    return null;
  }
}
