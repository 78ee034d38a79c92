import { useState } from "react";

import type { RecallHow, RecallOutcome, RecallRow } from "../../api/bindings";
import { Actions, Button, OperationNotes, Select, TextField } from "../../shared/components";
import { useWords } from "../../shared/use-words";
import { readOut } from "./RecallItem";
import { useNoteAttempt } from "./use-recalls";

type Props = { row: RecallRow; announce: (words: string) => void; onClose: () => void };
const HOWS: readonly RecallHow[] = ["phone", "text", "email", "letter", "in_person"];
const OUTCOMES: readonly RecallOutcome[] = [
  "will_call_back",
  "left_message",
  "no_answer",
  "wrong_number",
  "does_not_want",
  "sent",
];

/** Notes how somebody tried to reach the patient and what came of it. */
export function AttemptForm({ row, announce, onClose }: Props) {
  const t = useWords();
  const [how, setHow] = useState<RecallHow>("phone");
  const [outcome, setOutcome] = useState<RecallOutcome>("no_answer");
  const [note, setNote] = useState("");
  const attempt = useNoteAttempt();
  const send = async () => {
    if (attempt.isPending) return;
    const input = { recall: row.id, how, outcome, note: note.trim() === "" ? null : note.trim() };
    const answer = await attempt.mutateAsync(input).catch(() => null);
    if (answer?.result !== "done") return;
    announce(t("announce-recall-noted", { patient: readOut(row.patient) }));
    onClose();
  };
  const choices = <Id extends string>(prefix: string, ids: readonly Id[]) =>
    ids.map((id) => ({ id, label: t(`${prefix}-${id.replaceAll("_", "-")}`) }));
  return (
    <form
      className="recall-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className="recall-fields">
        <Select label={t("recall-how")} choices={choices("recall-how", HOWS)} value={how} onChange={setHow} />
        <Select
          label={t("recall-outcome")}
          choices={choices("recall-outcome", OUTCOMES)}
          value={outcome}
          onChange={setOutcome}
        />
        <TextField label={t("recall-attempt-note")} optional value={note} onChange={setNote} maxLength={1000} />
      </div>
      <OperationNotes outcome={attempt.data ?? null} error={attempt.error} />
      <Actions>
        <Button variant="quiet" onPress={onClose}>
          {t("recall-leave")}
        </Button>
        <Button variant="primary" type="submit" isPending={attempt.isPending}>
          {t("recall-note-save")}
        </Button>
      </Actions>
    </form>
  );
}
