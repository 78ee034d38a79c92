import type { ReactNode } from "react";

type Props = { title: string; lead?: string; level?: 1 | 2; children?: ReactNode };

/** The heading of a section with its button. */
export function SectionHead({ title, lead, level = 1, children }: Props) {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <header className="section-head">
      <div>
        <Heading>{title}</Heading>
        {lead ? <p className="quiet">{lead}</p> : null}
      </div>
      {children}
    </header>
  );
}
