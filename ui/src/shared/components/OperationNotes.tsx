import type { Outcome } from "../../api/bindings";
import { failureOf } from "../../api/call";
import { useRefusalWords } from "../use-refusal-words";
import { FailureNote } from "./FailureNote";
import { Note } from "./Note";

/** Why an operation was not done, if it was not. */
export function OperationNotes({ outcome, error }: { outcome: Outcome | null; error: Error | null }) {
  const refusalWords = useRefusalWords();
  return (
    <>
      {outcome?.result === "refused" && <Note kind="danger" title={refusalWords(outcome.refusal)} />}
      {error && <FailureNote failure={failureOf(error)} />}
    </>
  );
}
