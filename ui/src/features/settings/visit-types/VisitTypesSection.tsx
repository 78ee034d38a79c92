import { useState } from "react";

import { commands, type RecordKind, type VisitType, type VisitTypeDetails } from "../../../api/bindings";
import { Button } from "../../../shared/components";
import { useWords, type Words } from "../../../shared/use-words";
import type { Fact } from "../editing/facts";
import { useKeptForms } from "../editing/use-kept-forms";
import { RecordList } from "../list/RecordList";
import { SectionHead } from "../list/SectionHead";
import { useRowChange } from "../list/use-row-change";
import { RowTrouble } from "../list/RowTrouble";
import type { SectionProps } from "../section";
import { useVisitTypes } from "../use-visit-types.query";
import { useDescribeVisitType } from "./describe";
import { VisitTypeDialog } from "./VisitTypeDialog";

const KINDS: readonly RecordKind[] = ["visit_type"];
const NEW = "new";

/** In the list a visit type says its length, kind and colour, and what is otherwise than usual. */
function isWorthSaying(t: Words, { buffer_after: buffer, providers = [], needs = [] }: VisitTypeDetails) {
  const said = ["visit-type-minutes", "visit-type-kind", "visit-type-colour"];
  if (buffer !== null && buffer !== undefined) said.push("visit-type-buffer");
  if (providers.length > 0) said.push("visit-type-providers");
  if (needs.length > 0) said.push("visit-type-needs");
  const labels = said.map((id) => t(id));
  return ({ label }: Fact) => labels.includes(label);
}

/** The kinds of visits that the clinic offers. */
export function VisitTypesSection({ overview, announce }: SectionProps) {
  const t = useWords();
  const types = useVisitTypes();
  const describe = useDescribeVisitType(overview);
  const forms = useKeptForms<VisitTypeDetails>("visit-type");
  const [open, setOpen] = useState<string | null>(null);
  const row = useRowChange(KINDS);
  const canChange = overview.me.permissions.includes("manage_clinic");
  const all = types.data ?? [];
  const setActive = (each: VisitType, active: boolean) =>
    row.change(
      active
        ? commands.changeVisitType({ visit_type: each.id, from: each.details, to: { ...each.details, active } })
        : commands.retireVisitType({ visit_type: each.id }),
      () => announce(t(active ? "visit-type-is-back" : "visit-type-is-retired", { name: each.details.name })),
    );
  const actions = (each: VisitType) => {
    const { name, active } = each.details;
    return (
      <>
        <Button aria-label={t("settings-change-what", { name })} onPress={() => setOpen(each.id)}>
          {t("settings-change")}
        </Button>
        <Button
          variant="quiet"
          aria-label={t(active ? "settings-retire-what" : "settings-bring-back-what", { name })}
          isPending={row.isPending}
          onPress={() => setActive(each, !active)}
        >
          {t(active ? "settings-retire" : "settings-bring-back")}
        </Button>
      </>
    );
  };
  const rows = all.map((each) => ({
    id: each.id,
    name: each.details.name,
    mark: <span className={`swatch swatch-${each.details.colour}`} aria-hidden="true" />,
    note: each.details.active ? undefined : t("visit-type-retired"),
    isOff: !each.details.active,
    isBegun: forms.begun.has(each.id),
    facts: describe(each.details).filter(isWorthSaying(t, each.details)),
    actions: canChange ? actions(each) : null,
  }));
  const shown = open === NEW ? null : all.find((each) => each.id === open);
  return (
    <>
      <SectionHead title={t("settings-visit-types")} lead={t("visit-types-lead")}>
        {canChange ? <Button onPress={() => setOpen(NEW)}>{t("visit-type-add")}</Button> : null}
      </SectionHead>
      <RowTrouble failure={types.error ?? row.failure} refusal={row.refusal} />
      {types.data ? <RecordList label={t("settings-visit-types")} rows={rows} empty={t("visit-types-none")} /> : null}
      {open !== null && shown !== undefined ? (
        <VisitTypeDialog
          key={open}
          id={open}
          stands={shown?.details ?? null}
          visitType={shown?.id ?? null}
          overview={overview}
          forms={forms}
          describe={describe}
          onClose={() => {
            setOpen(null);
            void forms.readAgain();
          }}
          announce={announce}
        />
      ) : null}
    </>
  );
}
