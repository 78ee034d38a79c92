import { commands, type DeskPolicy, type Overview, type RecordKind } from "../../../api/bindings";
import { TextField } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { EditDialog } from "../editing/EditDialog";
import { useEditing, type Problems } from "../editing/use-editing";
import { useKeptForm, type KeptForms } from "../editing/use-kept-forms";
import { useOutcome } from "../use-outcome.mutation";
import { useDescribeDesk } from "./describe";

const KINDS: readonly RecordKind[] = ["organisation"];
const MOST_HOURS = 168;
const LONGEST_WAIT = 240;

/** The numbers as they are typed. */
export type DeskDraft = { late: string; amber: string; red: string };

const draftOf = (policy: DeskPolicy): DeskDraft => ({
  late: String(policy.late_cancel_hours),
  amber: String(policy.wait_amber),
  red: String(policy.wait_red),
});
const policyOf = ({ late, amber, red }: DeskDraft): DeskPolicy => ({
  late_cancel_hours: Number(late),
  wait_amber: Number(amber),
  wait_red: Number(red),
});

type Props = {
  overview: Overview;
  forms: KeptForms<DeskDraft>;
  onClose: () => void;
  announce: (words: string) => void;
};

/** From when on a cancellation is late, and from when on a patient has waited long. */
export function DeskPolicyDialog({ overview, forms, onClose, announce }: Props) {
  const t = useWords();
  const settle = useOutcome(KINDS);
  const describe = useDescribeDesk();
  const stands = draftOf(overview.desk);
  const problemsOf = (draft: DeskDraft): Problems => {
    const { late_cancel_hours: late, wait_amber: amber, wait_red: red } = policyOf(draft);
    const whole = (typed: string, value: number, least: number, most: number) =>
      /^\d+$/.test(typed.trim()) && value >= least && value <= most;
    return {
      ...(whole(draft.late, late, 0, MOST_HOURS) ? {} : { late: t("desk-late-range", { most: MOST_HOURS }) }),
      ...(whole(draft.amber, amber, 1, LONGEST_WAIT - 1) ? {} : { amber: t("desk-amber-range") }),
      ...(whole(draft.red, red, amber + 1, LONGEST_WAIT) ? {} : { red: t("desk-red-range", { most: LONGEST_WAIT }) }),
    };
  };
  const editing = useEditing<DeskDraft>({
    stands,
    first: stands,
    kept: useKeptForm(forms, "the-one"),
    problemsOf,
    send: (from, to) => settle(commands.changeDeskPolicy({ from: policyOf(from ?? stands), to: policyOf(to) })),
    onDone: () => {
      announce(t("settings-saved", { name: t("desk-policy") }));
      onClose();
    },
  });
  const { draft, change, problems } = editing;
  return (
    <EditDialog
      title={t("desk-policy-change")}
      editing={editing}
      describe={(each) => describe(policyOf(each))}
      sendWords={t("settings-save")}
      onClose={onClose}
      width="narrow"
    >
      <TextField
        label={t("desk-late")}
        hint={t("desk-late-hint")}
        value={draft.late}
        onChange={(late) => change({ late })}
        inputMode="numeric"
        error={problems.late}
        autoFocus
      />
      <TextField
        label={t("desk-amber")}
        value={draft.amber}
        onChange={(amber) => change({ amber })}
        inputMode="numeric"
        error={problems.amber}
      />
      <TextField
        label={t("desk-red")}
        hint={t("desk-red-hint")}
        value={draft.red}
        onChange={(red) => change({ red })}
        inputMode="numeric"
        error={problems.red}
      />
    </EditDialog>
  );
}
