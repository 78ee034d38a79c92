import { useState } from "react";

import { failureOf } from "../../../api/call";
import type { SetUpForm, SetUpKit } from "../../../api/bindings";
import { AccessFrame } from "../AccessFrame";
import { useBeginSetUp } from "../use-access.mutation";
import { ClinicStep } from "./ClinicStep";
import { FactorStep } from "./FactorStep";
import { OwnerStep } from "./OwnerStep";
import { Progress } from "./Progress";
import { emptyDraft, formOf, isClinicField, type Problems } from "./set-up-draft";
import { WordsStep } from "./WordsStep";

type Page = "clinic" | "owner" | "factor" | "words";
type Kit = { form: SetUpForm; kit: SetUpKit };

/** First run: a clinic, its owner, and what opens it again when everything else is lost. */
export function FirstRun({ suggestedZone }: { suggestedZone: string }) {
  const [page, setPage] = useState<Page>("clinic");
  const [draft, setDraft] = useState(() => emptyDraft(suggestedZone));
  const [made, setMade] = useState<Kit | null>(null);
  const [problems, setProblems] = useState<Problems>({});
  const begin = useBeginSetUp();

  const change = (part: Partial<typeof draft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setProblems({});
  };

  const leaveOwner = () => {
    const form = formOf(draft);
    // Going back and forth without a change keeps the keys: what was scanned or printed stays true.
    if (made && JSON.stringify(made.form) === JSON.stringify(form)) return setPage("factor");
    begin.mutate(form, {
      onSuccess: (kit) => {
        setMade({ form, kit });
        setPage("factor");
      },
      onError: (error) => {
        const { code, field } = failureOf(error);
        if (code !== "invalid_input" || field === null) return;
        setProblems({ [field]: `first-run-${field.replaceAll("_", "-")}-refused` });
        if (isClinicField(field)) setPage("clinic");
      },
    });
  };

  const failure = begin.error ? failureOf(begin.error) : null;
  const parts = { draft, change, problems, setProblems };
  return (
    <AccessFrame side={<Progress page={page} />}>
      {page === "clinic" ? <ClinicStep {...parts} onNext={() => setPage("owner")} /> : null}
      {page === "owner" ? (
        <OwnerStep
          {...parts}
          keysWereMade={made !== null}
          failure={failure?.code === "invalid_input" && failure.field !== null ? null : failure}
          isPending={begin.isPending}
          onBack={() => setPage("clinic")}
          onNext={leaveOwner}
        />
      ) : null}
      {page === "factor" && made ? (
        <FactorStep kit={made.kit} onBack={() => setPage("owner")} onNext={() => setPage("words")} />
      ) : null}
      {page === "words" && made ? (
        <WordsStep kit={made.kit} clinicName={made.form.clinic_name} onBack={() => setPage("factor")} />
      ) : null}
    </AccessFrame>
  );
}
