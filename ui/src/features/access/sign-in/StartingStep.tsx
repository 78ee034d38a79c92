import { useState } from "react";

import type { Failure } from "../../../api/bindings";
import { Button, FailureNote, PasswordField, TextField } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { Step } from "../first-run/Step";

type Typed = { userName: string; password: string };
type Props = {
  typed: Typed;
  onType: (patch: Partial<Typed>) => void;
  failure: Failure | null;
  isPending: boolean;
  onBack: () => void;
  onNext: () => void;
};

/** User name and starting password, as an administrator handed them over. */
export function StartingStep({ typed, onType, failure, isPending, onBack, onNext }: Props) {
  const t = useWords();
  const [problems, setProblems] = useState<Partial<Record<"userName" | "password", string>>>({});
  const submit = () => {
    const found = {
      ...(typed.userName.trim() ? {} : { userName: t("user-name-missing") }),
      ...(typed.password.trim() ? {} : { password: t("starting-missing") }),
    };
    setProblems(found);
    if (Object.keys(found).length === 0) onNext();
  };
  return (
    <Step
      title={t("first-sign-in-title")}
      reason={t("first-sign-in-reason")}
      problems={problems}
      onSubmit={submit}
      actions={
        <>
          <Button size="large" onPress={onBack} isDisabled={isPending}>
            {t("back")}
          </Button>
          <Button type="submit" variant="primary" size="large" isPending={isPending}>
            {t("first-run-next")}
          </Button>
        </>
      }
    >
      {failure ? <FailureNote failure={failure} /> : null}
      <TextField
        label={t("user-name")}
        value={typed.userName}
        onChange={(userName) => onType({ userName })}
        autoFocus={typed.userName === ""}
        error={problems.userName}
      />
      <PasswordField
        label={t("starting-password")}
        hint={t("starting-password-hint")}
        value={typed.password}
        onChange={(password) => onType({ password })}
        autoFocus={typed.userName !== ""}
        autoComplete="off"
        error={problems.password}
      />
    </Step>
  );
}
