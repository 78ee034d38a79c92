import { useRef, useState, type ReactNode, type Ref } from "react";
import { useLocale } from "react-aria-components";

import type { PatientRecord } from "../../../api/bindings";
import { Button } from "../../../shared/components";
import type { DraftJournal } from "../../../shared/drafts";
import { useFormats } from "../../../shared/use-formats";
import { useWords } from "../../../shared/use-words";
import { recordWord, type Section } from "./parts";
import { entryOf, type SectionEntry } from "./section-draft";
import { SectionForm } from "./SectionForm";
import { shown } from "./shown";

type Props = {
  section: Section;
  record: PatientRecord;
  today: string;
  mayWrite: boolean;
  journal: DraftJournal;
  /** What was typed before and not saved. */
  draft: SectionEntry | null;
  announce: (words: string) => void;
};

/** A section of the record: what is known, and in its place the form while it is edited. */
export function SectionCard({ section, record, today, mayWrite, journal, draft, announce }: Props) {
  const t = useWords();
  const [entry, setEntry] = useState<SectionEntry | null>(mayWrite ? draft : null);
  const card = useRef<HTMLDivElement>(null);
  const title = t(`record-section-${section.id}`);
  const done = (saved: boolean) => {
    setEntry(null);
    if (saved) announce(t("record-saved", { section: title }));
    // The button comes back in the form's place.
    setTimeout(() => card.current?.querySelector<HTMLElement>(".record-card-head button")?.focus());
  };
  return (
    <RecordCard
      title={title}
      cardRef={card}
      action={
        mayWrite &&
        entry === null && (
          <Button
            variant="quiet"
            aria-label={t("record-edit", { section: title })}
            onPress={() => setEntry(entryOf(section, record))}
          >
            {t("record-edit-short")}
          </Button>
        )
      }
    >
      {entry === null ? (
        <Facts section={section} record={record} />
      ) : (
        <SectionForm {...{ section, record, today, journal }} title={title} first={entry} onDone={done} />
      )}
    </RecordCard>
  );
}

type CardProps = { title: string; cardRef?: Ref<HTMLDivElement>; action?: ReactNode; children: ReactNode };

export function RecordCard({ title, cardRef, action, children }: CardProps) {
  return (
    <section className="record-card" aria-label={title} {...(cardRef ? { ref: cardRef } : {})}>
      <div className="record-card-head">
        <h3>{title}</h3>
        {action}
      </div>
      {children}
    </section>
  );
}

function Facts({ section, record }: { section: Section; record: PatientRecord }) {
  const t = useWords();
  const { locale } = useLocale();
  const { dateShort } = useFormats();
  const facts = section.parts
    .map(({ field }) => ({ field, lines: shown(field, record, { t, locale, date: dateShort }) }))
    .filter(({ lines }) => lines.length > 0);
  if (facts.length === 0) return <p className="quiet">{t(`record-empty-${section.id}`)}</p>;
  return (
    <dl className="record-facts">
      {facts.map(({ field, lines }) => (
        <div key={field}>
          <dt>{t(recordWord(field))}</dt>
          {lines.map((line, index) => (
            <dd key={index}>
              <bdi>{line}</bdi>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
