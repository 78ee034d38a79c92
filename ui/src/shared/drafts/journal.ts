/**
 * The typing journal: what a person types is durable in the core before they could miss it.
 *
 * For each key at most one request is under way; while it is, only the newest state waits, and it follows at once. A
 * state is called saved only after the core answered. What could not be saved is kept, shown as failed, and tried
 * again until it is saved or replaced. Discarding takes its turn like a save, so a late save cannot bring a draft back.
 */
import type { Failure } from "../../api/bindings";
import { measured } from "../measure";

/** Where drafts are kept. Both reject with anything that `failureOf` of the options understands. */
export interface DraftStore {
  /** Resolves with the time of saving once the content is durable. */
  save: (key: string, content: string) => Promise<string>;
  discard: (key: string) => Promise<unknown>;
}

/** What is true of one draft at this moment. */
export type DraftStanding =
  { is: "none" } | { is: "saving" } | { is: "saved"; at: string } | { is: "failed"; failure: Failure };

type Wish = { do: "save"; content: string } | { do: "discard" };

interface Entry {
  wish: Wish | null;
  /** When the oldest text was typed that waits in the wish. */
  since: number;
  underWay: boolean;
  failures: number;
  retry: ReturnType<typeof setTimeout> | null;
  standing: DraftStanding;
  settled: (() => void)[];
}

/** Pauses before trying again, in milliseconds; the last one repeats. */
const PAUSES = [250, 1000, 3000, 5000];
const NONE: DraftStanding = { is: "none" };

export class DraftJournal {
  readonly #store: DraftStore;
  readonly #failureOf: (thrown: unknown) => Failure;
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<() => void>();
  #closed = false;

  constructor(store: DraftStore, failureOf: (thrown: unknown) => Failure) {
    this.#store = store;
    this.#failureOf = failureOf;
  }

  /** Keeps the newest state of a draft. Call it in the very event that changed the text. */
  write(key: string, content: string): void {
    this.#ask(key, { do: "save", content });
  }

  /** Removes a draft. Resolves when nothing of it is left or waiting. */
  discard(key: string): Promise<void> {
    this.#ask(key, { do: "discard" });
    return this.settled(key);
  }

  standing(key: string): DraftStanding {
    return this.#entries.get(key)?.standing ?? NONE;
  }

  /** What is true of all drafts of this journal together: the worst of them. */
  together(): "saved" | "saving" | "failed" {
    const standings = [...this.#entries.values()].map((entry) => entry.standing.is);
    if (standings.includes("failed")) return "failed";
    return standings.includes("saving") ? "saving" : "saved";
  }

  /** Resolves when nothing waits for this key (or the journal was closed). */
  settled(key: string): Promise<void> {
    const entry = this.#entries.get(key);
    if (!entry || (!entry.underWay && entry.wish === null)) return Promise.resolve();
    return new Promise((resolve) => entry.settled.push(resolve));
  }

  /** Resolves when nothing waits at all: call it before the screen is locked. */
  async allSettled(): Promise<void> {
    await Promise.all([...this.#entries.keys()].map((key) => this.settled(key)));
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Opens it again after `close` (a screen that is shown again). */
  open(): void {
    this.#closed = false;
  }

  /** Sends what waits a last time and forgets the texts. Nothing is tried again under another person's session. */
  close(): void {
    this.#closed = true;
    for (const [key, entry] of this.#entries) {
      if (entry.retry !== null) clearTimeout(entry.retry);
      entry.retry = null;
      if (entry.wish !== null && !entry.underWay) void this.#run(key, entry);
      else if (!entry.underWay) this.#settle(entry);
    }
  }

  #ask(key: string, wish: Wish): void {
    const entry = this.#entries.get(key) ?? fresh();
    this.#entries.set(key, entry);
    if (entry.wish === null) entry.since = performance.now();
    entry.wish = wish;
    if (entry.retry !== null) clearTimeout(entry.retry);
    entry.retry = null;
    if (wish.do === "save" && entry.standing.is !== "failed") this.#show(entry, { is: "saving" });
    if (!entry.underWay) void this.#run(key, entry);
  }

  async #run(key: string, entry: Entry): Promise<void> {
    entry.underWay = true;
    while (entry.wish !== null) {
      const wish: Wish = entry.wish;
      const { since } = entry;
      entry.wish = null;
      try {
        const standing = await this.#carryOut(key, wish);
        if (wish.do === "save") measured("draft-durable", since);
        entry.failures = 0;
        // TypeScript cannot see that a newer wish may have come while this one was under way.
        if ((entry.wish as Wish | null) === null) this.#show(entry, standing);
      } catch (thrown) {
        entry.wish ??= wish;
        entry.since = since;
        this.#show(entry, { is: "failed", failure: this.#failureOf(thrown) });
        if (!this.#closed) {
          const pause = PAUSES[Math.min(entry.failures, PAUSES.length - 1)];
          entry.failures += 1;
          entry.retry = setTimeout(() => {
            entry.retry = null;
            if (!entry.underWay) void this.#run(key, entry);
          }, pause);
        }
        entry.underWay = false;
        if (this.#closed) this.#settle(entry);
        return;
      }
    }
    entry.underWay = false;
    this.#settle(entry);
  }

  async #carryOut(key: string, wish: Wish): Promise<DraftStanding> {
    if (wish.do === "save") return { is: "saved", at: await this.#store.save(key, wish.content) };
    await this.#store.discard(key);
    return NONE;
  }

  #show(entry: Entry, standing: DraftStanding): void {
    entry.standing = standing;
    this.#listeners.forEach((listener) => listener());
  }

  #settle(entry: Entry): void {
    if (this.#closed) entry.wish = null;
    entry.settled.splice(0).forEach((resolve) => resolve());
  }
}

function fresh(): Entry {
  return { wish: null, since: 0, underWay: false, failures: 0, retry: null, standing: NONE, settled: [] };
}
