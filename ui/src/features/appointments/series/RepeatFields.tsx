import { Checkbox, CheckboxGroup } from "react-aria-components";

import type { Weekday } from "../../../api/bindings";
import { Checkbox as OneCheckbox, Select, type Choice } from "../../../shared/components";
import { FieldLabel } from "../../../shared/components/FieldParts";
import { Check } from "../../../shared/components/icons";
import { useWords } from "../../../shared/use-words";
import { FromDate } from "../finding/FromDate";
import { MOST_EVERY, MOST_VISITS, WEEKDAYS, newRepeat, patternOf, type RepeatBy, type RepeatEntry } from "./repeat";
import { useRepeatWords, useWeekdayWords } from "./use-repeat-words";

import "./series.css";

type Props = {
  value: RepeatEntry | null;
  /** The day of the first visit on the clinic's clock. */
  date: string;
  onChange: (value: RepeatEntry | null) => void;
};

/** Whether the visit repeats, how, and until when. A series always has an end. */
export function RepeatFields({ value, date, onChange }: Props) {
  const t = useWords();
  return (
    <div className="repeat">
      <OneCheckbox isSelected={value !== null} onChange={(on) => onChange(on ? newRepeat(date) : null)}>
        {t("series-repeat")}
      </OneCheckbox>
      {value && <Pattern value={value} date={date} change={(patch) => onChange({ ...value, ...patch })} />}
    </div>
  );
}

type PatternProps = { value: RepeatEntry; date: string; change: (patch: Partial<RepeatEntry>) => void };

function Pattern({ value, date, change }: PatternProps) {
  const t = useWords();
  const words = useRepeatWords();
  const numbers = (from: number, most: number, word: (count: number) => string): Choice[] =>
    Array.from({ length: most - from + 1 }, (_, index) => ({ id: `${from + index}`, label: word(from + index) }));
  const said = (by: RepeatBy) => words(patternOf({ ...value, by, every: 1 }, date));
  const ways: Choice<RepeatBy>[] = [
    { id: "week", label: t("series-by-week") },
    { id: "month_day", label: said("month_day") },
    { id: "month_weekday", label: said("month_weekday") },
  ];
  const unit = value.by === "week" ? "series-every-weeks" : "series-every-months";
  return (
    <div className="repeat-fields">
      <Select label={t("series-by")} choices={ways} value={value.by} onChange={(by) => change({ by })} />
      <Select
        label={t("series-every")}
        choices={numbers(1, MOST_EVERY, (every) => t(unit, { every }))}
        value={`${value.every}`}
        onChange={(every) => change({ every: Number(every) })}
      />
      {value.by === "week" && <Weekdays value={value.on} onChange={(on) => change({ on })} />}
      <Select
        label={t("series-ends")}
        choices={[
          { id: "count", label: t("series-ends-count") },
          { id: "date", label: t("series-ends-date") },
        ]}
        value={value.ends}
        onChange={(ends) => change(ends === "date" && value.last === "" ? { ends, last: date } : { ends })}
      />
      {value.ends === "count" ? (
        <Select
          label={t("series-visits")}
          choices={numbers(2, MOST_VISITS, (visits) => t("series-visits-count", { visits }))}
          value={`${value.visits}`}
          onChange={(visits) => change({ visits: Number(visits) })}
        />
      ) : (
        <FromDate label={t("series-last")} date={value.last} least={date} onChange={(last) => change({ last })} />
      )}
    </div>
  );
}

function Weekdays({ value, onChange }: { value: readonly Weekday[]; onChange: (on: Weekday[]) => void }) {
  const t = useWords();
  const short = useWeekdayWords("short");
  const long = useWeekdayWords("long");
  return (
    <CheckboxGroup
      className="field repeat-days"
      value={[...value]}
      onChange={(on) => onChange(WEEKDAYS.filter((day) => on.includes(day)))}
    >
      <FieldLabel label={t("series-on")} />
      <div className="resources">
        {WEEKDAYS.map((day) => (
          <Checkbox key={day} value={day} className="checkbox" aria-label={long(day)}>
            {({ isSelected }) => (
              <>
                <span className="checkbox-box">{isSelected ? <Check /> : null}</span>
                {short(day)}
              </>
            )}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
