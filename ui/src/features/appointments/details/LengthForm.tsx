import { useState } from "react";

import { Actions, Button } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { LengthSelect } from "../booking/LengthSelect";

type Props = { minutes: number; onClose: () => void; onSave: (minutes: number) => Promise<void> };

export function LengthForm({ minutes, onClose, onSave }: Props) {
  const t = useWords();
  const [wanted, setWanted] = useState(minutes);
  const [isPending, setPending] = useState(false);
  const save = () => {
    setPending(true);
    void onSave(wanted).finally(onClose);
  };
  return (
    <div className="details-form">
      <LengthSelect minutes={wanted} onChange={setWanted} />
      <Actions>
        <Button variant="quiet" onPress={onClose}>
          {t("back")}
        </Button>
        <Button variant="primary" isDisabled={wanted === minutes} isPending={isPending} onPress={save}>
          {t("length-save")}
        </Button>
      </Actions>
    </div>
  );
}
