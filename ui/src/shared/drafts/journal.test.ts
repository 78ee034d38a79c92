import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { Failure } from "../../api/bindings";
import { DraftJournal } from "./journal";

const FULL: Failure = { code: "disk_full", field: null, reference: null };
const KEY = "booking:a";

/** A store whose requests the test answers one by one. */
function heldStore() {
  const asked: { what: string; key: string; content?: string; answer: () => void; fail: () => void }[] = [];
  const held = <T>(what: string, key: string, value: T, content?: string) =>
    new Promise<T>((resolve, reject) => {
      asked.push({
        what,
        key,
        ...(content === undefined ? {} : { content }),
        answer: () => resolve(value),
        fail: () => reject(new Error("full")),
      });
    });
  return {
    asked,
    store: {
      save: (key: string, content: string) => held("save", key, `saved ${content}`, content),
      discard: (key: string) => held("discard", key, null),
    },
  };
}

const tick = () => vi.advanceTimersByTimeAsync(0);

describe("the typing journal", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it("sends the first keystroke in the same turn", () => {
    const { asked, store } = heldStore();
    new DraftJournal(store, () => FULL).write(KEY, "c");
    expect(asked.map((each) => each.content)).toEqual(["c"]);
  });

  it("has one save under way and lets only the newest state follow, at once", async () => {
    const { asked, store } = heldStore();
    const journal = new DraftJournal(store, () => FULL);
    for (const text of ["c", "co", "cou", "coug"]) journal.write(KEY, text);
    expect(asked).toHaveLength(1);
    asked[0]?.answer();
    await tick();
    expect(asked.map((each) => each.content)).toEqual(["c", "coug"]);
  });

  it("says saved only once the core answered the newest state", async () => {
    const { asked, store } = heldStore();
    const journal = new DraftJournal(store, () => FULL);
    journal.write(KEY, "c");
    journal.write(KEY, "co");
    expect(journal.standing(KEY)).toEqual({ is: "saving" });
    asked[0]?.answer();
    await tick();
    expect(journal.standing(KEY)).toEqual({ is: "saving" });
    asked[1]?.answer();
    await tick();
    expect(journal.standing(KEY)).toEqual({ is: "saved", at: "saved co" });
  });

  it("shows a failure, keeps the text, tries again and then says saved", async () => {
    const { asked, store } = heldStore();
    const journal = new DraftJournal(store, () => FULL);
    journal.write(KEY, "cough");
    asked[0]?.fail();
    await tick();
    expect(journal.standing(KEY)).toEqual({ is: "failed", failure: FULL });
    await vi.advanceTimersByTimeAsync(250);
    expect(asked.map((each) => each.content)).toEqual(["cough", "cough"]);
    asked[1]?.answer();
    await tick();
    expect(journal.standing(KEY)).toEqual({ is: "saved", at: "saved cough" });
  });

  it("sends a newer state at once after a failure, and never the older one again", async () => {
    const { asked, store } = heldStore();
    const journal = new DraftJournal(store, () => FULL);
    journal.write(KEY, "old");
    asked[0]?.fail();
    await tick();
    journal.write(KEY, "new");
    expect(asked.map((each) => each.content)).toEqual(["old", "new"]);
    asked[1]?.answer();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toHaveLength(2);
  });

  it("discards after a save that is under way, so that it does not come back", async () => {
    const { asked, store } = heldStore();
    const journal = new DraftJournal(store, () => FULL);
    journal.write(KEY, "c");
    journal.write(KEY, "co");
    const gone = journal.discard(KEY);
    asked[0]?.answer();
    await tick();
    expect(asked.map((each) => each.what)).toEqual(["save", "discard"]);
    asked[1]?.answer();
    await gone;
    expect(journal.standing(KEY)).toEqual({ is: "none" });
  });

  it("keeps drafts of different keys apart", async () => {
    const { asked, store } = heldStore();
    const journal = new DraftJournal(store, () => FULL);
    journal.write("a", "1");
    journal.write("b", "2");
    expect(asked.map((each) => each.key)).toEqual(["a", "b"]);
    asked[1]?.answer();
    await tick();
    expect(journal.standing("a").is).toBe("saving");
    expect(journal.standing("b").is).toBe("saved");
  });

  it("tries nothing again once closed", async () => {
    const { asked, store } = heldStore();
    const journal = new DraftJournal(store, () => FULL);
    journal.write(KEY, "c");
    asked[0]?.fail();
    await tick();
    journal.close();
    expect(asked).toHaveLength(2);
    asked[1]?.fail();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(2);
  });

  it("loses nothing: whatever the answers, the last thing that reaches the store is the last typed", async () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const random = numbers(seed);
      let kept: string | null = null;
      let underWay = 0;
      const attempt = async (effect: () => void) => {
        underWay += 1;
        expect(underWay).toBe(1);
        await new Promise((resolve) => setTimeout(resolve, Math.floor(random() * 40)));
        underWay -= 1;
        if (random() < 0.3) throw new Error("full");
        effect();
      };
      const journal = new DraftJournal(
        {
          save: (_key, content) => attempt(() => (kept = content)).then(() => "now"),
          discard: () => attempt(() => (kept = null)),
        },
        () => FULL,
      );
      let typed: string | null = null;
      for (let stroke = 0; stroke < 30; stroke += 1) {
        if (random() < 0.05) {
          typed = null;
          void journal.discard(KEY);
        } else {
          typed = `${typed ?? ""}x${stroke}`;
          journal.write(KEY, typed);
        }
        await vi.advanceTimersByTimeAsync(Math.floor(random() * 30));
      }
      await vi.advanceTimersByTimeAsync(120_000);
      expect(kept).toBe(typed);
      expect(journal.standing(KEY).is).toBe(typed === null ? "none" : "saved");
    }
  });
});

/** A small seeded generator (mulberry32), so that a failing run can be repeated. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
