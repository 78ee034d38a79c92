import type { ReactNode } from "react";

import "./Note.css";

type Props = {
  /** The kind decides colour, mark and whether it is read out at once. */
  kind: "info" | "attention" | "danger" | "good";
  title?: string | undefined;
  children?: ReactNode;
};

const MARKS = { info: "i", attention: "!", danger: "▲", good: "✓" } as const;

/** A message in the flow of a screen. Danger is an alert: read out when it appears. */
export function Note({ kind, title, children }: Props) {
  return (
    <div className={`note note-${kind}`} {...(kind === "danger" ? { role: "alert" } : {})}>
      <span className="note-mark" aria-hidden="true">
        {MARKS[kind]}
      </span>
      <div className="note-body">
        {title ? <p className="note-title">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
