import { useState } from "react";

import { commands, type ProviderDetails, type ProviderView, type RecordKind } from "../../../api/bindings";
import { Button } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { useKeptForms } from "../editing/use-kept-forms";
import { RecordList } from "../list/RecordList";
import { RowTrouble } from "../list/RowTrouble";
import { SectionHead } from "../list/SectionHead";
import { useRowChange } from "../list/use-row-change";
import type { SectionProps } from "../section";
import { useProviders, useUsers } from "../use-people.query";
import { CloseBookDialog } from "./CloseBookDialog";
import { useDescribeProvider } from "./describe";
import { ProviderDialog } from "./ProviderDialog";
import { providerName } from "./provider-name";

const KINDS: readonly RecordKind[] = ["provider"];

type Open = { is: "form"; clinic: string; provider: ProviderView | null } | { is: "closing"; provider: ProviderView };

/** The clinicians whose books take appointments. */
export function ProvidersSection({ overview, announce }: SectionProps) {
  const t = useWords();
  const providers = useProviders();
  const users = useUsers();
  const describe = useDescribeProvider(users.data ?? []);
  const forms = useKeptForms<ProviderDetails>("provider");
  const [open, setOpen] = useState<Open | null>(null);
  const row = useRowChange(KINDS);
  const unknown = ["provider-no-specialty", "provider-no-npi", "provider-no-languages"].map((id) => t(id));
  const canChange = overview.me.permissions.includes("manage_clinic");
  const all = providers.data ?? [];
  const close = () => {
    setOpen(null);
    void forms.readAgain();
  };
  const bringBack = ({ id, details }: ProviderView) =>
    row.change(commands.changeProvider({ provider: id, from: details, to: { ...details, active: true } }), () =>
      announce(t("provider-is-back", { name: providerName(details) })),
    );
  const rowOf = (each: ProviderView) => {
    const name = providerName(each.details);
    const { active } = each.details;
    return {
      id: each.id,
      name,
      note: active ? undefined : t("provider-inactive"),
      isOff: !active,
      isBegun: forms.begun.has(each.id),
      facts: describe(each.details)
        .slice(3, -1)
        .filter(({ value }) => !unknown.includes(value)),
      actions: canChange ? (
        <>
          <Button
            aria-label={t("settings-change-what", { name })}
            onPress={() => setOpen({ is: "form", clinic: each.clinic, provider: each })}
          >
            {t("settings-change")}
          </Button>
          {active ? (
            <Button
              variant="quiet"
              aria-label={t("provider-close-book-of", { name })}
              onPress={() => setOpen({ is: "closing", provider: each })}
            >
              {t("provider-close-book")}
            </Button>
          ) : (
            <Button
              variant="quiet"
              aria-label={t("settings-bring-back-what", { name })}
              isPending={row.isPending}
              onPress={() => bringBack(each)}
            >
              {t("settings-bring-back")}
            </Button>
          )}
        </>
      ) : null,
    };
  };
  const clinicOf = (provider: ProviderView) => overview.clinics.find(({ id }) => id === provider.clinic);
  return (
    <>
      <SectionHead title={t("settings-providers")} lead={t("providers-lead")} />
      <RowTrouble failure={providers.error ?? users.error ?? row.failure} refusal={row.refusal} />
      {overview.clinics.map((clinic) => (
        <div key={clinic.id} className="section-part">
          <SectionHead title={clinic.name} level={2}>
            {canChange ? (
              <Button onPress={() => setOpen({ is: "form", clinic: clinic.id, provider: null })}>
                {t("provider-add")}
              </Button>
            ) : null}
          </SectionHead>
          {providers.data ? (
            <RecordList
              label={t("providers-of", { clinic: clinic.name })}
              rows={all.filter((each) => each.clinic === clinic.id).map(rowOf)}
              empty={t("providers-list-empty")}
            />
          ) : null}
        </div>
      ))}
      {open?.is === "form" ? (
        <ProviderDialog
          key={open.provider?.id ?? open.clinic}
          clinic={open.clinic}
          provider={all.find(({ id }) => id === open.provider?.id) ?? null}
          users={users.data ?? []}
          forms={forms}
          describe={describe}
          onClose={close}
          announce={announce}
        />
      ) : null}
      {open?.is === "closing" ? (
        <CloseBookDialog
          provider={open.provider}
          clinic={clinicOf(open.provider)}
          onClose={close}
          announce={announce}
        />
      ) : null}
    </>
  );
}
