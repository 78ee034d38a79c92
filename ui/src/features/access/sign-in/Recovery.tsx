import { useState } from "react";

import { failureOf } from "../../../api/call";
import { Button, FailureNote, PasswordField, TextField } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { FactorStep } from "../first-run/FactorStep";
import { PasswordHint } from "../first-run/OwnerStep";
import { PROBLEM_ARGUMENTS } from "../first-run/set-up-draft";
import { Step } from "../first-run/Step";
import { passwordProblem } from "../../../shared/password-policy";
import { useRecover } from "../use-access.mutation";
import { RECOVERY_WORDS, wordsOf } from "./recovery-words";

type Problems = Partial<Record<"words" | "user_name" | "new_password" | "again", string>>;
type Props = { onBack: () => void; onDone: (userName: string) => void };

/**
 * Opens the clinic with its recovery words and gives one person a new password and a new second factor, for the phone
 * may be what was lost.
 */
export function Recovery({ onBack, onDone }: Props) {
  const t = useWords();
  const recover = useRecover();
  const [text, setText] = useState("");
  const [userName, setUserName] = useState("");
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [problems, setProblems] = useState<Problems>({});
  const words = wordsOf(text);
  const change = (set: (value: string) => void) => (value: string) => {
    set(value);
    setProblems({});
  };

  const submit = () => {
    const weak = passwordProblem(password, userName);
    const found: Problems = {
      ...(words.length === RECOVERY_WORDS ? {} : { words: "recovery-words-missing" }),
      ...(userName.trim() ? {} : { user_name: "user-name-missing" }),
      ...(weak ? { new_password: `password-${weak}` } : {}),
      ...(weak || password === again ? {} : { again: "password-differs" }),
    };
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    recover.mutate(
      { words, userName: userName.trim(), newPassword: password },
      {
        onError: (error) => {
          const { code, field } = failureOf(error);
          if (code === "wrong_words") setProblems({ words: "recovery-words-wrong" });
          else if (field === "user_name") setProblems({ user_name: "recovery-user-unknown" });
          else if (field === "new_password") setProblems({ new_password: "recovery-password-refused" });
        },
      },
    );
  };

  if (recover.data) return <FactorStep kit={recover.data} renewed onNext={() => onDone(userName.trim())} />;
  const failure = recover.error ? failureOf(recover.error) : null;
  const shownAtField =
    failure?.code === "wrong_words" || failure?.field === "user_name" || failure?.field === "new_password";
  const say = (id: string | undefined) => (id ? t(id, { ...PROBLEM_ARGUMENTS, count: words.length }) : undefined);
  return (
    <Step
      title={t("recovery-title")}
      reason={t("recovery-reason")}
      problems={problems}
      onSubmit={submit}
      actions={
        <>
          <Button size="large" onPress={onBack} isDisabled={recover.isPending}>
            {t("back")}
          </Button>
          <Button type="submit" variant="primary" size="large" isPending={recover.isPending}>
            {recover.isPending ? t("recovery-opening") : t("recovery-open")}
          </Button>
        </>
      }
    >
      {failure && !shownAtField ? <FailureNote failure={failure} /> : null}
      <TextField
        label={t("recovery-words")}
        hint={t("recovery-words-count", { count: words.length, all: RECOVERY_WORDS })}
        lines={4}
        value={text}
        onChange={change(setText)}
        autoFocus
        error={say(problems.words)}
      />
      <TextField
        label={t("user-name")}
        value={userName}
        onChange={change(setUserName)}
        error={say(problems.user_name)}
      />
      <div className="access-pair">
        <PasswordField
          label={t("recovery-new-password")}
          hint={<PasswordHint password={password} userName={userName} />}
          value={password}
          onChange={change(setPassword)}
          autoComplete="new-password"
          error={say(problems.new_password)}
        />
        <PasswordField
          label={t("password-again")}
          value={again}
          onChange={change(setAgain)}
          autoComplete="new-password"
          error={say(problems.again)}
        />
      </div>
    </Step>
  );
}
