import type { KeyboardEvent } from "react";

import type { CallEntry, CallResult, VisitTimes } from "../../../api/bindings";
import { failureOf } from "../../../api/call";
import { Button } from "../../../shared/components";
import { useFailureWords } from "../../../shared/use-failure-words";
import { useRefusalWords } from "../../../shared/use-refusal-words";
import { useWords } from "../../../shared/use-words";
import type { Clock } from "../clock";
import { useDesk } from "../desk/desk-context";
import { STEP_KEYS, dashed } from "../progress/steps";
import { useRecordCall } from "./use-record-call.mutation";

type Props = {
  entry: CallEntry;
  clock: Clock;
  mayWrite: boolean;
  onShow: (appointment: string, times: VisitTimes) => void;
  announce: (words: string) => void;
};

const KEYS = { no_answer: "A", left_message: "L", move: "M" } as const;

/** One to call: the number large, and each answer one press or key. */
export function CallRow({ entry, clock, mayWrite, onShow, announce }: Props) {
  const t = useWords();
  const desk = useDesk();
  const send = useSend(announce);
  const { card } = entry;
  const lead = (what: "move" | "cancel") => {
    onShow(card.id, card.times);
    desk.ask({ id: card.id, what });
  };
  const keys: Record<string, () => void> = {
    [STEP_KEYS.confirmed]: () => void desk.take(card, "confirmed"),
    [KEYS.no_answer]: () => void send(entry, "no_answer"),
    [KEYS.left_message]: () => void send(entry, "left_message"),
    [KEYS.move]: () => lead("move"),
    DELETE: () => lead("cancel"),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const run = keys[event.key.toUpperCase()];
    if (!run || !mayWrite || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  return (
    <li className="call" onKeyDown={onKeyDown}>
      <p className="call-who">
        <strong dir="auto">{card.patient_name}</strong> <span>{clock.time(Date.parse(card.times.starts_at))}</span>
      </p>
      <p className="call-phones">
        {entry.phones.length === 0 ? <span className="quiet">{t("calls-no-phone")}</span> : entry.phones.join(" · ")}
      </p>
      <p className="quiet small">
        {entry.provider_name}
        {entry.language === null ? null : ` · ${t("calls-language", { language: entry.language })}`}
      </p>
      {entry.last_call !== null && entry.last_result !== null && (
        <p className="small call-tried">
          {t("calls-tried", {
            calls: entry.calls,
            last: t(`call-${dashed(entry.last_result)}`),
            at: momentOf(entry.last_call, clock),
          })}
        </p>
      )}
      {mayWrite && (
        <div className="call-answers" role="group" aria-label={t("calls-answer", { patient: card.patient_name })}>
          <Button variant="primary" onPress={() => void desk.take(card, "confirmed")}>
            {t("calls-confirmed")} <kbd>{STEP_KEYS.confirmed}</kbd>
          </Button>
          {(["no_answer", "left_message"] as const).map((result) => (
            <Button key={result} onPress={() => void send(entry, result)}>
              {t(`calls-${dashed(result)}`)} <kbd>{KEYS[result]}</kbd>
            </Button>
          ))}
          <Button variant="quiet" onPress={() => lead("move")}>
            {t("calls-move")} <kbd>{KEYS.move}</kbd>
          </Button>
          <Button variant="quiet" onPress={() => lead("cancel")}>
            {t("calls-cancel")}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Keeps that nobody was reached, and says so. */
function useSend(announce: (words: string) => void) {
  const t = useWords();
  const desk = useDesk();
  const refusalWords = useRefusalWords();
  const failureWords = useFailureWords();
  const record = useRecordCall();
  return async ({ card }: CallEntry, result: CallResult) => {
    const input = { appointment: card.id, result, starts_at: card.times.starts_at };
    try {
      const outcome = await record.mutateAsync(input);
      if (outcome.result === "done") {
        announce(t("calls-kept", { patient: card.patient_name, result: t(`call-${dashed(result)}`) }));
      } else desk.done({ words: refusalWords(outcome.refusal), undo: null, isTrouble: true });
    } catch (thrown) {
      const { title, advice } = failureWords(failureOf(thrown));
      desk.done({ words: `${title} ${advice}`, undo: null, isTrouble: true });
    }
  };
}

function momentOf(at: string, clock: Clock): string {
  const instant = Date.parse(at);
  return `${clock.dayShort(instant)}, ${clock.time(instant)}`;
}
