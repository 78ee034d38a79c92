import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";

import { commands } from "../../api/bindings";
import { call, failureOf } from "../../api/call";
import { reads } from "../../api/reads";
import { DraftJournal, type DraftStanding } from "./journal";

const open = new Set<DraftJournal>();
/** Told when any journal opens, closes or changes. */
const watchers = new Set<() => void>();
const tellWatchers = () => watchers.forEach((watcher) => watcher());

/** What is true of everything typed on all screens: for the strip, which must not say "saved" before it is. */
export function useAllDrafts(): "saved" | "saving" | "failed" {
  return useSyncExternalStore(watch, () => {
    const all = [...open].map((journal) => journal.together());
    if (all.includes("failed")) return "failed";
    return all.includes("saving") ? "saving" : "saved";
  });
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Resolves when every draft of every screen is saved. The lock waits for it, a moment at most. */
export async function draftsSettled(): Promise<void> {
  await Promise.all([...open].map((journal) => journal.allSettled()));
}

/** The typing journal of one screen. It ends with the screen, so that no text outlives a sign-out. */
export function useDraftJournal(): DraftJournal {
  const [journal] = useState(
    () =>
      new DraftJournal(
        {
          save: (key, content) => call(commands.saveDraft(key, content)),
          discard: (key) => call(commands.discardDraft(key)),
        },
        failureOf,
      ),
  );
  useEffect(() => {
    open.add(journal);
    journal.open();
    const unsubscribe = journal.subscribe(tellWatchers);
    return () => {
      unsubscribe();
      journal.close();
      open.delete(journal);
      tellWatchers();
    };
  }, [journal]);
  return journal;
}

export function useDraftStanding(journal: DraftJournal, key: string): DraftStanding {
  return useSyncExternalStore(
    useCallback((changed) => journal.subscribe(changed), [journal]),
    () => journal.standing(key),
  );
}

/** The drafts of the signed-in person whose keys begin with `prefix`, as the core has them. */
export function useDrafts(prefix: string) {
  const client = useQueryClient();
  // What was kept in another place since is read before a form shows it.
  const drafts = useQuery({
    queryKey: reads.drafts,
    queryFn: () => call(commands.drafts()),
    refetchOnMount: "always",
  });
  const readAgain = useCallback(() => client.invalidateQueries({ queryKey: reads.drafts }), [client]);
  const mine = (drafts.data ?? []).filter((draft) => draft.key.startsWith(prefix));
  return { drafts: mine, isRead: drafts.isFetchedAfterMount, readAgain };
}
