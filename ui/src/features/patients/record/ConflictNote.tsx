import { useEffect, useRef } from "react";
import { useLocale } from "react-aria-components";

import type { PatientRecord } from "../../../api/bindings";
import { Button, Note } from "../../../shared/components";
import { useFormats } from "../../../shared/use-formats";
import { useWords } from "../../../shared/use-words";
import { recordWord, type Part } from "./parts";
import { shown } from "./shown";
import type { SectionForm } from "./use-section-form";

type Props = { part: Part; form: SectionForm; record: PatientRecord };

/** A field that somebody else changed meanwhile: who and when, both versions, and whose stays. */
export function ConflictNote({ part, form }: Props) {
  const t = useWords();
  const { locale } = useLocale();
  const { dateShort, dateTime } = useFormats();
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const soon = setTimeout(() => first.current?.querySelector("button")?.focus());
    return () => clearTimeout(soon);
  }, []);
  const { now, entry } = form;
  const who = now.changed.find(({ field }) => field === part.field);
  const theirs = shown(part.field, now, { t, locale, date: dateShort });
  const mine = part.inputs.map(({ id }) => entry.values[id]?.trim() ?? "").filter((text) => text !== "");
  const field = t(recordWord(part.field));
  const lines = (all: readonly string[]) => (all.length === 0 ? t("record-nothing") : all.join(" · "));
  return (
    <Note
      kind="attention"
      title={
        who ? t("record-conflict-by", { field, name: who.by, at: dateTime(who.at) }) : t("record-conflict", { field })
      }
    >
      <dl className="record-versions">
        <dt>{t("record-theirs")}</dt>
        <dd>
          <bdi>{lines(theirs)}</bdi>
        </dd>
        <dt>{t("record-mine")}</dt>
        <dd>
          <bdi>{lines(mine)}</bdi>
        </dd>
      </dl>
      <div ref={first} className="record-actions" role="group" aria-label={field}>
        <Button onPress={() => form.settle(part, false)}>{t("record-keep-theirs")}</Button>
        <Button onPress={() => form.settle(part, true)}>{t("record-keep-mine")}</Button>
      </div>
    </Note>
  );
}
