import { useState } from "react";
import { useLocale } from "react-aria-components";

import type { ClinicView, DayPart, FreeSearch, ProviderColumn } from "../../../api/bindings";
import { failureOf } from "../../../api/call";
import { useWishBooking } from "../../../shared/booking-wish";
import { FailureNote, Select, type Choice } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { VisitTypeSelect } from "../booking/VisitTypeSelect";
import { clockOf, dateAt } from "../clock";
import { useVisitTypes } from "../use-visit-types.query";
import { FreeTimes } from "./FreeTimes";
import { FromDate } from "./FromDate";
import { freeDays, type FreeTime } from "./free-times";
import { ProvidersField } from "./ProvidersField";
import { useNextFree } from "./use-next-free.query";

type Props = { clinic: ClinicView; providers: readonly ProviderColumn[]; onClose: () => void };
type Part = DayPart | "any";

const PARTS: readonly Part[] = ["any", "morning", "afternoon", "evening"];
const DAYS = 30;
const OF_EACH = 8;

/** What is to be fitted in, and the times at which it can be. */
export function FindTimeForm({ clinic, providers, onClose }: Props) {
  const t = useWords();
  const { locale } = useLocale();
  const clock = clockOf(clinic.zone, locale);
  const types = useVisitTypes();
  const wishBooking = useWishBooking();
  const [visitType, setVisitType] = useState<string | null>(null);
  const [part, setPart] = useState<Part>("any");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [date, setDate] = useState(clinic.today);
  const search: FreeSearch = {
    clinic: clinic.id,
    visit_type: visitType,
    providers: [...chosen],
    date,
    part: part === "any" ? null : part,
    days: DAYS,
    limit: OF_EACH,
  };
  const found = useNextFree(search);
  const dayOf = (at: number) => dateAt(at, clinic.zone);

  const book = ({ startsAt, provider }: FreeTime) => {
    onClose();
    wishBooking({
      clinic: clinic.id,
      provider: provider.id,
      startsAt,
      date: dayOf(Date.parse(startsAt)),
      minutes: found.data?.minutes ?? null,
      kind: types.get(visitType ?? "")?.details.kind ?? null,
      visitType,
      patient: null,
      patientText: "",
      reason: "",
      atOnce: false,
    });
  };
  const parts: Choice<Part>[] = PARTS.map((id) => ({ id, label: t(`find-part-${id}`) }));
  return (
    <div className="find">
      <div className="find-fields">
        <VisitTypeSelect
          types={types}
          value={visitType}
          provider={null}
          onChange={(type) => setVisitType(type?.id ?? null)}
        />
        <Select label={t("find-part")} choices={parts} value={part} onChange={setPart} />
        <FromDate label={t("find-from")} date={date} least={clinic.today} onChange={setDate} />
        <ProvidersField
          providers={providers.filter((provider) => provider.clinic === clinic.id)}
          chosen={chosen}
          onChange={setChosen}
        />
      </div>
      {found.error && <FailureNote failure={failureOf(found.error)} />}
      {found.data && (
        <FreeTimes
          days={freeDays(found.data, dayOf)}
          searched={DAYS}
          clock={clock}
          isStale={found.isPlaceholderData}
          onTake={book}
        />
      )}
    </div>
  );
}
