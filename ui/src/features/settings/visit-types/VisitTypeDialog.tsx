import { commands, type Outcome, type Overview, type RecordKind, type VisitTypeDetails } from "../../../api/bindings";
import { useWords } from "../../../shared/use-words";
import { EditDialog } from "../editing/EditDialog";
import type { Fact } from "../editing/facts";
import { nameProblem } from "../editing/name-problem";
import { useEditing } from "../editing/use-editing";
import { useKeptForm, type KeptForms } from "../editing/use-kept-forms";
import { useOutcome } from "../use-outcome.mutation";
import { VisitTypeFields } from "./VisitTypeFields";

const KINDS: readonly RecordKind[] = ["visit_type"];
const MOST_OF_NAME = 60;
const FIRST: VisitTypeDetails = {
  name: "",
  minutes: 30,
  colour: "teal",
  kind: "in_person",
  buffer_after: null,
  providers: [],
  needs: [],
  active: true,
};

type Props = {
  /** Of the form that is kept: the visit type's, or one word for a new one. */
  id: string;
  visitType: string | null;
  stands: VisitTypeDetails | null;
  overview: Overview;
  forms: KeptForms<VisitTypeDetails>;
  describe: (details: VisitTypeDetails) => Fact[];
  onClose: () => void;
  announce: (words: string) => void;
};

/** Adds or changes a visit type. */
export function VisitTypeDialog({ id, visitType, stands, overview, forms, describe, onClose, announce }: Props) {
  const t = useWords();
  const kept = useKeptForm(forms, id);
  const settle = useOutcome(KINDS);
  const send = (from: VisitTypeDetails | null, to: VisitTypeDetails): Promise<Outcome> => {
    const details = { ...to, name: to.name.trim() };
    if (visitType === null || from === null) return settle(commands.addVisitType({ details }));
    return settle(commands.changeVisitType({ visit_type: visitType, from, to: details }));
  };
  const editing = useEditing({
    stands,
    first: FIRST,
    kept,
    problemsOf: ({ name }) => nameProblem(t, "name", name, MOST_OF_NAME),
    send,
    onDone: () => {
      announce(t("settings-saved", { name: editing.draft.name }));
      onClose();
    },
  });
  const title = visitType === null ? t("visit-type-add") : t("settings-change-what", { name: stands?.name ?? "" });
  return (
    <EditDialog
      title={title}
      editing={editing}
      describe={describe}
      sendWords={visitType === null ? t("visit-type-add") : t("settings-save")}
      onClose={onClose}
    >
      <VisitTypeFields editing={editing} overview={overview} />
    </EditDialog>
  );
}
