import { useMemo } from "react";

import type { AppointmentCard, VisitTypeDetails } from "../../api/bindings";
import { useWords } from "../../shared/use-words";
import type { Clock } from "./clock";
import type { CardTimes } from "./day-model";
import { STATUSES, dashed, hasCome } from "./progress/steps";
import { useVisitTypes } from "./use-visit-types.query";

/** What a card says: its visit type, its second line, and the sentence that is read out. */
export interface CardWords {
  type: (card: AppointmentCard) => VisitTypeDetails | undefined;
  note: (card: AppointmentCard) => string;
  sentence: (times: CardTimes, provider: string) => string;
}

export function useCardWords(clock: Clock): CardWords {
  const t = useWords();
  const types = useVisitTypes();
  return useMemo(() => {
    const type = (card: AppointmentCard) => (card.visit_type ? types.get(card.visit_type)?.details : undefined);
    // Looked up once for the day, not once for each of its cards.
    const kinds = { in_person: t("visit-kind-in-person"), video: t("visit-kind-video"), phone: t("visit-kind-phone") };
    const states = new Map(STATUSES.map((status) => [status, t(`visit-status-${dashed(status)}`)]));
    const overbooked = t("visit-overbooked");
    // Working out a sentence costs more than drawing its card, and five hundred cards have a few different ones.
    const patterns = new Map<string, Pattern>();
    const pattern = (card: AppointmentCard): Pattern => {
      const { kind, status, overbooked } = card;
      const name = type(card)?.name;
      const key = `${kind} ${status} ${overbooked} ${name ?? ""}`;
      const kept = patterns.get(key);
      if (kept) return kept;
      const [patient, from, until, provider, reason] = GAPS;
      const typed = name === undefined ? kinds[kind] : t("visit-type-and-kind", { type: name, kind: kinds[kind] });
      const told = { kind: typed, status: states.get(status) ?? "", overbooked: String(overbooked) };
      const made = patternOf(t("visit-sentence", { patient, from, until, provider, reason, ...told }));
      patterns.set(key, made);
      return made;
    };
    const sinceOf = ({ status, since }: AppointmentCard) => {
      const state = states.get(status) ?? "";
      return since === null || !hasCome(status)
        ? state
        : t("visit-state-since", { state, time: clock.time(Date.parse(since)) });
    };
    return {
      type,
      note: (card) => {
        const marks = [
          card.status === "scheduled" || card.status === "confirmed" ? null : sinceOf(card),
          card.overbooked ? overbooked : null,
          type(card)?.name ?? null,
          // A type that is always so says it in its name.
          card.kind === (type(card)?.kind ?? "in_person") ? null : kinds[card.kind],
          card.reason,
        ];
        return marks.filter((mark) => mark !== null).join(" · ");
      },
      sentence: ({ card, from, until }, provider) =>
        filled(pattern(card), [card.patient_name, clock.time(from), clock.time(until), provider, card.reason]),
    };
  }, [t, clock, types]);
}

/** Stand in a sentence for what is different on each card; no words have them. */
const GAPS = ["\uE000", "\uE001", "\uE002", "\uE003", "\uE004"] as const;
const GAP = /[\uE000-\uE004]/;

/** A sentence cut at its gaps: the words between them, and which value belongs into each. */
interface Pattern {
  readonly words: readonly string[];
  readonly gaps: readonly number[];
}

function patternOf(sentence: string): Pattern {
  const gaps = [...sentence].map((letter) => GAPS.findIndex((gap) => gap === letter)).filter((gap) => gap >= 0);
  return { words: sentence.split(GAP), gaps };
}

function filled({ words, gaps }: Pattern, values: readonly string[]): string {
  return words.map((part, index) => part + (values[gaps[index] ?? -1] ?? "")).join("");
}
