import { useState } from "react";

import type { WaitlistRow } from "../../api/bindings";
import { Actions, Button, OperationNotes, TextField } from "../../shared/components";
import type { BesideSchedule } from "../../shared/schedule-side";
import { useWords } from "../../shared/use-words";
import { useRemoveFromWaitlist } from "./use-waitlist.mutation";
import { readOut, useWaitlistWords } from "./use-waitlist-words";

type Props = { row: WaitlistRow; beside: BesideSchedule; onChange: () => void };

/** Somebody who waits, what for and since when. */
export function EntryItem({ row, beside, onChange }: Props) {
  const t = useWords();
  const words = useWaitlistWords(beside.clinic.zone, beside.clinic.today);
  const [removing, setRemoving] = useState(false);
  const providerName = (id: string) => beside.providers.find((provider) => provider.id === id)?.name ?? "";
  const patient = readOut(row.patient);
  return (
    <li className="waitlist-entry">
      <p className="waitlist-name">
        <bdi>{patient}</bdi>
        {row.wish.urgency !== "routine" && (
          <span className={`urgency urgency-${row.wish.urgency}`}>{t(`urgency-${row.wish.urgency}`)}</span>
        )}
      </p>
      <p className="small">{words.wish(row.wish, providerName, row.visit_type_name)}</p>
      <p className="quiet small">
        {[
          words.waits(row),
          row.booked ? t("waitlist-has", { time: words.when(row.booked.starts_at) }) : null,
          row.declined > 0 ? t("waitlist-declined", { count: row.declined }) : null,
          row.phone,
        ]
          .filter((said) => said !== null)
          .join(" · ")}
      </p>
      <p className="small waitlist-reason">{row.wish.reason}</p>
      {beside.mayWrite && !removing && (
        <div className="waitlist-answers">
          <Button variant="quiet" onPress={onChange}>
            {t("waitlist-change")}
            <span className="only-read-out"> {patient}</span>
          </Button>
          <Button variant="quiet" onPress={() => setRemoving(true)}>
            {t("waitlist-remove")}
            <span className="only-read-out"> {patient}</span>
          </Button>
        </div>
      )}
      {removing && <RemoveForm row={row} announce={beside.announce} onClose={() => setRemoving(false)} />}
    </li>
  );
}

type RemoveProps = { row: WaitlistRow; announce: (words: string) => void; onClose: () => void };

function RemoveForm({ row, announce, onClose }: RemoveProps) {
  const t = useWords();
  const remove = useRemoveFromWaitlist();
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | undefined>();
  const send = async () => {
    const missing = reason.trim() === "";
    setProblem(missing ? t("waitlist-remove-reason-missing") : undefined);
    if (missing || remove.isPending) return;
    const outcome = await remove.mutateAsync({ entry: row.id, reason: reason.trim() }).catch(() => null);
    if (outcome?.result === "done") announce(t("announce-waits-no-longer", { patient: readOut(row.patient) }));
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextField
        label={t("waitlist-remove-reason")}
        value={reason}
        onChange={setReason}
        error={problem}
        maxLength={500}
        autoFocus
      />
      <OperationNotes outcome={remove.data ?? null} error={remove.error} />
      <Actions>
        <Button variant="quiet" onPress={onClose}>
          {t("waitlist-keep")}
        </Button>
        <Button variant="danger" type="submit" isPending={remove.isPending}>
          {t("waitlist-remove-now")}
        </Button>
      </Actions>
    </form>
  );
}
