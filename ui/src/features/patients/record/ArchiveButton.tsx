import type { PatientRecord } from "../../../api/bindings";
import { failureOf } from "../../../api/call";
import { Button, FailureNote, Note } from "../../../shared/components";
import { useRefusalWords } from "../../../shared/use-refusal-words";
import { useWords } from "../../../shared/use-words";
import { useChangePatient } from "./use-record.mutation";

type Props = { record: PatientRecord; announce: (words: string) => void };

/** Archives a patient who no longer comes, and takes them back. Nothing is erased, and both can be undone. */
export function ArchiveButton({ record, announce }: Props) {
  const t = useWords();
  const refusalWords = useRefusalWords();
  const change = useChangePatient();
  const { archived } = record;
  const press = async () => {
    const outcome = await change.mutateAsync({
      patient: record.patient.id,
      archived: { from: archived, to: !archived },
    });
    if (outcome.result === "done") announce(t(archived ? "record-unarchived" : "record-archived"));
  };
  const refusal = change.data?.result === "refused" ? change.data.refusal : null;
  return (
    <div className="record-archive">
      <p className="quiet small">{t(archived ? "record-unarchive-hint" : "record-archive-hint")}</p>
      <Button isPending={change.isPending} onPress={() => void press().catch(() => undefined)}>
        {t(archived ? "record-unarchive" : "record-archive")}
      </Button>
      {refusal && <Note kind="danger" title={refusalWords(refusal)} />}
      {change.error && <FailureNote failure={failureOf(change.error)} />}
    </div>
  );
}
