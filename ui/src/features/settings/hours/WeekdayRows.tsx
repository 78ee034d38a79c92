import type { Weekday } from "../../../api/bindings";
import { Button } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import type { Editing } from "../editing/use-editing";
import { CopyMenu } from "./CopyMenu";
import { StretchRow } from "./StretchRow";
import type { BreakDraft, WeekDraft, WindowDraft } from "./week-draft";
import { fieldOf } from "./week-problems";
import { WindowMore } from "./WindowMore";

type Props = {
  weekday: Weekday;
  editing: Editing<WeekDraft>;
  canChange: boolean;
  onCopy: (to: readonly Weekday[]) => void;
};

const MORNING = { from: "08:00", until: "12:00" };
const LUNCH = { from: "12:00", until: "13:00" };

/** The hours and breaks of one weekday. */
export function WeekdayRows({ weekday, editing, canChange, onCopy }: Props) {
  const t = useWords();
  const { draft, change, problems } = editing;
  const day = t(`weekday-${weekday}`);
  const windows = draft.own ? placed(draft.windows, weekday) : [];
  const breaks = placed(draft.breaks, weekday);
  const put = (place: number, patch: Partial<WindowDraft>) =>
    change({ windows: draft.windows.map((each, at) => (at === place ? { ...each, ...patch } : each)) });
  const putBreak = (place: number, patch: Partial<BreakDraft>) =>
    change({ breaks: draft.breaks.map((each, at) => (at === place ? { ...each, ...patch } : each)) });
  const found = (list: "window" | "break", place: number) => ({
    from: problems[fieldOf(list, place, "from")],
    until: problems[fieldOf(list, place, "until")],
  });
  const addHours = () => {
    const last = windows.at(-1)?.[0].until;
    const next = { weekday, ...(last ? { from: last, until: "" } : MORNING), types: [], validFrom: "", validUntil: "" };
    change({ windows: [...draft.windows, next] });
  };
  return (
    <div className="weekday" role="group" aria-label={day}>
      <h3 className="weekday-name">{day}</h3>
      <div className="weekday-rows">
        {draft.own && windows.length === 0 ? <p className="quiet">{t("hours-day-off")}</p> : null}
        {windows.map(([window, place], index) => {
          const name = t("hours-window-name", { day, number: index + 1 });
          return (
            <StretchRow
              key={place}
              name={name}
              stretch={window}
              problems={found("window", place)}
              onChange={(patch) => put(place, patch)}
              onRemove={() => change({ windows: draft.windows.filter((_, at) => at !== place) })}
            >
              <WindowMore
                name={name}
                window={window}
                problem={problems[fieldOf("window", place, "valid")]}
                onChange={(patch) => put(place, patch)}
              />
            </StretchRow>
          );
        })}
        {breaks.map(([pause, place], index) => (
          <StretchRow
            key={`break-${place}`}
            name={t("hours-break-name", { day, number: index + 1 })}
            kind={t("hours-break")}
            stretch={pause}
            problems={found("break", place)}
            onChange={(patch) => putBreak(place, patch)}
            onRemove={() => change({ breaks: draft.breaks.filter((_, at) => at !== place) })}
          />
        ))}
      </div>
      {canChange ? (
        <div className="weekday-actions">
          {draft.own ? (
            <Button variant="quiet" aria-label={t("hours-add-to", { day })} onPress={addHours}>
              {t("hours-add")}
            </Button>
          ) : null}
          <Button
            variant="quiet"
            aria-label={t("hours-add-break-to", { day })}
            onPress={() => change({ breaks: [...draft.breaks, { weekday, ...LUNCH }] })}
          >
            {t("hours-add-break")}
          </Button>
          <CopyMenu from={weekday} onCopy={onCopy} />
        </div>
      ) : null}
    </div>
  );
}

/** Those of one weekday, each with its place in the whole list. */
function placed<T extends { weekday: Weekday }>(all: readonly T[], weekday: Weekday): [T, number][] {
  return all.flatMap((each, place): [T, number][] => (each.weekday === weekday ? [[each, place]] : []));
}
