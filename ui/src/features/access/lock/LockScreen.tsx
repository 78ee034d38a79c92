import { useState } from "react";

import type { Stage } from "../../../api/bindings";
import { failureOf } from "../../../api/call";
import { Button, FailureNote, PasswordField } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { AccessFrame } from "../AccessFrame";
import { useSignOut, useUnlock } from "../use-access.mutation";

type Props = { stage: Extract<Stage, { stage: "locked" }> };

/** The locked screen: whose it is, that their drafts are safe, and the two ways on. */
export function LockScreen({ stage }: Props) {
  const t = useWords();
  const unlock = useUnlock();
  const signOut = useSignOut();
  const [password, setPassword] = useState("");
  const [missing, setMissing] = useState(false);
  const trouble = signOut.error ?? unlock.error;
  const failure = trouble ? failureOf(trouble) : null;
  const wrong = failure?.code === "wrong_credentials";
  const submit = () => {
    setMissing(password === "");
    if (password !== "") unlock.mutate(password, { onError: () => setPassword("") });
  };
  const problem = missing ? "password-needed" : wrong && password === "" ? "lock-wrong-password" : undefined;
  return (
    <AccessFrame>
      <form
        className="access-form"
        noValidate
        aria-label={t("lock-title")}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <header className="locked">
          <p className="quiet">{t("lock-title")}</p>
          <h1 className="locked-clinic">{stage.organisation}</h1>
          <p>{t("lock-who", { name: stage.name, user: stage.user_name })}</p>
          {stage.drafts > 0 ? <p className="locked-drafts">{t("lock-drafts", { count: stage.drafts })}</p> : null}
        </header>
        {failure && !wrong ? <FailureNote failure={failure} /> : null}
        <PasswordField
          label={t("password")}
          hint={stage.demo ? t("lock-demo", { password: stage.demo.password }) : undefined}
          value={password}
          onChange={(value) => {
            setPassword(value);
            setMissing(false);
          }}
          autoComplete="current-password"
          autoFocus
          error={problem ? t(problem) : undefined}
        />
        <div className="access-links">
          <Button variant="quiet" isPending={signOut.isPending} onPress={() => signOut.mutate(undefined)}>
            {t("lock-someone-else")}
          </Button>
          <Button type="submit" variant="primary" size="large" isPending={unlock.isPending}>
            {unlock.isPending ? t("lock-opening") : t("lock-unlock")}
          </Button>
        </div>
      </form>
    </AccessFrame>
  );
}
