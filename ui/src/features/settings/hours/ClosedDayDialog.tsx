import { commands, type ClinicView, type ClosedDay, type RecordKind } from "../../../api/bindings";
import { useFormats } from "../../../shared/use-formats";
import { useWords } from "../../../shared/use-words";
import { EditDialog } from "../editing/EditDialog";
import { NameField } from "../editing/NameField";
import { nameProblem } from "../editing/name-problem";
import { useEditing } from "../editing/use-editing";
import { useKeptForm, type KeptForms } from "../editing/use-kept-forms";
import { useOutcome } from "../use-outcome.mutation";
import { DateInput } from "./DateInput";

const KINDS: readonly RecordKind[] = ["closed_days"];
const MOST_OF_NAME = 60;

type Props = {
  clinic: ClinicView;
  forms: KeptForms<ClosedDay>;
  onClose: () => void;
  announce: (words: string) => void;
};

/** Closes the clinic on one day. */
export function ClosedDayDialog({ clinic, forms, onClose, announce }: Props) {
  const t = useWords();
  const formats = useFormats();
  const settle = useOutcome(KINDS);
  const editing = useEditing<ClosedDay>({
    stands: null,
    first: { date: "", name: "" },
    kept: useKeptForm(forms, clinic.id),
    problemsOf: ({ date, name }) => ({
      ...(date === "" ? { date: t("hours-date-missing") } : {}),
      ...nameProblem(t, "name", name, MOST_OF_NAME),
    }),
    send: (_, { date, name }) => settle(commands.closeDay({ clinic: clinic.id, day: { date, name: name.trim() } })),
    onDone: () => {
      announce(t("settings-saved", { name: formats.date(editing.draft.date) }));
      onClose();
    },
  });
  const { draft, change, problems } = editing;
  return (
    <EditDialog
      title={t("hours-closed-day-add")}
      editing={editing}
      describe={() => []}
      sendWords={t("hours-closed-day-add")}
      onClose={onClose}
      width="narrow"
    >
      <DateInput
        label={t("hours-date")}
        value={draft.date}
        onChange={(date) => change({ date })}
        error={problems.date}
        autoFocus
      />
      <NameField
        label={t("hours-closed-name")}
        hint={t("hours-closed-name-hint")}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={problems.name}
      />
    </EditDialog>
  );
}
