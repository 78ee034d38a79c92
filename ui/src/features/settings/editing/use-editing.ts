import { useMutation } from "@tanstack/react-query";
import { useState } from "react";

import type { Outcome, Refusal } from "../../../api/bindings";
import type { KeptForm } from "./use-kept-forms";

/** What is wrong, worded, by the name of the field. */
export type Problems = Partial<Record<string, string>>;

type Input<T> = {
  /** What the core has now; `null` for something new. */
  stands: T | null;
  /** What a new one begins with. */
  first: T;
  kept: KeptForm<T>;
  problemsOf: (draft: T) => Problems;
  /** Sends the change, together with what the person saw. */
  send: (from: T | null, to: T) => Promise<Outcome>;
  onDone: (outcome: Outcome & { result: "done" }) => void;
};

/**
 * A form over one record. It keeps what the person saw when they began: when somebody else changes the same meanwhile,
 * nothing is overwritten, both are shown, and what was typed stays.
 */
export function useEditing<T>({ stands, first, kept, problemsOf, send, onDone }: Input<T>) {
  const [seen, setSeen] = useState<T | null>(kept.first?.seen ?? stands);
  const [draft, setDraft] = useState<T>(kept.first?.draft ?? stands ?? first);
  const [problems, setProblems] = useState<Problems>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const mutation = useMutation({ mutationFn: ({ from, to }: { from: T | null; to: T }) => send(from, to) });

  const put = (next: { seen: T | null; draft: T }) => {
    setSeen(next.seen);
    setDraft(next.draft);
    kept.write(next);
  };
  const change = (patch: Partial<T>) => {
    put({ seen, draft: { ...draft, ...patch } });
    setProblems({});
  };
  const submit = (from: T | null = seen) => {
    const found = problemsOf(draft);
    setProblems(found);
    setRefusal(null);
    if (Object.keys(found).length > 0 || mutation.isPending) return;
    mutation.mutate(
      { from, to: draft },
      {
        onSuccess: (outcome) => {
          if (outcome.result === "refused") return setRefusal(outcome.refusal);
          void kept.discard();
          onDone(outcome);
        },
      },
    );
  };
  return {
    seen,
    draft,
    problems,
    refusal,
    change,
    submit,
    /** What somebody else made of it since, if that is why the core said no. */
    theirs: refusal?.code === "changed_meanwhile" ? stands : null,
    keepMine: () => {
      put({ seen: stands, draft });
      submit(stands);
    },
    takeTheirs: () => {
      if (stands !== null) put({ seen: stands, draft: stands });
      setRefusal(null);
    },
    /** Goes on from what was saved. */
    startFrom: (saved: T) => {
      setSeen(saved);
      setDraft(saved);
    },
    /** Forgets what was typed. */
    startOver: () => {
      setSeen(stands);
      setDraft(stands ?? first);
      setProblems({});
      setRefusal(null);
      void kept.discard();
    },
    failure: mutation.error,
    isPending: mutation.isPending,
    discard: () => void kept.discard(),
    standing: kept.standing,
  };
}

export type Editing<T> = ReturnType<typeof useEditing<T>>;
