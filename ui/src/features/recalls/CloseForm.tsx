import { useState } from "react";

import type { RecallRow } from "../../api/bindings";
import { Actions, Button, OperationNotes, TextField } from "../../shared/components";
import { useWords } from "../../shared/use-words";
import { readOut } from "./RecallItem";
import { useCloseRecall } from "./use-recalls";

type Props = { row: RecallRow; announce: (words: string) => void; onClose: () => void };

/** Closes a recall without a visit, with the reason. */
export function CloseForm({ row, announce, onClose }: Props) {
  const t = useWords();
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | undefined>();
  const close = useCloseRecall();
  const send = async () => {
    const missing = reason.trim() === "";
    setProblem(missing ? t("recall-close-reason-missing") : undefined);
    if (missing || close.isPending) return;
    const answer = await close.mutateAsync({ recall: row.id, reason: reason.trim() }).catch(() => null);
    if (answer?.result === "done") announce(t("announce-recall-closed", { patient: readOut(row.patient) }));
  };
  return (
    <form
      className="recall-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextField
        label={t("recall-close-reason")}
        value={reason}
        onChange={setReason}
        error={problem}
        maxLength={500}
        autoFocus
      />
      <OperationNotes outcome={close.data ?? null} error={close.error} />
      <Actions>
        <Button variant="quiet" onPress={onClose}>
          {t("recall-leave")}
        </Button>
        <Button variant="danger" type="submit" isPending={close.isPending}>
          {t("recall-close-now")}
        </Button>
      </Actions>
    </form>
  );
}
