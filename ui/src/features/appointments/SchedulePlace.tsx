import { useCallback, useState } from "react";
import { useLocale } from "react-aria-components";

import type { AppointmentCard, Overview } from "../../api/bindings";
import { failureOf } from "../../api/call";
import { FailureNote } from "../../shared/components";
import { useAnnouncer } from "../../shared/hooks/use-announcer";
import { useKept } from "../../shared/kept";
import type { SideTab } from "../../shared/schedule-side";
import { useWords } from "../../shared/use-words";
import { clockOf } from "./clock";
import { DayHeader, type DayCounts } from "./DayHeader";
import { DaySchedule } from "./DaySchedule";
import { FindTime } from "./finding/FindTime";
import { DeskProvider } from "./desk/DeskProvider";
import { MonthView } from "./month/MonthView";
import type { PatientPicker } from "./patient-picker";
import { PrintDialog } from "./printing/PrintDialog";
import { occupies } from "./progress/steps";
import { AddProviderDialog } from "./providers/AddProviderDialog";
import { dayInHand, useDayPainted } from "./use-day-painted";
import { useScheduleDays } from "./use-schedule-days";
import { useScheduleKeys } from "./use-schedule-keys";
import { useScheduleView } from "./views/use-schedule-view";

import "./schedule.css";

type Props = {
  overview: Overview;
  /** The field that finds and registers patients. */
  PatientPicker: PatientPicker;
  /** What other features put beside the day. */
  side?: readonly SideTab[];
};

const NO_SIDE: readonly SideTab[] = [];
type Dialogs = "none" | "provider" | "print";

/** The schedule of one clinic: a day with a book for each provider, a provider's week, the list, the month. */
export default function SchedulePlace({ overview, PatientPicker, side = NO_SIDE }: Props) {
  const t = useWords();
  const { locale } = useLocale();
  const [clinicId, setClinicId] = useKept("schedule-clinic", overview.clinics[0]?.id ?? "");
  const clinic = overview.clinics.find(({ id }) => id === clinicId) ?? overview.clinics[0];
  const [date, setDate] = useKept<string | null>("schedule-date", null);
  const [wholeDay, setWholeDay] = useState(false);
  const [dialog, setDialog] = useState<Dialogs>("none");
  const { words, announce } = useAnnouncer();
  const today = clinic?.today ?? "";
  const shownDate = date ?? today;
  const providers = overview.providers.filter((each) => each.clinic === clinic?.id);
  const views = useScheduleView(providers);
  const { view, setView, span, provider, setProvider } = views;
  const { shown, error } = useScheduleDays({ clinic: clinic?.id ?? "", date: shownDate, view, span, provider });
  const may = (permission: Overview["me"]["permissions"][number]) => overview.me.permissions.includes(permission);
  const providerName = useCallback(
    (id: string) => overview.providers.find((each) => each.id === id)?.name ?? "",
    [overview.providers],
  );
  const showDate = useCallback(
    (next: string) => {
      dayInHand();
      setDate(next === today ? null : next);
    },
    [setDate, today],
  );
  /** Leads to where something stands: its day, in a view that has its book. */
  const showAt = useCallback(
    (next: string, whose: string) => {
      showDate(next);
      if (view === "week") setProvider(whose);
      else if (view !== "day") setView("day");
    },
    [showDate, setProvider, setView, view],
  );
  const mayPrint = may("read_demographics") && shown?.providers.length !== 0;
  const print = useCallback(() => setDialog("print"), []);
  useScheduleKeys({ announce, onToday: () => showDate(today), onView: setView, onPrint: mayPrint ? print : null });
  useDayPainted(shown);
  if (!clinic) return null;

  const clock = clockOf(clinic.zone, locale);
  const mayAdd = may("manage_clinic");
  const add = mayAdd ? () => setDialog("provider") : null;
  return (
    <section className="schedule" aria-label={t("schedule-title")}>
      <DayHeader
        {...{ clinic, clock, providers, wholeDay, views }}
        clinics={overview.clinics}
        date={shownDate}
        counts={shown && shown.providers.length > 0 ? countsOf(shown.appointments) : null}
        onClinic={setClinicId}
        onDate={showDate}
        onWholeDay={setWholeDay}
        tools={may("write_schedule") && <FindTime clinic={clinic} providers={overview.providers} />}
        onAddProvider={shown?.providers.length === 0 ? null : add}
        onPrint={mayPrint ? print : null}
      />
      {error && <FailureNote failure={failureOf(error)} />}
      {view === "month" && (
        <MonthView {...{ clinic, providers, date: shownDate, announce }} onDay={showDate} onView={setView} />
      )}
      {view !== "month" && shown && (
        <DeskProvider clinic={clinic.id} clock={clock} mayWrite={may("write_schedule")} announce={announce}>
          <DaySchedule
            {...{ shown, clock, view, wholeDay, providerName, side, announce }}
            mayWrite={may("write_schedule")}
            mayRegister={may("write_demographics")}
            mayCall={may("read_demographics")}
            Picker={PatientPicker}
            onShow={showAt}
            onAddProvider={add}
          />
        </DeskProvider>
      )}
      {dialog === "provider" && (
        <AddProviderDialog clinic={clinic.id} onClose={() => setDialog("none")} announce={announce} />
      )}
      {dialog === "print" && (
        <PrintDialog
          {...{ clinic: clinic.id, providers, announce }}
          date={shownDate}
          week={view === "week" ? provider : null}
          onClose={() => setDialog("none")}
        />
      )}
      <div className="only-read-out" role="status">
        {words}
      </div>
    </section>
  );
}

function countsOf(appointments: readonly AppointmentCard[]): DayCounts {
  const of = (status: AppointmentCard["status"]) => appointments.filter((card) => card.status === status).length;
  const standing = appointments.filter(({ status }) => occupies(status)).length;
  return { standing, cancelled: of("cancelled"), missed: of("no_show") };
}
