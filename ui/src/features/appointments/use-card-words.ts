import { useMemo } from "react";

import type { AppointmentCard } from "../../api/bindings";
import { useWords } from "../../shared/use-words";
import type { Clock } from "./clock";
import type { CardTimes } from "./day-model";

/** What a card says: its second line, and the sentence that is read out. */
export interface CardWords {
  note: (card: AppointmentCard) => string;
  sentence: (times: CardTimes, provider: string) => string;
}

export function useCardWords(clock: Clock): CardWords {
  const t = useWords();
  return useMemo(() => {
    // Looked up once for the day, not once for each of its cards.
    const kinds = { in_person: t("visit-kind-in-person"), video: t("visit-kind-video"), phone: t("visit-kind-phone") };
    const cancelled = t("visit-status-cancelled");
    const overbooked = t("visit-overbooked");
    return {
      note: (card) => {
        const marks = [
          card.status === "cancelled" ? cancelled : null,
          card.overbooked ? overbooked : null,
          card.kind === "in_person" ? null : kinds[card.kind],
          card.reason,
        ];
        return marks.filter((mark) => mark !== null).join(" · ");
      },
      sentence: ({ card, from, until }, provider) =>
        t("visit-sentence", {
          patient: card.patient_name,
          from: clock.time(from),
          until: clock.time(until),
          provider,
          kind: kinds[card.kind],
          status: card.status,
          overbooked: String(card.overbooked),
          reason: card.reason,
        }),
    };
  }, [t, clock]);
}
