import type { HistoryEvent, HistoryLine } from "../../../api/bindings";
import { useWords } from "../../../shared/use-words";
import type { Clock } from "../clock";
import { dashed } from "./steps";

type Props = { lines: readonly HistoryLine[]; day: string; clock: Clock };

/** What was done on a visit's way, and by whom; nothing that was taken back is left out. */
export function History({ lines, day, clock }: Props) {
  const t = useWords();
  const words = (event: HistoryEvent): string => {
    if (event.what === "call") return t(`call-${dashed(event.result)}`);
    const state = t(`visit-status-${dashed(event.reached)}`);
    if (event.what === "taken_back") return t("history-taken-back", { state });
    return event.beside ? t("history-beside", { state }) : state;
  };
  const moment = (at: number) => (clock.day(at) === day ? clock.time(at) : `${clock.dayShort(at)}, ${clock.time(at)}`);
  return (
    <ol className="history">
      {lines.map((line, index) => (
        <li key={index} data-back={line.event.what === "taken_back" || undefined}>
          {words(line.event)}
          <span className="quiet small">
            {" "}
            {moment(Date.parse(line.at))}
            {line.by === "" ? null : ` · ${line.by}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
