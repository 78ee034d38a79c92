import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";

import type { VisitType } from "../../../api/bindings";
import { ChevronDown } from "../../../shared/components/icons";
import { FieldLabel } from "../../../shared/components/FieldParts";
import { useWords } from "../../../shared/use-words";

type Props = {
  types: ReadonlyMap<string, VisitType>;
  value: string | null;
  /** Only what this provider offers; anybody's without one. */
  provider: string | null;
  onChange: (type: VisitType | undefined) => void;
};

/** No list has an entry without a name, so none stands for itself. */
const NONE = "none";

/** The kind of visit, each with its colour beside its name. One that is no longer offered stays while it is chosen. */
export function VisitTypeSelect({ types, value, provider, onChange }: Props) {
  const t = useWords();
  const offered = [...types.values()].filter(({ id, details }) => {
    const who = details.providers ?? [];
    const by = provider === null || who.length === 0 || who.includes(provider);
    return id === value || (details.active && by);
  });
  const choices = [
    { id: NONE, name: t("visit-type-none"), colour: undefined },
    ...offered.map(({ id, details }) => ({ id, name: details.name, colour: details.colour })),
  ];
  return (
    <Select className="field" value={value ?? NONE} onChange={(key) => onChange(types.get(String(key)))}>
      <FieldLabel label={t("visit-type")} />
      <Button className="field-input field-select">
        <SelectValue className="visit-type" />
        <ChevronDown />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="list" items={choices}>
          {({ name, colour }) => (
            <ListBoxItem className="list-item visit-type" textValue={name}>
              <span className="visit-swatch" data-colour={colour} aria-hidden="true" />
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
