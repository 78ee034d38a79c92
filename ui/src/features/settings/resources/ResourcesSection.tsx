import { useState } from "react";

import { commands, type RecordKind, type Resource, type ResourceDetails } from "../../../api/bindings";
import { Button } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { useKeptForms } from "../editing/use-kept-forms";
import { RecordList } from "../list/RecordList";
import { RowTrouble } from "../list/RowTrouble";
import { SectionHead } from "../list/SectionHead";
import { useRowChange } from "../list/use-row-change";
import type { SectionProps } from "../section";
import { useResources } from "../use-resources.query";
import { ResourceDialog } from "./ResourceDialog";

const KINDS: readonly RecordKind[] = ["resource"];

/** What is open: a clinic's new one, or one that is there. */
type Open = { clinic: string; resource: string | null };

/** Rooms and equipment, clinic by clinic. Two visits never hold the same one at the same time. */
export function ResourcesSection({ overview, announce }: SectionProps) {
  const t = useWords();
  const resources = useResources(overview.clinics.map(({ id }) => id));
  const forms = useKeptForms<ResourceDetails>("resource");
  const [open, setOpen] = useState<Open | null>(null);
  const row = useRowChange(KINDS);
  const canChange = overview.me.permissions.includes("manage_clinic");
  const all = resources.data ?? [];
  const setActive = ({ id, clinic, details }: Resource, active: boolean) =>
    row.change(
      active
        ? commands.changeResource({ clinic, resource: id, from: details, to: { ...details, active } })
        : commands.retireResource({ clinic, resource: id }),
      () => announce(t(active ? "resource-is-back" : "resource-is-retired", { name: details.name })),
    );
  const rowOf = (each: Resource) => {
    const { name, kind, active } = each.details;
    return {
      id: each.id,
      name,
      note: active ? undefined : t("resource-retired"),
      isOff: !active,
      isBegun: forms.begun.has(each.id),
      facts: [{ label: t("resource-kind"), value: kind }],
      actions: canChange ? (
        <>
          <Button
            aria-label={t("settings-change-what", { name })}
            onPress={() => setOpen({ clinic: each.clinic, resource: each.id })}
          >
            {t("settings-change")}
          </Button>
          <Button
            variant="quiet"
            aria-label={t(active ? "resource-retire-what" : "settings-bring-back-what", { name })}
            isPending={row.isPending}
            onPress={() => setActive(each, !active)}
          >
            {t(active ? "resource-retire" : "settings-bring-back")}
          </Button>
        </>
      ) : null,
    };
  };
  const shown = open?.resource ? all.find((each) => each.id === open.resource) : null;
  return (
    <>
      <SectionHead title={t("settings-resources")} lead={t("resources-lead")} />
      <RowTrouble failure={resources.error ?? row.failure} refusal={row.refusal} />
      {overview.clinics.map((clinic) => (
        <div key={clinic.id} className="section-part">
          <SectionHead title={clinic.name} level={2}>
            {canChange ? (
              <Button onPress={() => setOpen({ clinic: clinic.id, resource: null })}>{t("resource-add")}</Button>
            ) : null}
          </SectionHead>
          {resources.data ? (
            <RecordList
              label={t("resources-of", { clinic: clinic.name })}
              rows={all.filter((each) => each.clinic === clinic.id).map(rowOf)}
              empty={t("resources-none")}
            />
          ) : null}
        </div>
      ))}
      {open !== null && shown !== undefined ? (
        <ResourceDialog
          key={`${open.clinic} ${open.resource ?? ""}`}
          clinic={open.clinic}
          resource={shown}
          kinds={[...new Set(all.map(({ details }) => details.kind))]}
          forms={forms}
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
