import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";

import { commands, type ClinicView, type ProviderColumn, type RecallPlan, type RecallRow } from "../../api/bindings";
import { call } from "../../api/call";
import { reads } from "../../api/reads";
import { Actions, Button, Dialog, OperationNotes, Select, TextField } from "../../shared/components";
import type { PatientChoice, PatientPicker, PatientPickerHandle } from "../../shared/patient-picker";
import { useWords } from "../../shared/use-words";
import { addMonths } from "./recall-dates";
import { readOut } from "./RecallItem";
import { useAddRecall, useChangeRecall } from "./use-recalls";

type Props = {
  /** The recall to change; null for a new one. */
  row: RecallRow | null;
  clinic: ClinicView;
  providers: readonly ProviderColumn[];
  Picker: PatientPicker;
  mayRegister: boolean;
  announce: (words: string) => void;
  onClose: () => void;
};

const ANY = "any";
const NEVER = "0";
const IN_MONTHS = [1, 3, 6, 12, 24];
const EVERY = [3, 6, 12, 24, 36, 60];
const NOBODY: PatientChoice = { text: "", patient: null, newcomer: null };

/** Who is to come back, by when, for what, and whether that comes round. */
export function RecallDialog({ row, clinic, providers, Picker, mayRegister, announce, onClose }: Props) {
  const t = useWords();
  const [choice, setChoice] = useState(NOBODY);
  const [plan, setPlan] = useState<RecallPlan>(
    () => row?.plan ?? { reason: "", due: addMonths(clinic.today, 6), visit_type: null, provider: null, every: null },
  );
  const [problems, setProblems] = useState<{ patient?: string; reason?: string; due?: string }>({});
  const picker = useRef<PatientPickerHandle>(null);
  const [add, change] = [useAddRecall(), useChangeRecall()];
  const types = useQuery({ queryKey: reads.visitTypes, queryFn: () => call(commands.visitTypes()) }).data ?? [];
  const patch = (with_: Partial<RecallPlan>) => setPlan((before) => ({ ...before, ...with_ }));
  const isPending = add.isPending || change.isPending;

  const send = async () => {
    const found: typeof problems = {};
    if (!row && choice.patient === null && choice.newcomer === null) found.patient = t("booking-patient-missing");
    if (plan.reason.trim() === "") found.reason = t("recall-reason-missing");
    if (plan.due === "") found.due = t("recall-due-missing");
    setProblems(found);
    if (isPending || Object.keys(found).length > 0) return;
    const patient = row?.patient ?? choice.patient ?? (await picker.current?.settle()) ?? null;
    if (!patient) return;
    const to = { ...plan, reason: plan.reason.trim() };
    const outcome = row
      ? await change.mutateAsync({ recall: row.id, from: row.plan, to })
      : await add.mutateAsync({ clinic: clinic.id, patient: patient.id, plan: to });
    if (outcome.result !== "done") return;
    announce(t("announce-recall-saved", { patient: readOut(patient) }));
    onClose();
  };

  return (
    <Dialog title={row ? t("recall-change-title") : t("recall-add")} isOpen onClose={onClose} width="wide">
      <form
        className="recall-dialog"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // What was thrown is shown from the mutation itself.
          void send().catch(() => undefined);
        }}
      >
        {row ? (
          <p className="recall-name">
            <bdi>{readOut(row.patient)}</bdi>
          </p>
        ) : (
          <Picker
            value={choice}
            onChange={setChoice}
            onChosen={() => undefined}
            today={clinic.today}
            mayRegister={mayRegister}
            error={problems.patient}
            handle={picker}
          />
        )}
        <TextField
          label={t("recall-reason")}
          lines={2}
          value={plan.reason}
          onChange={(reason) => patch({ reason })}
          error={problems.reason}
          maxLength={1000}
        />
        <div className="recall-fields">
          <TextField
            label={t("recall-due")}
            type="date"
            value={plan.due}
            onChange={(due) => patch({ due })}
            error={problems.due}
          />
          <div className="recall-in" role="group" aria-label={t("recall-in")}>
            {IN_MONTHS.map((months) => (
              <Button key={months} variant="quiet" onPress={() => patch({ due: addMonths(clinic.today, months) })}>
                {t("recall-in-months", { months })}
              </Button>
            ))}
          </div>
        </div>
        <div className="recall-fields">
          {types.length > 0 && (
            <Select
              label={t("waitlist-type")}
              choices={[
                { id: ANY, label: t("waitlist-any-type") },
                ...types
                  .filter(({ id, details }) => details.active || id === plan.visit_type)
                  .map(({ id, details }) => ({ id, label: details.name })),
              ]}
              value={plan.visit_type ?? ANY}
              onChange={(id) => patch({ visit_type: id === ANY ? null : id })}
            />
          )}
          <Select
            label={t("recall-provider")}
            choices={[
              { id: ANY, label: t("recall-any-provider") },
              ...providers.map(({ id, name }) => ({ id, label: name })),
            ]}
            value={plan.provider ?? ANY}
            onChange={(id) => patch({ provider: id === ANY ? null : id })}
          />
          <Select
            label={t("recall-comes-round")}
            choices={[
              { id: NEVER, label: t("recall-once") },
              ...EVERY.map((months) => ({ id: String(months), label: t("recall-every", { months }) })),
            ]}
            value={String(plan.every ?? NEVER)}
            onChange={(id) => patch({ every: id === NEVER ? null : Number(id) })}
          />
        </div>
        <OperationNotes outcome={add.data ?? change.data ?? null} error={add.error ?? change.error} />
        <Actions>
          <Button variant="quiet" onPress={onClose}>
            {t("waitlist-form-leave")}
          </Button>
          <Button variant="primary" type="submit" isPending={isPending}>
            {t("recall-save")}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
