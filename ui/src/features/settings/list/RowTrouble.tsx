import type { Refusal } from "../../../api/bindings";
import { failureOf } from "../../../api/call";
import { FailureNote, Note } from "../../../shared/components";
import { useRefusalWords } from "../../../shared/use-refusal-words";

type Props = { failure: Error | null; refusal: Refusal | null };

/** Why a list could not be read, or a button of a row did nothing. */
export function RowTrouble({ failure, refusal }: Props) {
  const refusalWords = useRefusalWords();
  if (failure) return <FailureNote failure={failureOf(failure)} />;
  return refusal ? <Note kind="danger" title={refusalWords(refusal)} /> : null;
}
