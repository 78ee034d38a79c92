import { commands, type Outcome, type RecordKind, type Resource, type ResourceDetails } from "../../../api/bindings";
import { Button } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { EditDialog } from "../editing/EditDialog";
import { NameField } from "../editing/NameField";
import { nameProblem } from "../editing/name-problem";
import { useEditing } from "../editing/use-editing";
import { useKeptForm, type KeptForms } from "../editing/use-kept-forms";
import { useOutcome } from "../use-outcome.mutation";

const KINDS: readonly RecordKind[] = ["resource"];
const MOST_OF_NAME = 60;
const FIRST: ResourceDetails = { name: "", kind: "", active: true };

type Props = {
  clinic: string;
  /** `null` for a new one. */
  resource: Resource | null;
  /** Kinds that are in use already. */
  kinds: readonly string[];
  forms: KeptForms<ResourceDetails>;
  onClose: () => void;
  announce: (words: string) => void;
};

/** Adds or changes a room or a piece of equipment. */
export function ResourceDialog({ clinic, resource, kinds, forms, onClose, announce }: Props) {
  const t = useWords();
  const kept = useKeptForm(forms, resource?.id ?? `new:${clinic}`);
  const settle = useOutcome(KINDS);
  const send = (from: ResourceDetails | null, to: ResourceDetails): Promise<Outcome> => {
    const details = { ...to, name: to.name.trim(), kind: to.kind.trim() };
    if (resource === null || from === null) return settle(commands.addResource({ clinic, details }));
    return settle(commands.changeResource({ clinic, resource: resource.id, from, to: details }));
  };
  const editing = useEditing({
    stands: resource?.details ?? null,
    first: FIRST,
    kept,
    problemsOf: ({ name, kind }) => ({
      ...nameProblem(t, "name", name, MOST_OF_NAME),
      ...nameProblem(t, "kind", kind, MOST_OF_NAME),
    }),
    send,
    onDone: () => {
      announce(t("settings-saved", { name: editing.draft.name }));
      onClose();
    },
  });
  const { draft, change, problems } = editing;
  const describe = (details: ResourceDetails) => [
    { label: t("resource-name"), value: details.name },
    { label: t("resource-kind"), value: details.kind },
    { label: t("resource-in-use"), value: t(details.active ? "resource-active" : "resource-retired") },
  ];
  return (
    <EditDialog
      title={resource ? t("settings-change-what", { name: resource.details.name }) : t("resource-add")}
      editing={editing}
      describe={describe}
      sendWords={resource ? t("settings-save") : t("resource-add")}
      onClose={onClose}
      width="narrow"
    >
      <NameField
        label={t("resource-name")}
        hint={t("resource-name-hint")}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={problems.name}
        autoFocus
      />
      <NameField
        label={t("resource-kind")}
        hint={t("resource-kind-hint")}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        error={problems.kind}
      />
      {kinds.length > 0 ? (
        <div className="edit-offers" role="group" aria-label={t("resource-kinds-in-use")}>
          {kinds.map((kind) => (
            <Button key={kind} variant="quiet" onPress={() => change({ kind })}>
              {kind}
            </Button>
          ))}
        </div>
      ) : null}
    </EditDialog>
  );
}
