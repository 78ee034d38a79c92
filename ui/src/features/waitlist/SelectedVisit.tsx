import { useQuery } from "@tanstack/react-query";

import { commands, type AppointmentDetail, type WaitlistRow } from "../../api/bindings";
import { call } from "../../api/call";
import { reads } from "../../api/reads";
import { Button } from "../../shared/components";
import type { BesideSchedule } from "../../shared/schedule-side";
import { useWords } from "../../shared/use-words";
import { readOut, useWaitlistWords } from "./use-waitlist-words";

type Props = { beside: BesideSchedule; entries: readonly WaitlistRow[]; onAdd: (visit: AppointmentDetail) => void };

/** Puts the patient of the selected visit on the list, to come earlier than that. */
export function SelectedVisit({ beside, entries, onAdd }: Props) {
  const t = useWords();
  const id = beside.selected;
  const words = useWaitlistWords(beside.clinic.zone, beside.clinic.today);
  const visit = useQuery({
    queryKey: reads.appointment(id ?? ""),
    queryFn: () => call(commands.appointment(id ?? "")),
    enabled: id !== null,
  });
  const detail = id === null ? undefined : visit.data;
  if (!detail) return null;
  // A day gone by has nothing earlier.
  const stands = detail.card.status !== "cancelled" && beside.date >= beside.clinic.today;
  const waits = entries.some(({ wish }) => wish.appointment === detail.card.id);
  if (!stands || waits) return null;
  const time = words.when(detail.card.times.starts_at);
  return (
    <Button variant="quiet" onPress={() => onAdd(detail)}>
      <span className="waitlist-selected">
        {t("waitlist-add-selected", { patient: readOut(detail.patient), time })}
      </span>
    </Button>
  );
}
