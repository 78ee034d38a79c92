import { useFormats } from "../../../shared/use-formats";
import { useWords } from "../../../shared/use-words";
import type { Clock } from "../clock";
import type { AgendaRow } from "./agenda-rows";

type Props = {
  row: AgendaRow;
  /** Its place in the whole list, from 0. */
  index: number;
  clock: Clock;
  provider: string;
  tabbable: boolean;
  selected: boolean;
  onSelect: (id: string) => void;
};

/** A day, or a visit, on one line of the list. */
export function AgendaLine({ row, index, clock, provider, tabbable, selected, onSelect }: Props) {
  const t = useWords();
  const formats = useFormats();
  if (row.kind === "day") {
    return (
      <div role="row" aria-rowindex={index + 1} className="agenda-day">
        <span role="gridcell">
          {formats.date(row.date)}
          <span className="quiet small"> · {t("day-counts", { standing: row.visits, cancelled: 0, missed: 0 })}</span>
        </span>
      </div>
    );
  }
  const { card } = row;
  const [from, until] = [Date.parse(card.times.starts_at), Date.parse(card.ends_at)];
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      aria-selected={selected}
      tabIndex={tabbable ? 0 : -1}
      className="agenda-visit"
      data-agenda={card.id}
      data-status={card.status}
      onClick={() => onSelect(card.id)}
    >
      <span role="gridcell" className="agenda-time">
        {clock.span(from, until)}
      </span>
      <span role="gridcell" className="agenda-name">
        <bdi>{card.patient_name}</bdi>
      </span>
      <span role="gridcell" className="agenda-provider">
        {provider}
      </span>
      <span role="gridcell" className="agenda-reason">
        {card.kind === "in_person" ? "" : `${t(`visit-kind-${card.kind}`)} · `}
        {card.reason}
      </span>
      <span role="gridcell" className="agenda-state">
        {t(`visit-status-${card.status.replaceAll("_", "-")}`)}
        {card.overbooked ? ` · ${t("visit-overbooked")}` : ""}
      </span>
    </div>
  );
}
