import { Button as AriaButton } from "react-aria-components";

import type { QueueEntry, QueueView } from "../../../api/bindings";
import { Button } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import type { Clock } from "../clock";
import { useDesk } from "../desk/desk-context";
import { dashed, occupies, stepsFrom } from "../progress/steps";
import { useDismissArrival } from "../progress/use-steps.mutation";
import { minutesSince, waitOf } from "./waiting";

type Props = {
  entry: QueueEntry;
  view: QueueView;
  now: number;
  clock: Clock;
  mayWrite: boolean;
  isSelected: boolean;
  onShow: () => void;
  announce: (words: string) => void;
};

/** One who waits: a press leads to the card, another to the next state. */
export function QueueRow({ entry, view, now, clock, mayWrite, isSelected, onShow, announce }: Props) {
  const t = useWords();
  const { card } = entry;
  const wait = waitOf(entry, view, now);
  const minutes = minutesSince(entry.arrived_at, now);
  const start = Date.parse(card.times.starts_at);
  const day = clock.day(start) === clock.day(now) ? "" : `${clock.dayShort(start)}, `;
  return (
    <li className="queue-row" data-wait={wait} data-selected={isSelected || undefined}>
      <AriaButton className="queue-who" onPress={onShow}>
        <span className="queue-name" dir="auto">
          {card.patient_name}
        </span>
        <span className="queue-minutes">{t("queue-minutes", { minutes, wait })}</span>
        <span className="quiet small queue-facts">
          {t("queue-arrived", { time: clock.time(Date.parse(entry.arrived_at)) })} · {day}
          {clock.time(start)} {entry.provider_name} · {t(`visit-status-${dashed(card.status)}`)}
        </span>
      </AriaButton>
      {entry.beside && <p className="queue-beside">{t("queue-beside", { state: dashed(card.status) })}</p>}
      {mayWrite && (entry.beside ? <BesideButtons {...{ entry, announce }} /> : <NextButton entry={entry} />)}
    </li>
  );
}

function NextButton({ entry: { card } }: { entry: QueueEntry }) {
  const t = useWords();
  const desk = useDesk();
  const [next] = stepsFrom(card.status);
  if (!next) return null;
  return (
    <Button
      aria-label={t("queue-next", { step: t(`step-${dashed(next)}`), patient: card.patient_name })}
      onPress={() => void desk.take(card, next)}
    >
      {t(`step-${dashed(next)}`)}
    </Button>
  );
}

/** Here although the visit stands elsewhere: the time is taken again, or the patient was looked after otherwise. */
function BesideButtons({ entry: { card }, announce }: { entry: QueueEntry; announce: (words: string) => void }) {
  const t = useWords();
  const desk = useDesk();
  const dismiss = useDismissArrival();
  const lookedAfter = async () => {
    const outcome = await dismiss.mutateAsync({ appointment: card.id, revision: card.revision }).catch(() => null);
    if (outcome?.result === "done") announce(t("queue-dismissed", { patient: card.patient_name }));
    else desk.done({ words: t("refusal-changed-meanwhile"), undo: null, isTrouble: true });
  };
  return (
    <div className="queue-ways">
      {!occupies(card.status) && <Button onPress={() => void desk.takeBack(card)}>{t("step-put-back")}</Button>}
      <Button variant="quiet" isPending={dismiss.isPending} onPress={() => void lookedAfter()}>
        {t("queue-dismiss")}
      </Button>
    </div>
  );
}
