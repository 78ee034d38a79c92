import type { ReactNode } from "react";

import { Button } from "../../../shared/components";
import { Close } from "../../../shared/components/icons";
import { useWords } from "../../../shared/use-words";
import { endsNextDay, type StretchDraft } from "./minutes";
import { TimeInput } from "./TimeInput";

type Props = {
  /** Whose it is and which, for those who hear it: "Monday, hours 1". */
  name: string;
  kind?: string;
  stretch: StretchDraft;
  problems: { from?: string | undefined; until?: string | undefined };
  onChange: (patch: Partial<StretchDraft>) => void;
  onRemove: () => void;
  children?: ReactNode;
};

/** From and until, and the button that takes the stretch away. */
export function StretchRow({ name, kind, stretch, problems, onChange, onRemove, children }: Props) {
  const t = useWords();
  return (
    <div className="stretch" role="group" aria-label={name}>
      {kind ? <span className="stretch-kind">{kind}</span> : null}
      <TimeInput
        label={t("hours-from", { name })}
        value={stretch.from}
        error={problems.from}
        onChange={(from) => onChange({ from })}
      />
      <span aria-hidden="true">–</span>
      <TimeInput
        label={t("hours-until", { name })}
        value={stretch.until}
        error={problems.until}
        onChange={(until) => onChange({ until })}
      />
      {endsNextDay(stretch) ? <span className="small quiet">{t("hours-next-day")}</span> : null}
      {children}
      <Button variant="quiet" aria-label={t("hours-remove", { name })} onPress={onRemove}>
        <Close />
      </Button>
    </div>
  );
}
