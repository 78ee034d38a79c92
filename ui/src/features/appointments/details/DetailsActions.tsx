import { useState } from "react";

import type { AppointmentDetail, VisitTimes } from "../../../api/bindings";
import { Button } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { useDesk } from "../desk/desk-context";
import { StepButtons } from "../progress/StepButtons";
import { isMovable, mayCancel, mayChangeLength } from "../progress/steps";
import { CancelForm } from "./CancelForm";
import { LengthForm } from "./LengthForm";

type Props = {
  detail: AppointmentDetail;
  onPickUp: ((id: string) => void) | null;
  onMove: (detail: AppointmentDetail, to: VisitTimes) => Promise<void>;
};

/** What can be done with an appointment where it stands: the next steps first. One small form at a time. */
export function DetailsActions({ detail, onPickUp, onMove }: Props) {
  const t = useWords();
  const desk = useDesk();
  const [form, setForm] = useState<"none" | "length" | "cancel">("none");
  const { times, id, status } = detail.card;
  const wished = desk.asked?.id === id && desk.asked.what === "cancel";
  const close = () => {
    setForm("none");
    if (wished) desk.ask(null);
  };
  if ((form === "cancel" || wished) && mayCancel(status)) return <CancelForm detail={detail} onClose={close} />;
  if (form === "length") {
    return (
      <LengthForm minutes={times.minutes} onClose={close} onSave={(minutes) => onMove(detail, { ...times, minutes })} />
    );
  }
  return (
    <>
      <StepButtons card={detail.card} zone={detail.zone} />
      <div className="details-actions">
        {onPickUp && isMovable(status) && (
          <Button onPress={() => onPickUp(id)}>
            {t("details-move")} <kbd>{t("details-move-key")}</kbd>
          </Button>
        )}
        {mayChangeLength(status) && <Button onPress={() => setForm("length")}>{t("details-change-length")}</Button>}
        {mayCancel(status) && (
          <Button variant="danger" onPress={() => setForm("cancel")}>
            {t("details-cancel-visit")}
          </Button>
        )}
      </div>
    </>
  );
}
