import { useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";

import type { AppointmentDetail, CancelledBy, Scope } from "../../../api/bindings";
import { failureOf } from "../../../api/call";
import { Actions, Button, Dialog, FailureNote, Note, TextField } from "../../../shared/components";
import { useRefusalWords } from "../../../shared/use-refusal-words";
import { useWords } from "../../../shared/use-words";
import type { Clock } from "../clock";
import { Exceptions } from "./Exceptions";
import { ScopeField } from "./ScopeField";
import { useCancelSeries, useSeriesVisits } from "./use-series";

type Props = {
  detail: AppointmentDetail;
  clock: Clock;
  announce: (words: string) => void;
  onClose: () => void;
};
const WISHES: readonly CancelledBy[] = ["patient", "clinic"];

/** Cancels several visits of a series with one reason. Exceptions stay, and are named. */
export function CancelSeriesDialog({ detail, clock, announce, onClose }: Props) {
  const t = useWords();
  const refusalWords = useRefusalWords();
  const [scope, setScope] = useState<Scope>("following");
  const [wishedBy, setWishedBy] = useState<CancelledBy>("patient");
  const [reason, setReason] = useState("");
  const plan = useSeriesVisits({ appointment: detail.card.id, scope, to: null });
  const cancel = useCancelSeries();
  const visits = plan.data?.visits ?? [];
  const trouble = plan.error ?? cancel.error;
  const send = async () => {
    const meant = visits.map(({ appointment, status }) => ({ appointment, from: status }));
    const input = { series: plan.data?.series ?? "", visits: meant, reason: reason.trim(), wished_by: wishedBy };
    const outcome = await cancel.mutateAsync(input).catch(() => null);
    if (outcome?.result !== "done") return;
    announce(t("announce-series-cancelled", { visits: meant.length }));
    onClose();
  };
  return (
    <Dialog title={t("series-cancel-title")} isOpen onClose={onClose}>
      <ScopeField value={scope} onChange={setScope} />
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
      <TextField label={t("cancel-reason")} lines={2} value={reason} onChange={setReason} maxLength={500} />
      <Exceptions times={plan.data?.exceptions ?? []} clock={clock} />
      {cancel.data?.result === "refused" && <Note kind="danger" title={refusalWords(cancel.data.refusal)} />}
      {trouble && <FailureNote failure={failureOf(trouble)} />}
      <Actions>
        <Button variant="quiet" onPress={onClose}>
          {t("series-keep")}
        </Button>
        <Button
          variant="danger"
          isDisabled={visits.length === 0 || reason.trim() === ""}
          isPending={cancel.isPending}
          onPress={() => void send()}
        >
          {t("series-cancel-visits", { visits: visits.length })}
        </Button>
      </Actions>
    </Dialog>
  );
}
