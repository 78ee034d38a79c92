import { Select as AriaSelect, Button, ListBox, ListBoxItem, Popover, SelectValue } from "react-aria-components";

import { ChevronDown } from "./icons";
import { FieldLabel, FieldNotes, type FieldWords } from "./FieldParts";

export type Choice<Id extends string = string> = { id: Id; label: string };

type Props<Id extends string> = FieldWords & {
  choices: readonly Choice<Id>[];
  value: Id | null;
  onChange: (id: Id) => void;
  isDisabled?: boolean;
  placeholder?: string;
};

/** One of a short list of choices. */
export function Select<Id extends string>({ choices, value, onChange, placeholder, ...props }: Props<Id>) {
  const { label, optional, hint, error, isDisabled = false } = props;
  return (
    <AriaSelect
      className="field"
      value={value}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.id === key);
        if (chosen) onChange(chosen.id);
      }}
      isInvalid={error !== undefined}
      isDisabled={isDisabled}
      validationBehavior="aria"
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      <FieldLabel label={label} optional={optional} />
      <Button className="field-input field-select">
        <SelectValue />
        <ChevronDown />
      </Button>
      <FieldNotes hint={hint} error={error} />
      <Popover className="popover" offset={4}>
        <ListBox className="list" items={choices}>
          {(choice) => (
            <ListBoxItem className="list-item" textValue={choice.label}>
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
