import { useCallback, useMemo, useState, type ReactNode } from "react";

import type { AppointmentCard, Failure, Refusal } from "../../../api/bindings";
import { failureOf } from "../../../api/call";
import { useFailureWords } from "../../../shared/use-failure-words";
import { useRefusalWords } from "../../../shared/use-refusal-words";
import { useWords } from "../../../shared/use-words";
import { placeRefusalOf } from "../booking/place-refusal";
import type { Clock } from "../clock";
import { PutBackDialog, type PutBackStopped } from "../progress/PutBackDialog";
import { dashed, type StepTo } from "../progress/steps";
import { useTakeBack, useTakeStep } from "../progress/use-steps.mutation";
import { UndoBar } from "../undo/UndoBar";
import { useUndo } from "../undo/use-undo";
import { DeskContext, type Asked, type Desk } from "./desk-context";

type Props = {
  clinic: string;
  clock: Clock;
  mayWrite: boolean;
  announce: (words: string) => void;
  children: ReactNode;
};

/** Carries out what is done with visits, says so, and keeps the way back for ten seconds. */
export function DeskProvider({ clinic, clock, mayWrite, announce, children }: Props) {
  const t = useWords();
  const why = useWhy();
  const { mutateAsync: takeStep } = useTakeStep();
  const { mutateAsync: sendBack, isPending } = useTakeBack();
  const { done: shown, show, undo, leave } = useUndo(announce);
  const [asked, ask] = useState<Asked | null>(null);
  const [stopped, setStopped] = useState<PutBackStopped | null>(null);

  const done = useCallback<Desk["done"]>(
    (what) => {
      show(what);
      const said = what.said ?? what.words;
      announce(what.undo ? `${said} ${t("undo-hint")}` : said);
    },
    [announce, show, t],
  );
  const trouble = useCallback(
    (thrown: Refusal | Failure) => done({ words: why(thrown), undo: null, isTrouble: true }),
    [done, why],
  );

  const take = useCallback(
    async (card: AppointmentCard, to: StepTo) => {
      try {
        const outcome = await takeStep({ card, to });
        if (outcome.result === "refused") return trouble(outcome.refusal);
        const words = t(`step-done-${dashed(to)}`, { patient: card.patient_name });
        const back = { appointment: card.id, from: to, revision: card.revision + 1 };
        done({ words, undo: () => sendBack(back) });
      } catch (thrown) {
        trouble(failureOf(thrown));
      }
    },
    [takeStep, sendBack, done, trouble, t],
  );

  const sendTakeBack = useCallback(
    async (card: AppointmentCard, reason: string | null) => {
      const { id: appointment, status: from, revision } = card;
      try {
        const outcome = await sendBack({ appointment, from, revision, ...(reason ? { overbook_reason: reason } : {}) });
        const place = outcome.result === "refused" ? placeRefusalOf(outcome.refusal) : null;
        if (place) return setStopped({ card, why: place });
        setStopped(null);
        if (outcome.result === "refused") return trouble(outcome.refusal);
        done({ words: t(`step-back-${dashed(from)}`, { patient: card.patient_name }), undo: null });
      } catch (thrown) {
        trouble(failureOf(thrown));
      }
    },
    [sendBack, done, trouble, t],
  );
  const takeBack = useCallback((card: AppointmentCard) => sendTakeBack(card, null), [sendTakeBack]);

  const desk = useMemo<Desk>(
    () => ({ mayWrite, take, takeBack, done, asked, ask }),
    [mayWrite, take, takeBack, done, asked],
  );
  return (
    <DeskContext value={desk}>
      {children}
      {shown && <UndoBar done={shown} onUndo={() => void undo()} onLeave={leave} />}
      {stopped && (
        <PutBackDialog
          {...{ stopped, clinic, clock, isPending }}
          onPutBack={(reason) => void sendTakeBack(stopped.card, reason)}
          onLeave={() => setStopped(null)}
        />
      )}
    </DeskContext>
  );
}

/** Why something was not done, in one or two sentences. */
function useWhy(): (why: Refusal | Failure) => string {
  const refusalWords = useRefusalWords();
  const failureWords = useFailureWords();
  return useCallback(
    (why) => {
      if (!("reference" in why)) return refusalWords(why);
      const { title, advice } = failureWords(why);
      return `${title} ${advice}`;
    },
    [refusalWords, failureWords],
  );
}
