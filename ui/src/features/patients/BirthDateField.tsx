import { useCallback, useMemo } from "react";
import { Input, TextField, useLocale } from "react-aria-components";

import { FieldLabel, FieldNotes } from "../../shared/components/FieldParts";
import { useFormats } from "../../shared/use-formats";
import { useWords, type Words } from "../../shared/use-words";
import { orderOf } from "../../shared/dates";
import { readBirthDate, type BirthDateReading } from "./birth-date";

type Props = {
  value: string;
  today: string;
  error: string | undefined;
  autoFocus: boolean;
  onChange: (typed: string) => void;
};

/** A birth date typed freely; under it, how it was read, in words that leave no doubt about day and month. */
export function BirthDateField({ value, today, error, autoFocus, onChange }: Props) {
  const t = useWords();
  const { locale } = useLocale();
  const { date } = useFormats();
  const pattern = useMemo(() => patternOf(locale, t), [locale, t]);
  const reading = readBirthDate(value, locale, today);
  const words = useBirthDateWords();
  const hint =
    reading.is === "date"
      ? t("birth-date-read-as", { date: date(reading.iso) })
      : reading.is === "empty" || reading.is === "unclear"
        ? t("birth-date-hint", { pattern })
        : words(reading);
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      autoFocus={autoFocus}
    >
      <FieldLabel label={t("patient-birth-date")} />
      <Input className="field-input" placeholder={pattern} autoComplete="off" />
      <FieldNotes hint={error === undefined ? <span aria-live="polite">{hint}</span> : undefined} error={error} />
    </TextField>
  );
}

/** Why a typed birth date cannot be taken. */
export function useBirthDateWords(): (reading: BirthDateReading) => string {
  const t = useWords();
  return useCallback((reading) => t(`birth-date-${reading.is}`), [t]);
}

/** `MM/DD/YYYY`, or as the country writes it. */
function patternOf(locale: string, t: Words): string {
  const words = { day: t("birth-date-dd"), month: t("birth-date-mm"), year: t("birth-date-yyyy") };
  return orderOf(locale)
    .map((part) => words[part])
    .join("/");
}
