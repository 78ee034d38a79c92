// Where somebody is in the window: the place, the section, the day. Kept behind the lock, which takes every screen
// down, and open to other places, so that one can lead into another. Names, ids and dates only: never anything of a
// patient, for it outlives the session's answers. Who signs in anew finds none of it.
import { createContext, useCallback, useContext, useState, useSyncExternalStore, type ReactNode } from "react";

class Keeper {
  readonly #values = new Map<string, unknown>();
  readonly #watchers = new Set<() => void>();

  get<T>(name: string, first: T): T {
    return this.#values.has(name) ? (this.#values.get(name) as T) : first;
  }

  set(name: string, value: unknown): void {
    this.#values.set(name, value);
    this.#watchers.forEach((watcher) => watcher());
  }

  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }
}

const Context = createContext<Keeper | null>(null);

/** Keeps values for as long as it is mounted; give it another `key` to forget them. */
export function KeepProvider({ children }: { children: ReactNode }) {
  const [keeper] = useState(() => new Keeper());
  return <Context value={keeper}>{children}</Context>;
}

/** Like `useState`, but the value outlives the screen, and every screen that names it sees the same. */
export function useKept<T>(name: string, first: T): [T, (next: T) => void] {
  const keeper = useKeeper();
  const value = useSyncExternalStore(
    useCallback((watcher) => keeper.watch(watcher), [keeper]),
    () => keeper.get(name, first),
  );
  const keep = useCallback((next: T) => keeper.set(name, next), [keeper, name]);
  return [value, keep];
}

/** Leads to a day of the schedule, from any place. */
export function useOpenDay(): (clinic: string, date: string) => void {
  const keeper = useKeeper();
  return useCallback(
    (clinic, date) => {
      keeper.set("schedule-clinic", clinic);
      keeper.set("schedule-date", date);
      keeper.set("schedule-view", "day");
      keeper.set("place", "schedule");
    },
    [keeper],
  );
}

/** Leads to a patient's record, from any place. */
export function useOpenPatient(): (id: string) => void {
  const keeper = useKeeper();
  return useCallback(
    (id) => {
      keeper.set("patient-open", id);
      keeper.set("place", "patients");
    },
    [keeper],
  );
}

function useKeeper(): Keeper {
  const [own] = useState(() => new Keeper());
  return useContext(Context) ?? own;
}
