import type { Overview, VisitTypeDetails } from "../../../api/bindings";
import { useWords } from "../../../shared/use-words";
import type { Fact } from "../editing/facts";

/** A visit type in words, line by line. */
export function useDescribeVisitType(overview: Overview): (details: VisitTypeDetails) => Fact[] {
  const t = useWords();
  return (details) => {
    const names = (details.providers ?? []).map((id) => overview.providers.find((each) => each.id === id)?.name ?? "?");
    const needs = details.needs ?? [];
    const buffer = details.buffer_after ?? null;
    return [
      { label: t("visit-type-name"), value: details.name },
      { label: t("visit-type-minutes"), value: t("settings-minutes", { minutes: details.minutes }) },
      { label: t("visit-type-kind"), value: t(`visit-kind-${details.kind.replaceAll("_", "-")}`) },
      { label: t("visit-type-colour"), value: t(`colour-${details.colour}`) },
      {
        label: t("visit-type-buffer"),
        value:
          buffer === null
            ? t("visit-type-buffer-usual", { minutes: overview.buffer })
            : t("visit-type-buffer-own", { minutes: buffer }),
      },
      {
        label: t("visit-type-providers"),
        value:
          names.length === 0
            ? t("visit-type-providers-all")
            : t("visit-type-providers-some", { names: names.join("; ") }),
      },
      {
        label: t("visit-type-needs"),
        value:
          needs.length === 0 ? t("visit-type-needs-none") : t("visit-type-needs-some", { kinds: needs.join(", ") }),
      },
      { label: t("visit-type-offered"), value: t(details.active ? "visit-type-active" : "visit-type-retired") },
    ];
  };
}
