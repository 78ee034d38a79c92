import { useState } from "react";

import { failureOf } from "../../../api/call";
import { Button, FailureNote, PasswordField } from "../../../shared/components";
import { passwordProblem } from "../../../shared/password-policy";
import { useWords } from "../../../shared/use-words";
import { CodeField } from "../CodeField";
import { PasswordHint } from "../first-run/OwnerStep";
import { PROBLEM_ARGUMENTS } from "../first-run/set-up-draft";
import { Step } from "../first-run/Step";
import { useFinishFirstSignIn } from "../use-access.mutation";

type Problems = Partial<Record<"wanted" | "again" | "code", string>>;
type Props = { starting: { userName: string; password: string }; onBack: () => void };

/** A password of one's own and a code of the second factor; then the clinic opens. */
export function OwnPasswordStep({ starting, onBack }: Props) {
  const t = useWords();
  const finish = useFinishFirstSignIn();
  const [wanted, setWanted] = useState("");
  const [again, setAgain] = useState("");
  const [code, setCode] = useState("");
  const [problems, setProblems] = useState<Problems>({});
  const change = (set: (value: string) => void) => (value: string) => {
    set(value);
    setProblems({});
  };
  const submit = () => {
    const weak = passwordProblem(wanted, starting.userName);
    const found: Problems = {
      ...(weak ? { wanted: t(`password-${weak}`, PROBLEM_ARGUMENTS) } : {}),
      ...(!weak && wanted === starting.password ? { wanted: t("starting-not-own") } : {}),
      ...(weak || again === wanted ? {} : { again: t("password-differs") }),
      ...(code.length === 6 ? {} : { code: t("code-missing") }),
    };
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    finish.mutate(
      { ...starting, newPassword: wanted, code },
      {
        onError: (error) => {
          setCode("");
          if (failureOf(error).code === "wrong_code") setProblems({ code: t("code-wrong") });
        },
      },
    );
  };
  const failure = finish.error ? failureOf(finish.error) : null;
  return (
    <Step
      title={t("first-sign-in-own-title")}
      reason={t("first-sign-in-own-reason")}
      problems={problems}
      onSubmit={submit}
      actions={
        <>
          <Button size="large" onPress={onBack} isDisabled={finish.isPending}>
            {t("back")}
          </Button>
          <Button type="submit" variant="primary" size="large" isPending={finish.isPending}>
            {finish.isPending ? t("sign-in-opening") : t("sign-in")}
          </Button>
        </>
      }
    >
      {failure && failure.code !== "wrong_code" ? <FailureNote failure={failure} /> : null}
      <div className="access-pair">
        <PasswordField
          label={t("recovery-new-password")}
          hint={<PasswordHint password={wanted} userName={starting.userName} />}
          value={wanted}
          onChange={change(setWanted)}
          autoComplete="new-password"
          autoFocus
          error={problems.wanted}
        />
        <PasswordField
          label={t("password-again")}
          value={again}
          onChange={change(setAgain)}
          autoComplete="new-password"
          error={problems.again}
        />
      </div>
      <CodeField value={code} onChange={change(setCode)} error={problems.code} />
    </Step>
  );
}
