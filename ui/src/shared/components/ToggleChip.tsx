import type { ReactNode } from "react";
import { Checkbox } from "react-aria-components";

import { Check } from "./icons";
import "./ToggleChip.css";

/** One of several short choices in a row, each on or off; inside a checkbox group. */
export function ToggleChip({ value, children }: { value: string; children: ReactNode }) {
  return (
    <Checkbox className="chip" value={value}>
      {({ isSelected }) => (
        <>
          {isSelected ? <Check /> : null}
          {children}
        </>
      )}
    </Checkbox>
  );
}
