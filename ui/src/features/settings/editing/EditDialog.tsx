import { useRef, type ReactNode } from "react";

import { failureOf } from "../../../api/call";
import { Actions, Button, Dialog, FailureNote, Note } from "../../../shared/components";
import { DraftMark } from "../../../shared/drafts";
import { useFocusFirstProblem } from "../../../shared/hooks/use-focus-first-problem";
import { useRefusalWords } from "../../../shared/use-refusal-words";
import { useWords } from "../../../shared/use-words";
import type { Fact } from "./facts";
import { MeanwhileNote } from "./MeanwhileNote";
import type { Editing } from "./use-editing";

type Props<T> = {
  title: string;
  editing: Editing<T>;
  /** The record in words, line by line. */
  describe: (details: T) => Fact[];
  sendWords: string;
  onClose: () => void;
  width?: "narrow" | "normal" | "wide";
  children: ReactNode;
};

/** A form in a dialog. Escape closes it and keeps what was typed; Cancel forgets it. */
export function EditDialog<T>({ title, editing, describe, sendWords, onClose, width, children }: Props<T>) {
  const t = useWords();
  const refusalWords = useRefusalWords();
  const form = useRef<HTMLFormElement>(null);
  useFocusFirstProblem(form, editing.problems);
  const { refusal, theirs, failure } = editing;
  return (
    <Dialog title={title} isOpen onClose={onClose} width={width ?? "normal"}>
      <form
        ref={form}
        className="edit-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          editing.submit();
        }}
      >
        {children}
        {refusal && theirs !== null ? <MeanwhileNote editing={editing} theirs={theirs} describe={describe} /> : null}
        {refusal && theirs === null ? <Note kind="danger" title={refusalWords(refusal)} /> : null}
        {failure ? <FailureNote failure={failureOf(failure)} /> : null}
        <Actions>
          <span className="edit-kept">
            <DraftMark standing={editing.standing} />
          </span>
          <Button
            variant="quiet"
            onPress={() => {
              editing.discard();
              onClose();
            }}
          >
            {t("cancel")}
          </Button>
          <Button variant="primary" type="submit" isPending={editing.isPending}>
            {sendWords}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
