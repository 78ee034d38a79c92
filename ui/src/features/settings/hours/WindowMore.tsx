import { useState } from "react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";

import { Button, Checkbox } from "../../../shared/components";
import { useFormats } from "../../../shared/use-formats";
import { useWords } from "../../../shared/use-words";
import { useVisitTypes } from "../use-visit-types.query";
import { DateInput } from "./DateInput";
import type { WindowDraft } from "./week-draft";

type Props = {
  name: string;
  window: WindowDraft;
  problem: string | undefined;
  onChange: (patch: Partial<WindowDraft>) => void;
};

/** For which visits and between which dates the hours hold. What is chosen stands on the button. */
export function WindowMore({ name, window, problem, onChange }: Props) {
  const t = useWords();
  const words = useWindowWords();
  const types = useVisitTypes();
  const [open, setOpen] = useState(false);
  const offered = (types.data ?? []).filter(({ id, details }) => details.active || window.types.includes(id));
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <span className="stretch-more">
        <Button variant="quiet" aria-label={t("hours-more", { name, words: words(window) })}>
          {words(window)}
        </Button>
        {problem ? (
          <span className="field-error" role="alert">
            {problem}
          </span>
        ) : null}
      </span>
      <Popover className="popover" placement="bottom start" offset={4}>
        <Dialog className="stretch-dialog" aria-label={t("hours-more-title", { name })}>
          <fieldset className="edit-choices">
            <legend className="field-label">{t("hours-for-types")}</legend>
            <p className="field-hint">{t("hours-for-types-hint")}</p>
            {offered.map(({ id, details }) => (
              <Checkbox
                key={id}
                isSelected={window.types.includes(id)}
                onChange={(on) =>
                  onChange({ types: on ? [...window.types, id] : window.types.filter((each) => each !== id) })
                }
              >
                <span dir="auto">{details.name}</span>
              </Checkbox>
            ))}
          </fieldset>
          <div className="edit-pair">
            <DateInput
              label={t("hours-valid-from")}
              optional
              value={window.validFrom}
              onChange={(validFrom) => onChange({ validFrom })}
            />
            <DateInput
              label={t("hours-valid-until")}
              optional
              value={window.validUntil}
              onChange={(validUntil) => onChange({ validUntil })}
              error={problem}
            />
          </div>
          <Button onPress={() => setOpen(false)}>{t("hours-more-done")}</Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** "Any visit", or the types by name; and the dates, where there are any. */
export function useWindowWords(): (window: Pick<WindowDraft, "types" | "validFrom" | "validUntil">) => string {
  const t = useWords();
  const { dateShort } = useFormats();
  const types = useVisitTypes();
  const nameOf = (id: string) => types.data?.find((each) => each.id === id)?.details.name ?? "?";
  return ({ types: chosen, validFrom, validUntil }) =>
    [
      chosen.length === 0 ? t("hours-any-visit") : t("hours-only", { names: chosen.map(nameOf).join(", ") }),
      ...(validFrom === "" ? [] : [t("hours-valid-from-date", { date: dateShort(validFrom) })]),
      ...(validUntil === "" ? [] : [t("hours-valid-until-date", { date: dateShort(validUntil) })]),
    ].join(" · ");
}
