import { useState } from "react";

import type { Overview, RecallRow } from "../../api/bindings";
import { failureOf } from "../../api/call";
import { Button, FailureNote, Select } from "../../shared/components";
import { Plus } from "../../shared/components/icons";
import { useAnnouncer } from "../../shared/hooks/use-announcer";
import { useKept } from "../../shared/kept";
import type { PatientPicker } from "../../shared/patient-picker";
import { useWords } from "../../shared/use-words";
import { RecallDialog } from "./RecallDialog";
import { RecallItem } from "./RecallItem";
import { addDays } from "./recall-dates";
import { useRecalls } from "./use-recalls";

import "./recalls.css";

type Props = { overview: Overview; PatientPicker: PatientPicker };
/** How far ahead the list looks, in days. */
const AHEAD = ["0", "30", "90", "365"] as const;

/** Recalls: who is to come back and has no visit for it, by the day they are due. */
export function RecallsPlace({ overview, PatientPicker }: Props) {
  const t = useWords();
  const { words, announce } = useAnnouncer();
  const [clinicId, setClinicId] = useKept("recalls-clinic", overview.clinics[0]?.id ?? "");
  const [ahead, setAhead] = useKept<(typeof AHEAD)[number]>("recalls-ahead", "30");
  const [form, setForm] = useState<{ row: RecallRow | null } | null>(null);
  const clinic = overview.clinics.find(({ id }) => id === clinicId) ?? overview.clinics[0];
  const list = useRecalls(clinic?.id ?? "", addDays(clinic?.today ?? "2000-01-01", Number(ahead)));
  if (!clinic) return null;
  const may = (permission: Overview["me"]["permissions"][number]) => overview.me.permissions.includes(permission);
  const mayWrite = may("write_schedule");
  const rows = list.data ?? [];
  return (
    <section className="recalls" aria-label={t("recalls-title")}>
      <header className="recalls-header">
        <h1>{t("recalls-title")}</h1>
        {overview.clinics.length > 1 && (
          <Select
            label={t("day-clinic")}
            choices={overview.clinics.map(({ id, name }) => ({ id, label: name }))}
            value={clinic.id}
            onChange={setClinicId}
          />
        )}
        <Select
          label={t("recalls-ahead")}
          choices={AHEAD.map((id) => ({ id, label: t("recalls-ahead-days", { days: Number(id) }) }))}
          value={ahead}
          onChange={setAhead}
        />
        {mayWrite && (
          <Button onPress={() => setForm({ row: null })}>
            <Plus />
            {t("recall-add")}
          </Button>
        )}
      </header>
      {list.error && <FailureNote failure={failureOf(list.error)} />}
      {list.data && rows.length === 0 && <p className="recalls-empty quiet">{t("recalls-empty")}</p>}
      <ul className="recalls-rows">
        {rows.map((row) => (
          <RecallItem key={row.id} {...{ row, clinic, mayWrite, announce }} onChange={() => setForm({ row })} />
        ))}
      </ul>
      {form && (
        <RecallDialog
          row={form.row}
          clinic={clinic}
          providers={overview.providers.filter((provider) => provider.clinic === clinic.id)}
          Picker={PatientPicker}
          mayRegister={may("write_demographics")}
          announce={announce}
          onClose={() => setForm(null)}
        />
      )}
      <div className="only-read-out" role="status">
        {words}
      </div>
    </section>
  );
}
