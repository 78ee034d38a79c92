import { useCallback, useState } from "react";
import { useLocale } from "react-aria-components";

import type { Overview } from "../../api/bindings";
import { failureOf } from "../../api/call";
import { FailureNote } from "../../shared/components";
import { useAnnouncer } from "../../shared/hooks/use-announcer";
import { useKept } from "../../shared/kept";
import type { SideTab } from "../../shared/schedule-side";
import { useWords } from "../../shared/use-words";
import { clockOf } from "./clock";
import { DayHeader } from "./DayHeader";
import { DaySchedule } from "./DaySchedule";
import { FindTime } from "./finding/FindTime";
import type { PatientPicker } from "./patient-picker";
import { AddProviderDialog } from "./providers/AddProviderDialog";
import { useDay } from "./use-day.query";
import { dayInHand, useDayPainted } from "./use-day-painted";
import { useTodayKey } from "./use-today-key";

import "./schedule.css";

type Props = {
  overview: Overview;
  /** The field that finds and registers patients. */
  PatientPicker: PatientPicker;
  /** What other features put beside the day. */
  side?: readonly SideTab[];
};

const NO_SIDE: readonly SideTab[] = [];

/** The schedule: one day of one clinic, a book for each provider. */
export default function SchedulePlace({ overview, PatientPicker, side = NO_SIDE }: Props) {
  const t = useWords();
  const { locale } = useLocale();
  const [clinicId, setClinicId] = useKept("schedule-clinic", overview.clinics[0]?.id ?? "");
  const clinic = overview.clinics.find(({ id }) => id === clinicId) ?? overview.clinics[0];
  const [date, setDate] = useKept<string | null>("schedule-date", null);
  const [wholeDay, setWholeDay] = useState(false);
  const [adding, setAdding] = useState(false);
  const { words, announce } = useAnnouncer();
  const shown = date ?? clinic?.today ?? "";
  const day = useDay(clinic?.id ?? "", shown);
  const may = (permission: Overview["me"]["permissions"][number]) => overview.me.permissions.includes(permission);
  const providerName = useCallback(
    (id: string) => overview.providers.find((provider) => provider.id === id)?.name ?? "",
    [overview.providers],
  );
  const showDate = useCallback(
    (next: string | null) => {
      dayInHand();
      setDate(next);
    },
    [setDate],
  );
  useTodayKey(() => {
    showDate(null);
    announce(t("announce-today"));
  });
  const ready = clinic && day.data?.clinic.id === clinic.id ? day.data : undefined;
  useDayPainted(ready);
  if (!clinic) return null;

  const mayAdd = may("manage_clinic");
  return (
    <section className="schedule" aria-label={t("schedule-title")}>
      <DayHeader
        clinics={overview.clinics}
        clinic={clinic}
        date={shown}
        wholeDay={wholeDay}
        counts={ready && ready.providers.length > 0 ? countsOf(ready.appointments) : null}
        onClinic={setClinicId}
        onDate={(next) => showDate(next === clinic.today ? null : next)}
        onWholeDay={setWholeDay}
        tools={may("write_schedule") && <FindTime clinic={clinic} providers={overview.providers} />}
        onAddProvider={mayAdd && ready?.providers.length !== 0 ? () => setAdding(true) : null}
      />
      {day.error && <FailureNote failure={failureOf(day.error)} />}
      {ready && (
        <DaySchedule
          day={ready}
          clock={clockOf(clinic.zone, locale)}
          wholeDay={wholeDay}
          mayWrite={may("write_schedule")}
          mayRegister={may("write_demographics")}
          Picker={PatientPicker}
          providerName={providerName}
          side={side}
          onDate={showDate}
          onAddProvider={mayAdd ? () => setAdding(true) : null}
          announce={announce}
        />
      )}
      {adding && <AddProviderDialog clinic={clinic.id} onClose={() => setAdding(false)} announce={announce} />}
      <div className="only-read-out" role="status">
        {words}
      </div>
    </section>
  );
}

function countsOf(appointments: readonly { status: string }[]): { standing: number; cancelled: number } {
  const cancelled = appointments.filter(({ status }) => status === "cancelled").length;
  return { standing: appointments.length - cancelled, cancelled };
}
