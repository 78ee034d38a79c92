import { Label, Radio, RadioGroup } from "react-aria-components";

import type { Scope } from "../../../api/bindings";
import { useWords } from "../../../shared/use-words";

const SCOPES: readonly Scope[] = ["following", "all"];

/** This visit and those after it, or all of them. */
export function ScopeField({ value, onChange }: { value: Scope; onChange: (scope: Scope) => void }) {
  const t = useWords();
  return (
    <RadioGroup
      className="field"
      value={value}
      onChange={(chosen) => onChange(SCOPES.find((scope) => scope === chosen) ?? "following")}
    >
      <Label className="field-label">{t("series-which")}</Label>
      <div className="choices">
        {SCOPES.map((scope) => (
          <Radio key={scope} value={scope} className="choice">
            {t(`series-${scope}`)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
