import { parseDate } from "@internationalized/date";
import { useState } from "react";
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

import { ChevronLeft, ChevronRight } from "../../shared/components/icons";
import { useFormats } from "../../shared/use-formats";
import { useWords } from "../../shared/use-words";
import { shiftDate } from "./clock";
import { mondayOf } from "./views/views";

type Props = { size: "day" | "week" | "month"; date: string; onDate: (date: string) => void };

/** The days that are shown, in words; a calendar leads to others. */
export function DatePick({ size, date, onDate }: Props) {
  const t = useWords();
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const monday = mondayOf(date);
  const shown = {
    day: () => formats.date(date),
    week: () => formats.dates(monday, shiftDate(monday, 6)),
    month: () => formats.month(date),
  }[size]();
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <AriaButton className="day-title" aria-label={t("day-pick", { date: shown })}>
        <h1>{shown}</h1>
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
