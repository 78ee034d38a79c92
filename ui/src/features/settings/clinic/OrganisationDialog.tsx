import { commands, type OrganisationDetails, type Overview, type RecordKind } from "../../../api/bindings";
import { Select } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { EditDialog } from "../editing/EditDialog";
import { NameField } from "../editing/NameField";
import { nameProblem } from "../editing/name-problem";
import { useEditing } from "../editing/use-editing";
import { useKeptForm, type KeptForms } from "../editing/use-kept-forms";
import { useOutcome } from "../use-outcome.mutation";
import { useDescribeOrganisation } from "./describe";
import { organisationDetails } from "./details";

const KINDS: readonly RecordKind[] = ["organisation"];
const MOST_OF_NAME = 200;
const BUFFERS = [0, 5, 10, 15, 20, 30, 45, 60];
const LOCKS = [1, 2, 3, 5, 10, 15, 20, 30];

type Props = {
  overview: Overview;
  forms: KeptForms<OrganisationDetails>;
  onClose: () => void;
  announce: (words: string) => void;
};

/** Changes the organisation's name, the buffer between visits and when screens lock. */
export function OrganisationDialog({ overview, forms, onClose, announce }: Props) {
  const t = useWords();
  const settle = useOutcome(KINDS);
  const stands = organisationDetails(overview);
  const editing = useEditing<OrganisationDetails>({
    stands,
    first: stands,
    kept: useKeptForm(forms, "the-one"),
    problemsOf: ({ name }) => nameProblem(t, "name", name, MOST_OF_NAME),
    send: (from, to) =>
      settle(commands.changeOrganisation({ from: from ?? stands, to: { ...to, name: to.name.trim() } })),
    onDone: () => {
      announce(t("settings-saved", { name: editing.draft.name }));
      onClose();
    },
  });
  const { draft, change, problems } = editing;
  const minutes = (all: readonly number[], chosen: number) =>
    [...new Set([...all, chosen])]
      .sort((a, b) => a - b)
      .map((each) => ({ id: String(each), label: t("settings-minutes", { minutes: each }) }));
  return (
    <EditDialog
      title={t("organisation-change")}
      editing={editing}
      describe={useDescribeOrganisation()}
      sendWords={t("settings-save")}
      onClose={onClose}
    >
      <NameField
        label={t("organisation-name")}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={problems.name}
        autoFocus
      />
      <Select
        label={t("organisation-buffer")}
        hint={t("organisation-buffer-hint")}
        choices={minutes(BUFFERS, draft.buffer)}
        value={String(draft.buffer)}
        onChange={(id) => change({ buffer: Number(id) })}
      />
      <Select
        label={t("organisation-lock")}
        hint={t("organisation-lock-hint")}
        choices={minutes(LOCKS, draft.lock)}
        value={String(draft.lock)}
        onChange={(id) => change({ lock: Number(id) })}
      />
    </EditDialog>
  );
}
