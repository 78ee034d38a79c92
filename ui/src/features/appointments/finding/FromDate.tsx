import { parseDate } from "@internationalized/date";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from "react-aria-components";

import { FieldLabel } from "../../../shared/components/FieldParts";
import { ChevronDown, ChevronLeft, ChevronRight } from "../../../shared/components/icons";
import { useWords } from "../../../shared/use-words";

type Props = { label: string; date: string; least: string; onChange: (date: string) => void };

/** A day from the first one on: typed, or taken from a calendar. */
export function FromDate({ label, date, least, onChange }: Props) {
  const t = useWords();
  return (
    <DatePicker
      className="field"
      value={parseDate(date)}
      minValue={parseDate(least)}
      onChange={(value) => {
        // While a date is being typed it may lie before the first one, or be none.
        if (value && value.compare(parseDate(least)) >= 0) onChange(value.toString());
      }}
    >
      <FieldLabel label={label} />
      <Group className="field-group">
        <DateInput className="field-input date-input">
          {(segment) => <DateSegment segment={segment} className="date-segment" />}
        </DateInput>
        <Button className="field-open" aria-label={t("find-from-open")}>
          <ChevronDown />
        </Button>
      </Group>
      <Popover className="popover">
        <Dialog className="calendar-dialog">
          <Calendar>
            <header className="calendar-head">
              <Button slot="previous" className="button button-quiet button-normal">
                <ChevronLeft />
              </Button>
              <Heading className="calendar-title" />
              <Button slot="next" className="button button-quiet button-normal">
                <ChevronRight />
              </Button>
            </header>
            <CalendarGrid className="calendar">
              {(day) => <CalendarCell date={day} className="calendar-cell" />}
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
