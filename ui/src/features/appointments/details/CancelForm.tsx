import { useRef, useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";

import type { AppointmentDetail, CancelledBy, TakeBackStep } from "../../../api/bindings";
import { failureOf } from "../../../api/call";
import { Actions, Button, FailureNote, Note, TextField } from "../../../shared/components";
import { useFocusFirstProblem } from "../../../shared/hooks/use-focus-first-problem";
import { useRefusalWords } from "../../../shared/use-refusal-words";
import { useWords } from "../../../shared/use-words";
import { useDesk } from "../desk/desk-context";
import { useTakeBack } from "../progress/use-steps.mutation";
import { useCancelAppointment } from "../use-cancel-appointment.mutation";

type Props = { detail: AppointmentDetail; onClose: () => void };
const WISHES: readonly CancelledBy[] = ["patient", "clinic"];

/** Cancels a visit: whose wish it was, and why. Its time becomes free at once. */
export function CancelForm({ detail, onClose }: Props) {
  const t = useWords();
  const refusalWords = useRefusalWords();
  const form = useRef<HTMLFormElement>(null);
  const [wishedBy, setWishedBy] = useState<CancelledBy>("patient");
  const [reason, setReason] = useState("");
  const [problems, setProblems] = useState<{ reason?: string }>({});
  const cancel = useCancelAppointment();
  const takeBack = useTakeBack();
  const desk = useDesk();
  useFocusFirstProblem(form, problems);

  const send = async () => {
    const missing = reason.trim() === "";
    setProblems(missing ? { reason: t("cancel-reason-missing") } : {});
    if (missing || cancel.isPending) return;
    const { card } = detail;
    const input = { appointment: card.id, reason: reason.trim(), wished_by: wishedBy, from: card.status };
    const outcome = await cancel.mutateAsync(input).catch(() => null);
    if (outcome?.result !== "done") return;
    const back: TakeBackStep = { appointment: card.id, from: "cancelled", revision: card.revision + 1 };
    const words = t("undo-cancelled", { patient: card.patient_name });
    desk.done({
      words,
      said: t("announce-cancelled", { patient: card.patient_name }),
      undo: () => takeBack.mutateAsync(back),
    });
    onClose();
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
