// What can be done from anywhere, as the palette lists it. A screen offers its commands for as long as it is shown;
// the app adds those that are always there. The key is shown, and handled by whoever offers the command.
import { createContext, useContext, useEffect, useId, useState, useSyncExternalStore, type ReactNode } from "react";

export interface Command {
  readonly id: string;
  /** In the language of the window. */
  readonly title: string;
  /** As printed on the keys: `T`, `Ctrl L`. */
  readonly keys?: string | undefined;
  /** Other words by which it is found. */
  readonly also?: string | undefined;
  readonly run: () => void;
}

class Offers {
  readonly #offers = new Map<string, readonly Command[]>();
  readonly #watchers = new Set<() => void>();
  #all: readonly Command[] = [];

  put(offer: string, commands: readonly Command[] | null): void {
    if (commands) this.#offers.set(offer, commands);
    else this.#offers.delete(offer);
    this.#all = [...this.#offers.values()].flat();
    this.#watchers.forEach((watcher) => watcher());
  }

  readonly all = () => this.#all;

  readonly watch = (watcher: () => void) => {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  };
}

const Context = createContext<Offers | null>(null);

export function CommandProvider({ children }: { children: ReactNode }) {
  const [offers] = useState(() => new Offers());
  return <Context value={offers}>{children}</Context>;
}

/** Offers commands while the caller is shown. Give the same array again as long as nothing of it changed. */
export function useOffer(commands: readonly Command[]): void {
  const offers = useOffers();
  const id = useId();
  useEffect(() => {
    offers.put(id, commands);
    return () => offers.put(id, null);
  }, [offers, id, commands]);
}

/** Everything that is offered now. */
export function useOffered(): readonly Command[] {
  const offers = useOffers();
  return useSyncExternalStore(offers.watch, offers.all);
}

function useOffers(): Offers {
  const [own] = useState(() => new Offers());
  return useContext(Context) ?? own;
}
