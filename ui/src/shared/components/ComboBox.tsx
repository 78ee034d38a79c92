import { ComboBox as AriaComboBox, Button, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";

import { useWords } from "../use-words";
import { ChevronDown } from "./icons";
import { FieldLabel, FieldNotes, type FieldWords } from "./FieldParts";
import type { Choice } from "./Select";

type Props = FieldWords & {
  choices: readonly Choice[];
  value: string | null;
  onChange: (id: string) => void;
};

/** One of a long list, found by typing any part of it. */
export function ComboBox({ choices, value, onChange, label, optional, hint, error }: Props) {
  const t = useWords();
  return (
    <AriaComboBox
      className="field"
      defaultItems={choices}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
      defaultFilter={containsLoosely}
      menuTrigger="input"
      isInvalid={error !== undefined}
      validationBehavior="aria"
      allowsEmptyCollection
    >
      <FieldLabel label={label} optional={optional} />
      <div className="field-group">
        <Input className="field-input" spellCheck={false} />
        <Button className="field-open">
          <ChevronDown />
        </Button>
      </div>
      <FieldNotes hint={hint} error={error} />
      <Popover className="popover" offset={4}>
        <ListBox<Choice> className="list" renderEmptyState={() => <div className="list-empty">{t("list-empty")}</div>}>
          {(choice) => (
            <ListBoxItem className="list-item" textValue={choice.label}>
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

/** Whether every typed word occurs, whatever its case and accents: "new york" finds America/New_York. */
function containsLoosely(text: string, typed: string): boolean {
  const words = plain(typed).split(/\s+/);
  return words.every((word) => plain(text).includes(word));
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[_/]/g, " ")
    .trim();
}
