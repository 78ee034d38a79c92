import type { Failure } from "../../api/bindings";
import { useFailureWords } from "../use-failure-words";
import { Note } from "./Note";

/** A failure that belongs to no single field: what happened and what to do, read out when it appears. */
export function FailureNote({ failure }: { failure: Failure }) {
  const { title, advice } = useFailureWords()(failure);
  return (
    <Note kind="danger" title={title}>
      <p>{advice}</p>
    </Note>
  );
}
