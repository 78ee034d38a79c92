import { useEffect, useRef } from "react";

import { Button, Note } from "../../shared/components";
import { useWords } from "../../shared/use-words";

type Props = { isPending: boolean; onAnother: () => void; onBack: () => void };

/** Asked once, where somebody very like is registered: it takes the focus, because Enter was pressed to register. */
export function ConfirmAnother({ isPending, onAnother, onBack }: Props) {
  const t = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      place.current?.querySelector("button")?.focus();
      place.current?.scrollIntoView({ block: "nearest" });
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <div ref={place} role="alert">
      <Note kind="attention" title={t("duplicates-confirm")}>
        <div className="patient-new-actions">
          <Button variant="quiet" onPress={onBack}>
            {t("duplicates-look-again")}
          </Button>
          <Button isPending={isPending} onPress={onAnother}>
            {t("duplicates-another")}
          </Button>
        </div>
      </Note>
    </div>
  );
}
