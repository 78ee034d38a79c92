import type { ReactNode } from "react";

import { useWords } from "../../../shared/use-words";
import type { Fact } from "../editing/facts";

export type RecordRow = {
  id: string;
  name: string;
  facts: readonly Fact[];
  /** Drawn before the name, beside words that say the same. */
  mark?: ReactNode;
  /** A word after the name, such as that it is no longer in use. */
  note?: string | undefined;
  isOff?: boolean;
  /** Begun and not finished. */
  isBegun?: boolean;
  /** Under the facts, such as visits that stand in a time off. */
  below?: ReactNode;
  actions: ReactNode;
};

type Props = { label: string; rows: readonly RecordRow[]; empty: string };

/** Records of the settings, one under the other, each with its buttons. */
export function RecordList({ label, rows, empty }: Props) {
  const t = useWords();
  if (rows.length === 0) return <p className="quiet">{empty}</p>;
  return (
    <ul className="records" aria-label={label}>
      {rows.map(({ id, name, facts, mark, note, isOff = false, isBegun = false, below, actions }) => (
        <li key={id} className={isOff ? "record record-off" : "record"}>
          <div className="record-words">
            <div className="record-head">
              {mark}
              <span className="record-name" dir="auto">
                {name}
              </span>
              {note ? <span className="record-note">{note}</span> : null}
              {isBegun ? <span className="record-begun">{t("settings-begun")}</span> : null}
            </div>
            <dl className="record-facts small">
              {facts.map((fact) => (
                <div key={fact.label} className="record-fact">
                  <dt className="only-read-out">{fact.label}</dt>
                  <dd dir="auto">{fact.value}</dd>
                </div>
              ))}
            </dl>
            {below}
          </div>
          <div className="record-actions">{actions}</div>
        </li>
      ))}
    </ul>
  );
}
