import { useMemo } from "react";

import { commands, type ClinicDetails, type ClinicView, type RecordKind } from "../../../api/bindings";
import { ComboBox, Note } from "../../../shared/components";
import { useFormats } from "../../../shared/use-formats";
import { useWords } from "../../../shared/use-words";
import { zoneChoices } from "../../../shared/zones";
import { EditDialog } from "../editing/EditDialog";
import { NameField } from "../editing/NameField";
import { nameProblem } from "../editing/name-problem";
import { useEditing } from "../editing/use-editing";
import { useKeptForm, type KeptForms } from "../editing/use-kept-forms";
import { useOutcome } from "../use-outcome.mutation";
import { useDescribeClinic } from "./describe";
import { clinicDetails, tenInTheMorning } from "./details";

const KINDS: readonly RecordKind[] = ["clinic"];
const MOST_OF_NAME = 200;

type Props = {
  clinic: ClinicView;
  forms: KeptForms<ClinicDetails>;
  onClose: () => void;
  announce: (words: string) => void;
};

/** Changes a clinic's name and zone. Another zone says first what becomes of the visits. */
export function ClinicDialog({ clinic, forms, onClose, announce }: Props) {
  const t = useWords();
  const { time } = useFormats();
  const settle = useOutcome(KINDS);
  const describe = useDescribeClinic();
  const stands = clinicDetails(clinic);
  const editing = useEditing<ClinicDetails>({
    stands,
    first: stands,
    kept: useKeptForm(forms, clinic.id),
    problemsOf: ({ name }) => nameProblem(t, "name", name, MOST_OF_NAME),
    send: (from, to) =>
      settle(commands.changeClinic({ clinic: clinic.id, from: from ?? stands, to: { ...to, name: to.name.trim() } })),
    onDone: () => {
      announce(t("settings-saved", { name: editing.draft.name }));
      onClose();
    },
  });
  const { draft, change, problems } = editing;
  const zones = useMemo(() => zoneChoices(draft.zone), [draft.zone]);
  const place = (zone: string) => zone.replaceAll("_", " ");
  const title = t("settings-change-what", { name: clinic.name });
  return (
    <EditDialog title={title} editing={editing} describe={describe} sendWords={t("settings-save")} onClose={onClose}>
      <NameField
        label={t("clinic-name")}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={problems.name}
        autoFocus
      />
      <ComboBox label={t("clinic-zone")} choices={zones} value={draft.zone} onChange={(zone) => change({ zone })} />
      {draft.zone !== clinic.zone ? (
        <Note kind="attention" title={t("clinic-zone-changes")}>
          <p>
            {t("clinic-zone-visits", {
              before: place(clinic.zone),
              now: place(draft.zone),
              time: time(tenInTheMorning(clinic.today, clinic.zone), draft.zone),
            })}
          </p>
          <p>{t("clinic-zone-hours")}</p>
        </Note>
      ) : null}
    </EditDialog>
  );
}
