import { useMemo } from "react";
import { useLocale } from "react-aria-components";

import type { Overview, Refusal } from "../../api/bindings";
import { useFormats } from "../../shared/use-formats";
import { useRefusalWords } from "../../shared/use-refusal-words";
import { useWords } from "../../shared/use-words";
import type { RowWords } from "./PaletteRow";
import { nextFreeOf, type BookingRow, type Row } from "./rows";
import type { PaletteLine } from "./use-palette";

/** Puts rows into words: what will happen when one is taken. */
export function useRowWords(overview: Overview, line: PaletteLine): (row: Row) => RowWords {
  const t = useWords();
  const { locale } = useLocale();
  const { date, dateShort } = useFormats();
  const refusalWords = useRefusalWords();
  const zone = line.clinic?.zone ?? "UTC";
  const moments = useMemo(() => momentsOf(locale, zone), [locale, zone]);

  const taken = (refusal: Refusal, row: BookingRow): string => {
    const next = nextFreeOf(row.standing);
    const isTaken = refusal.code === "slot_taken";
    if (next === null) return isTaken ? t("palette-taken") : refusalWords(refusal);
    const sameDay = moments.day(next) === moments.day(row.standing.times.starts_at);
    const time = sameDay ? moments.time(next) : `${moments.day(next)} ${moments.time(next)}`;
    return isTaken ? t("palette-taken-next", { time }) : t("palette-why-next", { why: refusalWords(refusal), time });
  };
  const booking = (row: BookingRow): RowWords => {
    const { times, refusal } = row.standing;
    const who = row.patient
      ? t("palette-who", {
          name: `${row.patient.family}, ${row.patient.given}`,
          born: dateShort(row.patient.birth_date),
        })
      : line.who === ""
        ? t("palette-who-open")
        : t("palette-who-unknown", { words: line.who });
    const provider = overview.providers.find(({ id }) => id === times.provider)?.name ?? "";
    const kind = line.order.kind ?? "in_person";
    const facts = [
      `${moments.day(times.starts_at)} ${moments.time(times.starts_at)}`,
      line.type?.details.name ?? "",
      t(`visit-kind-${kind.replace("_", "-")}`),
      t("visit-minutes", { minutes: times.minutes }),
      provider,
      line.reason,
    ];
    return {
      line: who,
      note: facts.filter((fact) => fact !== "").join(", "),
      state: refusal
        ? { kind: "taken", words: taken(refusal, row) }
        : { kind: "free", words: row.asSaid ? t("palette-free") : t("palette-next-free") },
    };
  };
  return (row) => {
    switch (row.is) {
      case "booking":
        return booking(row);
      case "patient": {
        const { family, given, birth_date, mrn } = row.patient;
        const note = `${dateShort(birth_date)} · ${t("patient-mrn", { mrn })}`;
        return { line: `${family.toLocaleUpperCase()}, ${given}`, note };
      }
      case "day":
        return { line: t("palette-show-day", { date: date(row.date) }), note: "" };
      case "command":
        return { line: row.command.title, note: "", keys: row.command.keys };
    }
  };
}

/** Day and time of an instant on the clinic's clock. */
export function momentsOf(locale: string, zone: string) {
  const day = new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "short", timeZone: zone });
  const time = new Intl.DateTimeFormat(locale, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  });
  return {
    day: (at: string) => day.format(Date.parse(at)),
    time: (at: string) => time.format(Date.parse(at)),
  };
}
