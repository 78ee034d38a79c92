import { useRef, useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";

import type { AppointmentDetail, CancelledBy } from "../../../api/bindings";
import { failureOf } from "../../../api/call";
import { Actions, Button, FailureNote, Note, TextField } from "../../../shared/components";
import { useFocusFirstProblem } from "../../../shared/hooks/use-focus-first-problem";
import { useRefusalWords } from "../../../shared/use-refusal-words";
import { useWords } from "../../../shared/use-words";
import { useCancelAppointment } from "../use-cancel-appointment.mutation";

type Props = { detail: AppointmentDetail; onClose: () => void; announce: (words: string) => void };
const WISHES: readonly CancelledBy[] = ["patient", "clinic"];

/** Cancels a visit: whose wish it was, and why. Its time becomes free at once. */
export function CancelForm({ detail, onClose, announce }: Props) {
  const t = useWords();
  const refusalWords = useRefusalWords();
  const form = useRef<HTMLFormElement>(null);
  const [wishedBy, setWishedBy] = useState<CancelledBy>("patient");
  const [reason, setReason] = useState("");
  const [problems, setProblems] = useState<{ reason?: string }>({});
  const cancel = useCancelAppointment();
  useFocusFirstProblem(form, problems);

  const send = async () => {
    const missing = reason.trim() === "";
    setProblems(missing ? { reason: t("cancel-reason-missing") } : {});
    if (missing || cancel.isPending) return;
    const input = { appointment: detail.card.id, reason: reason.trim(), wished_by: wishedBy };
    const outcome = await cancel.mutateAsync(input).catch(() => null);
    if (outcome?.result === "done") announce(t("announce-cancelled", { patient: detail.card.patient_name }));
  };

  return (
    <form
      ref={form}
      className="details-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <RadioGroup
        className="field"
        value={wishedBy}
        onChange={(value) => setWishedBy(WISHES.find((wish) => wish === value) ?? "patient")}
      >
        <Label className="field-label">{t("cancel-wished-by")}</Label>
        <div className="choices">
          {WISHES.map((wish) => (
            <Radio key={wish} value={wish} className="choice">
              {t(`cancel-by-${wish}`)}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <TextField
        label={t("cancel-reason")}
        lines={2}
        value={reason}
        onChange={setReason}
        error={problems.reason}
        maxLength={500}
        autoFocus
      />
      {cancel.data?.result === "refused" && <Note kind="danger" title={refusalWords(cancel.data.refusal)} />}
      {cancel.error && <FailureNote failure={failureOf(cancel.error)} />}
      <Actions>
        <Button variant="quiet" onPress={onClose}>
          {t("cancel-keep")}
        </Button>
        <Button variant="danger" type="submit" isPending={cancel.isPending}>
          {t("details-cancel-visit")}
        </Button>
      </Actions>
    </form>
  );
}
