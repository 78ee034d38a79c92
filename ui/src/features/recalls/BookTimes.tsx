import { useQuery } from "@tanstack/react-query";

import { commands, type ClinicView, type RecallRow } from "../../api/bindings";
import { call, failureOf } from "../../api/call";
import { reads } from "../../api/reads";
import { useWishBooking } from "../../shared/booking-wish";
import { Button, FailureNote } from "../../shared/components";
import { dateAt } from "../../shared/dates";
import { useFormats } from "../../shared/use-formats";
import { useWords } from "../../shared/use-words";
import { useTimesFor } from "./use-recalls";

type Props = { row: RecallRow; clinic: ClinicView; onClose: () => void };
const MOST = 6;

/** The next free times from the day it is due; a press begins the booking there, with all that the recall says. */
export function BookTimes({ row, clinic, onClose }: Props) {
  const t = useWords();
  const { dateTime } = useFormats();
  const wish = useWishBooking();
  const { plan } = row;
  const due = `${plan.due < clinic.today ? clinic.today : plan.due}T00:00:00Z`;
  const found = useTimesFor({ clinic: clinic.id, visitType: plan.visit_type, provider: plan.provider, from: due });
  const times = (found.data?.providers ?? [])
    .flatMap(({ provider, starts }) => starts.map((start) => ({ provider, start })))
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start))
    .slice(0, MOST);
  const types = useQuery({ queryKey: reads.visitTypes, queryFn: () => call(commands.visitTypes()) });
  const kind = types.data?.find(({ id }) => id === plan.visit_type)?.details.kind;
  const book = (provider: string, startsAt: string) => {
    onClose();
    wish({
      clinic: clinic.id,
      provider,
      startsAt,
      date: dateAt(Date.parse(startsAt), clinic.zone),
      minutes: found.data?.minutes ?? null,
      kind: kind ?? null,
      visitType: plan.visit_type,
      patient: row.patient,
      patientText: "",
      reason: plan.reason,
      atOnce: false,
      recall: row.id,
    });
  };
  return (
    <div className="recall-form" role="group" aria-label={t("recall-times")}>
      <p className="small">{t("recall-times")}</p>
      {found.error && <FailureNote failure={failureOf(found.error)} />}
      <div className="recall-times">
        {times.map(({ provider, start }) => (
          <Button key={`${provider.id} ${start}`} onPress={() => book(provider.id, start)}>
            {dateTime(start, clinic.zone)} · {provider.name}
          </Button>
        ))}
        {found.data && times.length === 0 && <p>{t("recall-times-none")}</p>}
        <Button variant="quiet" onPress={onClose}>
          {t("recall-leave")}
        </Button>
      </div>
    </div>
  );
}
