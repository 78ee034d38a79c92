import type { Refusal } from "../../../api/bindings";
import { useWords } from "../../../shared/use-words";
import type { Clock } from "../clock";
import { useResources } from "../use-resources.query";

/** A time was refused that a person may still want, with a reason; it carries the next free times. */
export type PlaceRefusal = Extract<Refusal, { code: "slot_taken" | "slot_held" | "not_available" | "resource_taken" }>;

export function placeRefusalOf(refusal: Refusal | null): PlaceRefusal | null {
  if (refusal === null) return null;
  const { code } = refusal;
  const isPlace =
    code === "slot_taken" || code === "slot_held" || code === "not_available" || code === "resource_taken";
  return isPlace ? refusal : null;
}

/** Everything that stands against the time, each in a sentence: rooms by name, patients never. */
export function usePlaceWords(clinic: string, clock: Clock): (refusal: PlaceRefusal) => string[] {
  const t = useWords();
  const resources = useResources(clinic);
  const spans = (taken: readonly { starts_at: string; ends_at: string }[]) =>
    taken.map((by) => clock.span(Date.parse(by.starts_at), Date.parse(by.ends_at))).join(", ");
  return (refusal) => {
    const sentences: string[] = [];
    if (refusal.code === "slot_held") sentences.push(t("slot-held", { until: clock.time(Date.parse(refusal.until)) }));
    if ((refusal.code === "not_available" || refusal.code === "slot_held") && refusal.why !== null) {
      sentences.push(t(`unavailable-${refusal.why.replaceAll("_", "-")}`));
    }
    if (refusal.code !== "resource_taken" && refusal.by.length > 0) {
      sentences.push(t("slot-taken", { spans: spans(refusal.by) }));
    }
    const held = refusal.resources ?? [];
    for (const id of new Set(held.map(({ resource }) => resource))) {
      const name = resources.find((each) => each.id === id)?.details.name;
      const taken = spans(held.filter(({ resource }) => resource === id));
      sentences.push(
        name === undefined ? t("resource-taken", { spans: taken }) : t("resource-taken-named", { name, spans: taken }),
      );
    }
    if (held.length === 0 && refusal.code === "resource_taken") sentences.push(t("resource-none"));
    return sentences.length > 0 ? sentences : [t("refusal-slot-taken")];
  };
}
