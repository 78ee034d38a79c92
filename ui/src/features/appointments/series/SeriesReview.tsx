import { useState } from "react";

import type { BookSeries, SeriesAsked } from "../../../api/bindings";
import { failureOf } from "../../../api/call";
import { Actions, Button, Dialog, FailureNote, Note, TextField } from "../../../shared/components";
import { useRefusalWords } from "../../../shared/use-refusal-words";
import { useWords } from "../../../shared/use-words";
import type { Clock } from "../clock";
import { datesOf, needsReason, visitsOf, type DateChoice } from "./choices";
import { SeriesDates } from "./SeriesDates";
import { useBookSeries, useSeriesDates } from "./use-series";

type Props = {
  asked: SeriesAsked;
  /** Everything of the series but its visits. */
  series: Omit<BookSeries, "visits">;
  clock: Clock;
  onBooked: (first: string) => void;
  onClose: () => void;
};

/** The dates of a series before it is booked: all of them are booked together, as they stand here. */
export function SeriesReview({ asked, series, clock, onBooked, onClose }: Props) {
  const t = useWords();
  const refusalWords = useRefusalWords();
  const plan = useSeriesDates(asked);
  const book = useBookSeries();
  const [choices, setChoices] = useState<ReadonlyMap<string, DateChoice>>(new Map());
  const [reason, setReason] = useState("");
  const dates = datesOf(plan.data?.visits ?? []);
  const visits = visitsOf(dates, choices, reason);
  const wantsReason = needsReason(dates, choices);
  const refusal = plan.data?.refusal ?? (book.data?.result === "refused" ? book.data.refusal : null);
  const trouble = plan.error ?? book.error;

  const send = async () => {
    const outcome = await book.mutateAsync({ ...series, visits }).catch(() => null);
    const first = outcome?.result === "done" ? outcome.created.find(({ kind }) => kind === "appointment") : undefined;
    if (first) onBooked(first.id);
  };
  return (
    <Dialog title={t("series-review")} isOpen onClose={onClose}>
      {refusal && <Note kind="danger" title={refusalWords(refusal)} />}
      {trouble && <FailureNote failure={failureOf(trouble)} />}
      <SeriesDates
        clinic={series.clinic}
        clock={clock}
        dates={dates}
        choices={choices}
        skipWords={t("series-skip")}
        onChoose={(key, choice) => setChoices(new Map(choices).set(key, choice))}
      />
      {wantsReason && <TextField label={t("overbook-reason")} value={reason} onChange={setReason} maxLength={500} />}
      <Actions>
        <Button variant="quiet" onPress={onClose}>
          {t("back")}
        </Button>
        <Button
          variant="primary"
          autoFocus
          isDisabled={visits.length === 0 || (wantsReason && reason.trim() === "")}
          isPending={book.isPending}
          onPress={() => void send()}
        >
          {t("series-book", { visits: visits.length })}
        </Button>
      </Actions>
    </Dialog>
  );
}
