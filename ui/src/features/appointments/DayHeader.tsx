import type { ReactNode } from "react";

import type { ClinicView, ProviderColumn } from "../../api/bindings";
import { Button, Select } from "../../shared/components";
import { ChevronLeft, ChevronRight, Plus, Printer } from "../../shared/components/icons";
import { useWords } from "../../shared/use-words";
import type { Clock } from "./clock";
import { DatePick } from "./DatePick";
import { DensityMenu } from "./density/DensityMenu";
import type { useScheduleView } from "./views/use-schedule-view";
import { ViewSwitch } from "./views/ViewSwitch";
import { stepDate } from "./views/views";

/** How many visits stand, are cancelled, and nobody came to. */
export type DayCounts = { standing: number; cancelled: number; missed: number };

type Props = {
  clinics: readonly ClinicView[];
  clinic: ClinicView;
  clock: Clock;
  providers: readonly ProviderColumn[];
  views: ReturnType<typeof useScheduleView>;
  date: string;
  wholeDay: boolean;
  /** Null while there is no day to show. */
  counts: DayCounts | null;
  onClinic: (id: string) => void;
  onDate: (date: string) => void;
  onWholeDay: (whole: boolean) => void;
  onAddProvider: (() => void) | null;
  /** What else can be done with the schedule. */
  tools: ReactNode;
  onPrint: (() => void) | null;
};

/** Which days of which clinic are shown, how, and the ways to others. */
export function DayHeader({ clinics, clinic, date, wholeDay, counts, views, onDate, ...on }: Props) {
  const t = useWords();
  const { view, span } = views;
  const step = (by: 1 | -1) => onDate(stepDate(view, span, date, by));
  const size = view === "list" ? span : view;
  const onGrid = view === "day" || view === "week";
  return (
    <header className="day-header">
      <Button onPress={() => onDate(clinic.today)} isDisabled={date === clinic.today}>
        {t("day-today")} <kbd>{t("day-today-key")}</kbd>
      </Button>
      <div className="day-step">
        <Button variant="quiet" aria-label={t(`${size}-before`)} onPress={() => step(-1)}>
          <ChevronLeft />
        </Button>
        <Button variant="quiet" aria-label={t(`${size}-after`)} onPress={() => step(1)}>
          <ChevronRight />
        </Button>
      </div>
      <DatePick size={size} date={date} onDate={onDate} />
      {counts && <span className="quiet small day-counts">{t("day-counts", counts)}</span>}
      <span className="day-space" />
      <ViewSwitch view={view} onView={views.setView} />
      <div className="day-tools">
        {on.tools}
        {view === "week" && views.provider !== null && on.providers.length > 1 && (
          <Select
            label={t("week-provider")}
            choices={on.providers.map(({ id, name }) => ({ id, label: name }))}
            value={views.provider}
            onChange={views.setProvider}
          />
        )}
        {view === "list" && (
          <Select
            label={t("list-span")}
            choices={[
              { id: "day", label: t("list-span-day") },
              { id: "week", label: t("list-span-week") },
            ]}
            value={span}
            onChange={views.setSpan}
          />
        )}
        {clinics.length > 1 && (
          <Select
            label={t("day-clinic")}
            choices={clinics.map(({ id, name }) => ({ id, label: name }))}
            value={clinic.id}
            onChange={on.onClinic}
          />
        )}
        {counts && onGrid && <DensityMenu wholeDay={wholeDay} onWholeDay={on.onWholeDay} />}
        {on.onPrint && (
          <Button variant="quiet" onPress={on.onPrint} aria-keyshortcuts="P Control+P">
            <Printer /> {t("printing-open")} <kbd>P</kbd>
          </Button>
        )}
        {on.onAddProvider && (
          <span className="add-provider">
            <Button variant="quiet" onPress={on.onAddProvider}>
              <Plus /> {t("provider-add")}
            </Button>
          </span>
        )}
      </div>
    </header>
  );
}
