import { useState } from "react";

import type { AppointmentCard } from "../../../api/bindings";
import { Button } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { useDesk } from "../desk/desk-context";
import { useNow } from "../use-now";
import { STEP_KEYS, TAKE_BACK_KEY, dashed, occupies, stepsNow } from "./steps";

type Props = { card: AppointmentCard; zone: string };

/** What can be done with a visit at this moment, in one row; each has its key on the card. */
export function StepButtons({ card, zone }: Props) {
  const t = useWords();
  const desk = useDesk();
  const now = useNow();
  const [isPending, setPending] = useState(false);
  const run = (work: Promise<void>) => {
    setPending(true);
    void work.finally(() => setPending(false));
  };
  const steps = stepsNow(card, zone, now);
  return (
    <div className="step-buttons" role="group" aria-label={t("steps-title")}>
      {steps.map((to, index) => (
        // By place, so that the focus stays in the row when the next steps come.
        <Button
          key={index}
          variant={index === 0 ? "primary" : "secondary"}
          isPending={isPending}
          onPress={() => run(desk.take(card, to))}
        >
          {t(`step-${dashed(to)}`)} <kbd>{STEP_KEYS[to]}</kbd>
        </Button>
      ))}
      {card.status !== "scheduled" && (
        <Button variant="quiet" isPending={isPending} onPress={() => run(desk.takeBack(card))}>
          {t(occupies(card.status) ? "step-take-back" : "step-put-back")} <kbd>{TAKE_BACK_KEY}</kbd>
        </Button>
      )}
    </div>
  );
}
