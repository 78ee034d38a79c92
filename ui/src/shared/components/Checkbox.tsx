import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox } from "react-aria-components";

import { Check } from "./icons";
import "./Field.css";

type Props = { isSelected: boolean; onChange: (selected: boolean) => void; hint?: ReactNode; children: ReactNode };

export function Checkbox({ isSelected, onChange, hint, children }: Props) {
  return (
    <AriaCheckbox className="checkbox" isSelected={isSelected} onChange={onChange}>
      <span className="checkbox-box">{isSelected ? <Check /> : null}</span>
      <span>
        {children}
        {hint ? <span className="field-hint checkbox-hint">{hint}</span> : null}
      </span>
    </AriaCheckbox>
  );
}
