import { Select, type Choice } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { usePlaceWords, placeRefusalOf } from "../booking/place-refusal";
import { useRefusalWords } from "../../../shared/use-refusal-words";
import type { Clock } from "../clock";
import { MINUTE } from "../grid/range";
import { nextOf, type Choices, type DateChoice, type SeriesDate } from "./choices";

type Props = {
  clinic: string;
  clock: Clock;
  dates: readonly SeriesDate[];
  choices: Choices;
  /** What leaving a date out means: it is not booked, or stays as it is. */
  skipWords: string;
  onChoose: (key: string, choice: DateChoice) => void;
};

/** The dates in order; one that cannot be had says why, and asks what becomes of it. */
export function SeriesDates({ clinic, clock, dates, choices, skipWords, onChoose }: Props) {
  const t = useWords();
  const placeWords = usePlaceWords(clinic, clock);
  const refusalWords = useRefusalWords();
  return (
    <ol className="series-dates">
      {dates.map(({ key, times, refusal }) => {
        const from = Date.parse(times.starts_at);
        const place = placeRefusalOf(refusal);
        const why = refusal === null ? [] : place ? placeWords(place) : [refusalWords(refusal)];
        return (
          <li key={key} className="series-date" data-taken={refusal !== null || undefined}>
            <span>
              {clock.day(from)}, {clock.span(from, from + times.minutes * MINUTE)}
            </span>
            {refusal === null ? (
              <span className="quiet small">{t("series-free")}</span>
            ) : (
              <div className="series-trouble">
                <span>{why.join(" ")}</span>
                <Select
                  label={t("series-what-then", { day: clock.dayShort(from) })}
                  choices={waysOut(nextOf(refusal), skipWords)}
                  value={idOf(choices.get(key) ?? "skip")}
                  onChange={(id) => onChoose(key, choiceOf(id))}
                />
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );

  function waysOut(next: readonly string[], skip: string): Choice[] {
    const times = next.map((at) => {
      const when = `${clock.dayShort(Date.parse(at))}, ${clock.time(Date.parse(at))}`;
      return { id: at, label: t("series-take", { when }) };
    });
    return [{ id: "skip", label: skip }, ...times, { id: "over", label: t("series-over") }];
  }
}

function idOf(choice: DateChoice): string {
  return typeof choice === "string" ? choice : choice.next;
}

function choiceOf(id: string): DateChoice {
  return id === "skip" || id === "over" ? id : { next: id };
}
