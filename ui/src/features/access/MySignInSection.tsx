import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";

import { commands, type Overview } from "../../api/bindings";
import { call, failureOf } from "../../api/call";
import { Actions, Button, FailureNote, Note, PasswordField } from "../../shared/components";
import { useFocusFirstProblem } from "../../shared/hooks/use-focus-first-problem";
import { passwordProblem } from "../../shared/password-policy";
import { useWords } from "../../shared/use-words";
import { PasswordHint } from "./first-run/OwnerStep";
import { PROBLEM_ARGUMENTS } from "./first-run/set-up-draft";

type Problems = Partial<Record<"current" | "wanted" | "again", string>>;
type Props = { overview: Overview; announce: (words: string) => void };

const EMPTY = { current: "", wanted: "", again: "" };

/** One's own password, changed by saying the one before. The second factor stays. */
export function MySignInSection({ overview, announce }: Props) {
  const t = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(EMPTY);
  const [problems, setProblems] = useState<Problems>({});
  const change = useMutation({
    mutationFn: (input: typeof EMPTY) => call(commands.changePassword(input.current, input.wanted)),
    onSuccess: () => {
      setTyped(EMPTY);
      announce(t("password-is-changed"));
    },
    onError: (error) => {
      const { code, field } = failureOf(error);
      if (code === "wrong_credentials") setProblems({ current: t("lock-wrong-password") });
      if (field === "new_password") setProblems({ wanted: t("password-same") });
    },
  });
  useFocusFirstProblem(form, problems);
  const put = (patch: Partial<typeof EMPTY>) => {
    setTyped({ ...typed, ...patch });
    setProblems({});
    change.reset();
  };
  const submit = () => {
    const weak = passwordProblem(typed.wanted, overview.me.user_name);
    const found: Problems = {
      ...(typed.current === "" ? { current: t("password-needed") } : {}),
      ...(weak ? { wanted: t(`password-${weak}`, PROBLEM_ARGUMENTS) } : {}),
      ...(!weak && typed.wanted === typed.current ? { wanted: t("password-same") } : {}),
      ...(weak || typed.again === typed.wanted ? {} : { again: t("password-differs") }),
    };
    setProblems(found);
    if (Object.keys(found).length === 0 && !change.isPending) change.mutate(typed);
  };
  const failure = change.error ? failureOf(change.error) : null;
  const atField = failure?.code === "wrong_credentials" || failure?.field === "new_password";
  return (
    <>
      <h1>{t("settings-me")}</h1>
      <p className="quiet">{t("me-lead", { name: overview.me.name, user: overview.me.user_name })}</p>
      <form
        ref={form}
        className="my-password"
        noValidate
        aria-label={t("password-change")}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <PasswordField
          label={t("password-current")}
          value={typed.current}
          onChange={(current) => put({ current })}
          autoComplete="current-password"
          error={problems.current}
        />
        <PasswordField
          label={t("recovery-new-password")}
          hint={<PasswordHint password={typed.wanted} userName={overview.me.user_name} />}
          value={typed.wanted}
          onChange={(wanted) => put({ wanted })}
          autoComplete="new-password"
          error={problems.wanted}
        />
        <PasswordField
          label={t("password-again")}
          value={typed.again}
          onChange={(again) => put({ again })}
          autoComplete="new-password"
          error={problems.again}
        />
        {failure && !atField ? <FailureNote failure={failure} /> : null}
        {change.isSuccess ? <Note kind="good" title={t("password-is-changed")} /> : null}
        <Actions>
          <Button variant="primary" type="submit" isPending={change.isPending}>
            {t("password-change")}
          </Button>
        </Actions>
      </form>
    </>
  );
}
