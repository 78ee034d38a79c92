import { parseDate } from "@internationalized/date";
import { useState, type ReactNode } from "react";
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  Dialog,
  DialogTrigger,
  Heading,
  Popover,
} from "react-aria-components";

import type { ClinicView } from "../../api/bindings";
import { Button, Select } from "../../shared/components";
import { ChevronLeft, ChevronRight, Plus } from "../../shared/components/icons";
import { useFormats } from "../../shared/use-formats";
import { useWords } from "../../shared/use-words";
import { shiftDate } from "./clock";

type Props = {
  clinics: readonly ClinicView[];
  clinic: ClinicView;
  date: string;
  wholeDay: boolean;
  /** How many visits stand and are cancelled; null while there is no day to show. */
  counts: { standing: number; cancelled: number } | null;
  onClinic: (id: string) => void;
  onDate: (date: string) => void;
  onWholeDay: (whole: boolean) => void;
  onAddProvider: (() => void) | null;
  /** What else can be done with the schedule. */
  tools: ReactNode;
};

/** Which day of which clinic is shown, and the ways to another. */
export function DayHeader({ clinics, clinic, date, wholeDay, counts, onDate, ...on }: Props) {
  const t = useWords();
  return (
    <header className="day-header">
      <Button onPress={() => onDate(clinic.today)} isDisabled={date === clinic.today}>
        {t("day-today")} <kbd>{t("day-today-key")}</kbd>
      </Button>
      <div className="day-step">
        <Button variant="quiet" aria-label={t("day-before")} onPress={() => onDate(shiftDate(date, -1))}>
          <ChevronLeft />
        </Button>
        <Button variant="quiet" aria-label={t("day-after")} onPress={() => onDate(shiftDate(date, 1))}>
          <ChevronRight />
        </Button>
      </div>
      <DatePick date={date} onDate={onDate} />
      {counts && <span className="quiet small day-counts">{t("day-counts", counts)}</span>}
      <span className="day-space" />
      <div className="day-tools">{on.tools}</div>
      {clinics.length > 1 && (
        <Select
          label={t("day-clinic")}
          choices={clinics.map(({ id, name }) => ({ id, label: name }))}
          value={clinic.id}
          onChange={on.onClinic}
        />
      )}
      {counts && (
        <Button variant="quiet" onPress={() => on.onWholeDay(!wholeDay)}>
          {wholeDay ? t("day-opening-hours") : t("day-whole")}
        </Button>
      )}
      {on.onAddProvider && (
        <Button variant="quiet" onPress={on.onAddProvider}>
          <Plus /> {t("provider-add")}
        </Button>
      )}
    </header>
  );
}

function DatePick({ date, onDate }: Pick<Props, "date" | "onDate">) {
  const t = useWords();
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <AriaButton className="day-title" aria-label={t("day-pick", { date: formats.date(date) })}>
        <h1>{formats.date(date)}</h1>
      </AriaButton>
      <Popover className="popover">
        <Dialog className="calendar-dialog" aria-label={t("day-pick-title")}>
          <Calendar
            aria-label={t("day-pick-title")}
            autoFocus
            value={parseDate(date)}
            onChange={(value) => {
              setOpen(false);
              onDate(value.toString());
            }}
          >
            <header className="calendar-head">
              <AriaButton slot="previous" className="button button-quiet button-normal">
                <ChevronLeft />
              </AriaButton>
              <Heading className="calendar-title" />
              <AriaButton slot="next" className="button button-quiet button-normal">
                <ChevronRight />
              </AriaButton>
            </header>
            <CalendarGrid className="calendar">
              {(day) => <CalendarCell date={day} className="calendar-cell" />}
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
