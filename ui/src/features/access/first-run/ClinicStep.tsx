import { useMemo, type Dispatch, type SetStateAction } from "react";

import { failureOf } from "../../../api/call";
import { Button, ComboBox, FailureNote, TextField } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { useOpenDemoClinic } from "../use-access.mutation";
import { PROBLEM_ARGUMENTS, problemsOfClinic, type Problems, type SetUpDraft } from "./set-up-draft";
import { Step } from "./Step";
import { zoneChoices } from "../../../shared/zones";

export type StepProps = {
  draft: SetUpDraft;
  change: (part: Partial<SetUpDraft>) => void;
  problems: Problems;
  setProblems: Dispatch<SetStateAction<Problems>>;
};

/** Name and time zone of the clinic, or a demo clinic instead. */
export function ClinicStep({ draft, change, problems, setProblems, onNext }: StepProps & { onNext: () => void }) {
  const t = useWords();
  const demo = useOpenDemoClinic();
  const zones = useMemo(() => zoneChoices(draft.zone), [draft.zone]);
  const words = (id: string | undefined) => (id ? t(id, PROBLEM_ARGUMENTS) : undefined);
  const submit = () => {
    const found = problemsOfClinic(draft);
    setProblems(found);
    if (Object.keys(found).length === 0) onNext();
  };
  return (
    <>
      <Step
        title={t("first-run-clinic-title")}
        reason={t("first-run-clinic-reason")}
        problems={problems}
        onSubmit={submit}
        actions={
          <Button type="submit" variant="primary" size="large" isDisabled={demo.isPending}>
            {t("first-run-next")}
          </Button>
        }
      >
        <TextField
          label={t("first-run-clinic-name")}
          value={draft.clinicName}
          onChange={(clinicName) => change({ clinicName })}
          maxLength={200}
          autoFocus
          error={words(problems.clinic_name)}
        />
        <ComboBox
          label={t("first-run-zone")}
          hint={t("first-run-zone-hint")}
          choices={zones}
          value={draft.zone}
          onChange={(zone) => change({ zone })}
          error={words(problems.zone)}
        />
      </Step>
      <section className="access-aside">
        <p>{t("first-run-demo-reason")}</p>
        <Button isPending={demo.isPending} onPress={() => demo.mutate(undefined)}>
          {demo.isPending ? t("first-run-demo-opening") : t("first-run-demo-open")}
        </Button>
      </section>
      {demo.error ? <FailureNote failure={failureOf(demo.error)} /> : null}
    </>
  );
}
