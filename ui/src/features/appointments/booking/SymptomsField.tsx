import { useRef, type KeyboardEvent } from "react";
import { Button, Tag, TagGroup, TagList } from "react-aria-components";

import { TextField } from "../../../shared/components";
import { Close } from "../../../shared/components/icons";
import { useWords } from "../../../shared/use-words";
import { MOST_SYMPTOM, MOST_SYMPTOMS, withSymptom, type BookingEntry } from "./booking-entry";

type Props = { entry: BookingEntry; change: (patch: Partial<BookingEntry>) => void };

/** Symptoms as tags: Enter or a comma adds what is typed, Backspace takes the last one back, arrows and Delete any. */
export function SymptomsField({ entry, change }: Props) {
  const t = useWords();
  const field = useRef<HTMLInputElement>(null);
  const { symptoms, symptomTyped } = entry;
  const isFull = symptoms.length >= MOST_SYMPTOMS;
  const add = (said: string) => change({ symptoms: withSymptom(symptoms, said), symptomTyped: "" });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.ctrlKey && symptomTyped.trim() !== "") {
      // With nothing typed, Enter books as in every other line.
      event.preventDefault();
      event.stopPropagation();
      add(symptomTyped);
    } else if (event.key === "Backspace" && symptomTyped === "" && symptoms.length > 0) {
      event.preventDefault();
      change({ symptoms: symptoms.slice(0, -1) });
    }
  };
  return (
    <div className="symptoms" onKeyDown={onKeyDown}>
      <TextField
        label={t("booking-symptoms")}
        optional
        value={symptomTyped}
        isDisabled={isFull}
        maxLength={MOST_SYMPTOM}
        inputRef={field}
        hint={t(isFull ? "booking-symptoms-full" : "booking-symptoms-hint", { most: MOST_SYMPTOMS })}
        onBlur={() => {
          if (symptomTyped.trim() !== "") add(symptomTyped);
        }}
        onChange={(text) => {
          const [said = "", ...rest] = text.split(",");
          if (rest.length === 0) change({ symptomTyped: text });
          else change({ symptoms: withSymptom(symptoms, said), symptomTyped: rest.join(",").trimStart() });
        }}
      />
      <TagGroup
        aria-label={t("booking-symptoms-said")}
        onRemove={(keys) => {
          change({ symptoms: symptoms.filter((symptom) => !keys.has(symptom)) });
          field.current?.focus();
        }}
      >
        <TagList className="tags">
          {symptoms.map((symptom) => (
            <Tag key={symptom} id={symptom} textValue={symptom} className="tag">
              <bdi>{symptom}</bdi>
              <Button slot="remove" className="tag-remove" aria-label={t("booking-symptom-remove", { symptom })}>
                <Close />
              </Button>
            </Tag>
          ))}
        </TagList>
      </TagGroup>
    </div>
  );
}
