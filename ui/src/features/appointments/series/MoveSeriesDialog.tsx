import { useState } from "react";

import type { AppointmentDetail, Scope, VisitTimes } from "../../../api/bindings";
import { failureOf } from "../../../api/call";
import { Actions, Button, Dialog, FailureNote, Note, Select, TextField } from "../../../shared/components";
import { useRefusalWords } from "../../../shared/use-refusal-words";
import { useWords } from "../../../shared/use-words";
import { LengthSelect } from "../booking/LengthSelect";
import { dateAt, instantOf, shiftDate, type Clock } from "../clock";
import { useDay } from "../use-day.query";
import { movesOf, needsReason, type DateChoice } from "./choices";
import { Exceptions } from "./Exceptions";
import { WEEKDAYS, weekdayOf } from "./repeat";
import { ScopeField } from "./ScopeField";
import { SeriesDates } from "./SeriesDates";
import { useMoveSeries, useSeriesVisits } from "./use-series";
import { useWeekdayWords } from "./use-repeat-words";

type Props = {
  detail: AppointmentDetail;
  clock: Clock;
  announce: (words: string) => void;
  onClose: () => void;
};

/** Gives several visits of a series another time, weekday, length or provider. Exceptions stay, and are named. */
export function MoveSeriesDialog({ detail, clock, announce, onClose }: Props) {
  const t = useWords();
  const refusalWords = useRefusalWords();
  const wish = useWish(detail, clock);
  const [scope, setScope] = useState<Scope>("following");
  const [choices, setChoices] = useState<ReadonlyMap<string, DateChoice>>(new Map());
  const [reason, setReason] = useState("");
  const plan = useSeriesVisits({ appointment: detail.card.id, scope, to: wish.to });
  const move = useMoveSeries();
  const steps = plan.data?.visits ?? [];
  const dates = steps.map(({ appointment, to, refusal }) => ({ key: appointment, times: to, refusal }));
  const moves = movesOf(steps, choices, reason);
  const wantsReason = needsReason(dates, choices);
  const trouble = plan.error ?? move.error;
  const send = async () => {
    const input = { series: plan.data?.series ?? "", chosen: detail.card.id, moves };
    const outcome = await move.mutateAsync(input).catch(() => null);
    if (outcome?.result !== "done") return;
    announce(t("announce-series-moved", { visits: moves.length }));
    onClose();
  };
  return (
    <Dialog title={t("series-move-title")} isOpen onClose={onClose}>
      <ScopeField value={scope} onChange={setScope} />
      {wish.fields}
      <SeriesDates
        clinic={wish.clinic}
        clock={clock}
        dates={dates}
        choices={choices}
        skipWords={t("series-leave")}
        onChoose={(key, choice) => setChoices(new Map(choices).set(key, choice))}
      />
      <Exceptions times={plan.data?.exceptions ?? []} clock={clock} />
      {wantsReason && (
        <TextField label={t("overbook-reason-to-move")} value={reason} onChange={setReason} maxLength={500} />
      )}
      {move.data?.result === "refused" && <Note kind="danger" title={refusalWords(move.data.refusal)} />}
      {trouble && <FailureNote failure={failureOf(trouble)} />}
      <Actions>
        <Button variant="quiet" onPress={onClose}>
          {t("move-leave")}
        </Button>
        <Button
          variant="primary"
          isDisabled={moves.length === 0 || (wantsReason && reason.trim() === "")}
          isPending={move.isPending}
          onPress={() => void send()}
        >
          {t("series-move-visits", { visits: moves.length })}
        </Button>
      </Actions>
    </Dialog>
  );
}

/** The times that the chosen visit is to have, and the fields for them. The others follow. */
function useWish({ card, zone, clinic }: AppointmentDetail, clock: Clock) {
  const t = useWords();
  const weekday = useWeekdayWords("long");
  const { times } = card;
  const today = dateAt(Date.parse(times.starts_at), zone);
  const [date, setDate] = useState(today);
  const [typed, setTyped] = useState(clock.time(Date.parse(times.starts_at)));
  const [minutes, setMinutes] = useState(times.minutes);
  const [provider, setProvider] = useState(times.provider);
  const day = useDay(clinic, date, true).data;
  const ready = day?.date === date ? day : undefined;
  const at = ready ? instantOf(typed, ready, Date.parse(times.starts_at)) : null;
  const same = date === today && typed === clock.time(Date.parse(times.starts_at));
  const starts_at = same || at === null ? times.starts_at : new Date(at).toISOString();
  const to: VisitTimes = { provider, starts_at, minutes };
  const monday = shiftDate(today, -WEEKDAYS.indexOf(weekdayOf(today)));
  const days = WEEKDAYS.map((name, index) => ({ id: shiftDate(monday, index), label: weekday(name) }));
  const providers = (ready?.providers ?? []).map(({ id, name }) => ({ id, label: name }));
  const fields = (
    <div className="repeat-fields">
      <Select label={t("series-weekday")} choices={days} value={date} onChange={setDate} />
      <TextField
        label={t("booking-time")}
        value={typed}
        onChange={setTyped}
        error={ready && at === null ? t("booking-time-unclear") : undefined}
      />
      <LengthSelect minutes={minutes} onChange={setMinutes} />
      <Select label={t("details-provider")} choices={providers} value={provider} onChange={setProvider} />
    </div>
  );
  return { to, fields, clinic };
}
