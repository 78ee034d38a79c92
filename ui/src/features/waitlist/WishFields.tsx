import type { ReactNode } from "react";
import { CheckboxGroup, Label, Radio, RadioGroup } from "react-aria-components";

import type { DayPart, ProviderColumn, Urgency, VisitKind, Weekday } from "../../api/bindings";
import { Select, TextField, ToggleChip, type Choice } from "../../shared/components";
import { useWords } from "../../shared/use-words";
import type { EntryForm } from "./use-entry-form";

const KINDS: readonly VisitKind[] = ["in_person", "video", "phone"];
const URGENCIES: readonly Urgency[] = ["routine", "soon", "urgent"];
const PARTS: readonly DayPart[] = ["morning", "afternoon", "evening"];
const WEEKDAYS: readonly Weekday[] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const LENGTHS = [15, 20, 30, 40, 45, 60, 75, 90, 105, 120];
const ANY = "any";

/** What kind of visit, how long, how urgent, why. */
export function WhatFields({ form }: { form: EntryForm }) {
  const t = useWords();
  const { wish, patch, problems, types } = form;
  const offered = types.filter(({ id, details }) => details.active || id === wish.visit_type);
  const typeChoices: Choice[] = [
    { id: ANY, label: t("waitlist-any-type") },
    ...offered.map(({ id, details }) => ({ id, label: details.name })),
  ];
  const lengths = [...new Set([...LENGTHS, wish.minutes])].sort((a, b) => a - b);
  const onType = (id: string) => {
    const type = types.find((each) => each.id === id);
    if (!type) patch({ visit_type: null });
    else patch({ visit_type: type.id, minutes: type.details.minutes, kind: type.details.kind });
  };
  return (
    <>
      <div className="waitlist-fields">
        {types.length > 0 && (
          <Select label={t("waitlist-type")} choices={typeChoices} value={wish.visit_type ?? ANY} onChange={onType} />
        )}
        <Select
          label={t("booking-length")}
          choices={lengths.map((minutes) => ({ id: String(minutes), label: t("visit-minutes", { minutes }) }))}
          value={String(wish.minutes)}
          onChange={(id) => patch({ minutes: Number(id) })}
        />
        <Select
          label={t("booking-kind")}
          choices={KINDS.map((id) => ({ id, label: t(`visit-kind-${id.replaceAll("_", "-")}`) }))}
          value={wish.kind}
          onChange={(kind) => patch({ kind })}
        />
      </div>
      <TextField
        label={t("booking-reason")}
        lines={2}
        value={wish.reason}
        onChange={(reason) => patch({ reason })}
        error={problems.reason}
        maxLength={1000}
      />
      <RadioGroup
        className="field"
        value={wish.urgency}
        onChange={(value) => patch({ urgency: URGENCIES.find((each) => each === value) ?? "routine" })}
      >
        <Label className="field-label">{t("waitlist-urgency")}</Label>
        <div className="choices">
          {URGENCIES.map((urgency) => (
            <Radio key={urgency} value={urgency} className="choice">
              {t(`urgency-${urgency}`)}
            </Radio>
          ))}
        </div>
      </RadioGroup>
    </>
  );
}

/** With whom, and when they can come. Nothing chosen is anything. */
export function WhenFields({ form, providers }: { form: EntryForm; providers: readonly ProviderColumn[] }) {
  const t = useWords();
  const { wish, patch, problems } = form;
  return (
    <>
      <Several
        label={t("waitlist-providers")}
        hint={t("waitlist-none-is-any")}
        value={wish.providers}
        onChange={(chosen) => patch({ providers: chosen })}
      >
        {providers.map(({ id, name }) => (
          <ToggleChip key={id} value={id}>
            {name}
          </ToggleChip>
        ))}
      </Several>
      <Several
        label={t("waitlist-parts")}
        hint={t("waitlist-none-is-any")}
        value={wish.parts}
        onChange={(chosen) => patch({ parts: PARTS.filter((part) => chosen.includes(part)) })}
      >
        {PARTS.map((part) => (
          <ToggleChip key={part} value={part}>
            {t(`day-part-${part}`)}
          </ToggleChip>
        ))}
      </Several>
      <Several
        label={t("waitlist-weekdays")}
        hint={t("waitlist-none-is-any")}
        value={wish.weekdays}
        onChange={(chosen) => patch({ weekdays: WEEKDAYS.filter((day) => chosen.includes(day)) })}
      >
        {WEEKDAYS.map((day) => (
          <ToggleChip key={day} value={day}>
            {t(`weekday-short-${day}`)}
          </ToggleChip>
        ))}
      </Several>
      <div className="waitlist-fields">
        <TextField
          label={t("waitlist-not-before")}
          optional
          type="date"
          value={wish.not_before ?? ""}
          onChange={(date) => patch({ not_before: date === "" ? null : date })}
        />
        <TextField
          label={t("waitlist-last-day")}
          optional
          type="date"
          value={wish.until ?? ""}
          onChange={(date) => patch({ until: date === "" ? null : date })}
          error={problems.until}
        />
      </div>
    </>
  );
}

type SeveralProps = {
  label: string;
  hint: string;
  value: readonly string[];
  onChange: (chosen: string[]) => void;
  children: ReactNode;
};

function Several({ label, hint, value, onChange, children }: SeveralProps) {
  return (
    <CheckboxGroup className="field" value={[...value]} onChange={onChange}>
      <Label className="field-label">
        {label} <span className="field-optional">{hint}</span>
      </Label>
      <div className="chips">{children}</div>
    </CheckboxGroup>
  );
}
