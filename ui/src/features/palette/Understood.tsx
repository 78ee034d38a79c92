import type { Overview } from "../../api/bindings";
import { Close } from "../../shared/components/icons";
import { useFormats } from "../../shared/use-formats";
import { useWords } from "../../shared/use-words";
import type { PaletteLine } from "./use-palette";
import type { Span } from "./words/order";

type Props = { line: PaletteLine; overview: Overview; onUnpin: () => void };

/** Every part of the line with what it was taken for. What was not understood is said, and kept with the reason. */
export function Understood({ line, overview, onUnpin }: Props) {
  const t = useWords();
  const { date } = useFormats();
  const { order, pinned, text } = line;
  if (!line.booking && order.date === null) return null;
  const typed = ({ from, until }: Span) => text.slice(from, until);
  const meaning = (span: Span): string => {
    switch (span.is) {
      case "day":
        return date(order.date ?? "");
      case "time":
        return order.time ? clockOf(order.time) : "";
      case "length":
        return t("visit-minutes", { minutes: order.minutes ?? 0 });
      case "provider":
        return overview.providers.find(({ id }) => id === order.provider)?.name ?? "";
      case "type":
        return line.type?.details.name ?? "";
      case "kind":
        return t(`visit-kind-${(order.kind ?? "in_person").replace("_", "-")}`);
      case "verb":
        return t("palette-verb");
      case "patient":
        return t(pinned ? "palette-reason" : "palette-patient");
      case "reason":
        return t("palette-reason");
      case "unclear":
        return t("palette-unclear");
    }
  };
  return (
    <ul className="palette-spans">
      {pinned && (
        <li className="palette-span" data-span="pinned">
          <bdi>{`${pinned.family.toLocaleUpperCase()}, ${pinned.given}`}</bdi>
          <button type="button" className="palette-unpin" aria-label={t("palette-unpin")} onClick={onUnpin}>
            <Close />
          </button>
        </li>
      )}
      {joined(order.spans).map((span) => (
        <li key={span.from} className="palette-span" data-span={span.is}>
          <bdi className="palette-typed">{typed(span)}</bdi>
          <span>{meaning(span)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Neighbouring words of one meaning are shown as one. */
function joined(spans: readonly Span[]): Span[] {
  return spans.reduce<Span[]>((done, span) => {
    const last = done[done.length - 1];
    if (last?.is !== span.is) return [...done, span];
    return [...done.slice(0, -1), { ...last, until: span.until }];
  }, []);
}

function clockOf({ hour, minute }: { hour: number; minute: number }): string {
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
