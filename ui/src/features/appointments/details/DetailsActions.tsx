import { useState } from "react";

import type { AppointmentDetail, VisitTimes } from "../../../api/bindings";
import { Button } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { CancelForm } from "./CancelForm";
import { LengthForm } from "./LengthForm";

type Props = {
  detail: AppointmentDetail;
  onPickUp: ((id: string) => void) | null;
  onMove: (detail: AppointmentDetail, to: VisitTimes) => Promise<void>;
  announce: (words: string) => void;
};

/** What can be done with an appointment that stands. One small form at a time. */
export function DetailsActions({ detail, onPickUp, onMove, announce }: Props) {
  const t = useWords();
  const [form, setForm] = useState<"none" | "length" | "cancel">("none");
  const close = () => setForm("none");
  const { times, id } = detail.card;
  if (form === "cancel") return <CancelForm detail={detail} onClose={close} announce={announce} />;
  if (form === "length") {
    return (
      <LengthForm minutes={times.minutes} onClose={close} onSave={(minutes) => onMove(detail, { ...times, minutes })} />
    );
  }
  return (
    <div className="details-actions">
      {onPickUp && (
        <Button onPress={() => onPickUp(id)}>
          {t("details-move")} <kbd>{t("details-move-key")}</kbd>
        </Button>
      )}
      <Button onPress={() => setForm("length")}>{t("details-change-length")}</Button>
      <Button variant="danger" onPress={() => setForm("cancel")}>
        {t("details-cancel-visit")}
      </Button>
    </div>
  );
}
