import { useState } from "react";

import type { FreedTime, WaitlistRow } from "../../api/bindings";
import { Button, OperationNotes } from "../../shared/components";
import type { BesideSchedule } from "../../shared/schedule-side";
import { useFormats } from "../../shared/use-formats";
import { useWords } from "../../shared/use-words";
import { useOffer } from "./use-offer";
import { readOut, useWaitlistWords } from "./use-waitlist-words";

type Props = { time: FreedTime; entries: readonly WaitlistRow[]; beside: BesideSchedule };
const FIRST = 3;

/** A time that freed, and whom it would suit: the best first, and why. */
export function FreedItem({ time, entries, beside }: Props) {
  const t = useWords();
  const { clinic, mayWrite } = beside;
  const words = useWaitlistWords(clinic.zone, clinic.today);
  const formats = useFormats();
  const [all, setAll] = useState(false);
  const { offer, outcome, error, isPending } = useOffer(beside);
  const rows = time.proposals.flatMap((proposal) => {
    const row = entries.find(({ id }) => id === proposal.entry);
    return row ? [{ row, proposal }] : [];
  });
  const shown = all ? rows : rows.slice(0, FIRST);
  const when = `${words.when(time.from)}–${formats.time(time.until, clinic.zone)}`;
  return (
    <article className="waitlist-freed" aria-label={t("waitlist-freed-at", { when, provider: time.provider.name })}>
      <h4>{when}</h4>
      <p className="quiet small">{time.provider.name}</p>
      <ol className="waitlist-rows">
        {shown.map(({ row, proposal }) => (
          <li key={row.id} className="waitlist-row">
            <div className="waitlist-who">
              <p className="waitlist-name">
                <bdi>{readOut(row.patient)}</bdi>
              </p>
              <p className="quiet small" title={points(t, proposal.score, proposal.total)}>
                {words.why(row, proposal)}
              </p>
              {proposal.times.starts_at !== time.from && <p className="small">{words.span(proposal.times)}</p>}
            </div>
            {mayWrite && (
              <Button isPending={isPending} onPress={() => void offer(row, proposal.times)}>
                {t("waitlist-offer")}
                <span className="only-read-out"> {readOut(row.patient)}</span>
              </Button>
            )}
          </li>
        ))}
      </ol>
      {rows.length > shown.length && (
        <Button variant="quiet" onPress={() => setAll(true)}>
          {t("waitlist-more", { count: rows.length - shown.length })}
        </Button>
      )}
      <OperationNotes outcome={outcome} error={error} />
    </article>
  );
}

function points(t: ReturnType<typeof useWords>, score: FreedTime["proposals"][number]["score"], total: number): string {
  const { urgency, waiting, earlier, fit } = score;
  return t("waitlist-points", { total, urgency, waiting, earlier, fit });
}
