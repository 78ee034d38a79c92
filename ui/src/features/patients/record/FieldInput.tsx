import { useMemo } from "react";
import { useLocale } from "react-aria-components";

import { Checkbox, Select, TextField } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { BirthDateField } from "../BirthDateField";
import { NameField } from "../NameField";
import { recordWord, type PartInput } from "./parts";
import { languageName } from "./shown";

type Props = {
  input: PartInput;
  value: string;
  error: string | undefined;
  today: string;
  autoFocus: boolean;
  onChange: (value: string) => void;
};

/** One input of a section, by its kind. */
export function FieldInput({ input, value, error, today, autoFocus, onChange }: Props) {
  const t = useWords();
  const label = t(recordWord(input.id));
  const { optional = false } = input;
  switch (input.kind) {
    case "birth":
      return <BirthDateField value={value} today={today} error={error} autoFocus={autoFocus} onChange={onChange} />;
    case "name":
      return <NameField {...{ label, optional, value, error, autoFocus, onChange }} />;
    case "check":
      return (
        <Checkbox isSelected={value === "yes"} onChange={(selected) => onChange(selected ? "yes" : "")}>
          {label}
        </Checkbox>
      );
    case "select": {
      const choices = (input.choices ?? []).map((id) => ({ id, label: t(recordWord(`${input.id}-${id}`)) }));
      return <Select {...{ label, error, choices, onChange }} value={value} />;
    }
    case "language":
      return <LanguageSelect {...{ label, value, error, onChange }} />;
    case "lines":
      return (
        <TextField
          {...{ label, optional, value, error, autoFocus, onChange }}
          lines={2}
          hint={input.hint ? t(recordWord(`${input.id}-hint`)) : undefined}
        />
      );
    case "text":
    case "date":
      return <TextField {...{ label, optional, value, error, autoFocus, onChange }} />;
  }
}

/** Languages that desks meet most, by their names in the language of the window. */
const TAGS = (
  "en es zh yue vi tl ar ko ru fr ht pt hi ur bn pa gu te ta ne fa ps so am ti sw yo ig ak de it pl uk ro sq el he hy ja km " +
  "lo my hmn mn th tr id ms nv sm haw mh ase"
).split(" ");

type LanguageProps = { label: string; value: string; error: string | undefined; onChange: (tag: string) => void };

function LanguageSelect({ label, value, error, onChange }: LanguageProps) {
  const t = useWords();
  const { locale } = useLocale();
  const choices = useMemo(() => {
    const tags = value === "" || TAGS.includes(value) ? TAGS : [...TAGS, value];
    const named = tags.map((id) => ({ id, label: languageName(id, locale) }));
    named.sort((a, b) => a.label.localeCompare(b.label, locale));
    return [{ id: "", label: t("record-language-unknown") }, ...named];
  }, [value, locale, t]);
  return <Select {...{ label, error, choices, value, onChange }} />;
}
