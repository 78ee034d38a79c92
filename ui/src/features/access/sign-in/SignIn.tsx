import { useRef, useState } from "react";

import type { DemoHint, Failure } from "../../../api/bindings";
import { failureOf } from "../../../api/call";
import { Button, FailureNote, Note, PasswordField, TextField } from "../../../shared/components";
import { useFocusFirstProblem } from "../../../shared/hooks/use-focus-first-problem";
import { useWords } from "../../../shared/use-words";
import { AccessFrame } from "../AccessFrame";
import { CodeField } from "../CodeField";
import { useSignIn, type SignInInput } from "../use-access.mutation";
import { DemoBox } from "./DemoBox";
import { FirstSignIn } from "./FirstSignIn";
import { Recovery } from "./Recovery";

type Props = { demo: DemoHint | null };

/** Signing in to the clinic of this computer, or opening it with the recovery words. */
export function SignIn({ demo }: Props) {
  const t = useWords();
  const [recovering, setRecovering] = useState(false);
  const [beginning, setBeginning] = useState<{ userName: string; password: string } | null>(null);
  const [recovered, setRecovered] = useState<string | null>(null);
  const signIn = useSignIn();
  if (recovering) {
    return (
      <AccessFrame>
        <Recovery
          onBack={() => setRecovering(false)}
          onDone={(userName) => {
            signIn.reset();
            setRecovered(userName);
            setRecovering(false);
          }}
        />
      </AccessFrame>
    );
  }
  if (beginning) {
    return (
      <AccessFrame>
        <FirstSignIn startsWith={beginning} onBack={() => setBeginning(null)} />
      </AccessFrame>
    );
  }
  const failure = signIn.error ? failureOf(signIn.error) : null;
  return (
    <AccessFrame>
      {recovered !== null && !failure ? (
        <Note kind="good" title={t("recovery-done")}>
          <p>{t("recovery-done-next")}</p>
        </Note>
      ) : null}
      <SignInForm
        demo={demo}
        startsWith={recovered ?? ""}
        failure={failure}
        isPending={signIn.isPending}
        onSubmit={(input, whenRefused) => signIn.mutate(input, { onError: whenRefused })}
        onRecover={() => setRecovering(true)}
        onBegin={(typed) => {
          signIn.reset();
          setBeginning(typed);
        }}
      />
    </AccessFrame>
  );
}

type FormProps = Props & {
  startsWith: string;
  failure: Failure | null;
  isPending: boolean;
  onSubmit: (input: SignInInput, whenRefused: () => void) => void;
  onRecover: () => void;
  /** With a starting password: what is typed already goes along. */
  onBegin: (typed: { userName: string; password: string }) => void;
};

type Problems = Partial<Record<"userName" | "password" | "code", string>>;

function SignInForm({ demo, startsWith, failure, isPending, onSubmit, onRecover, onBegin }: FormProps) {
  const t = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [input, setInput] = useState<SignInInput>({ userName: startsWith, password: "", code: "" });
  const [problems, setProblems] = useState<Problems>({});
  useFocusFirstProblem(form, problems);
  const change = (part: Partial<SignInInput>) => {
    setInput((before) => ({ ...before, ...part }));
    setProblems({});
  };
  const submit = () => {
    const missing: Problems = {
      ...(input.userName.trim() ? {} : { userName: "user-name-missing" }),
      ...(input.password ? {} : { password: "password-needed" }),
      ...(input.code.length === 6 ? {} : { code: "code-missing" }),
    };
    setProblems(missing);
    // A code works once: after a refusal another one is needed.
    const whenRefused = () => setInput((before) => ({ ...before, code: "" }));
    if (Object.keys(missing).length === 0) onSubmit({ ...input, userName: input.userName.trim() }, whenRefused);
  };
  const fillIn = (sample: SignInInput) => {
    change(sample);
    form.current?.querySelector<HTMLElement>("button[type='submit']")?.focus();
  };
  const words = (id: string | undefined) => (id ? t(id) : undefined);
  return (
    <>
      <form
        ref={form}
        className="access-form"
        noValidate
        aria-label={t("sign-in-title")}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <header className="access-heading">
          <h1>{t("sign-in-title")}</h1>
          <p className="quiet">{t("sign-in-lead")}</p>
        </header>
        {failure ? <FailureNote failure={failure} /> : null}
        <TextField
          label={t("user-name")}
          value={input.userName}
          onChange={(userName) => change({ userName })}
          autoComplete="username"
          autoFocus={startsWith === ""}
          error={words(problems.userName)}
        />
        <PasswordField
          label={t("password")}
          value={input.password}
          onChange={(password) => change({ password })}
          autoComplete="current-password"
          autoFocus={startsWith !== ""}
          error={words(problems.password)}
        />
        <CodeField value={input.code} onChange={(code) => change({ code })} error={words(problems.code)} />
        <div className="access-links">
          <span className="access-other-ways">
            <Button variant={failure?.code === "keyring_entry_lost" ? "secondary" : "quiet"} onPress={onRecover}>
              {t("sign-in-with-words")}
            </Button>
            <Button
              variant={failure?.code === "first_sign_in" ? "secondary" : "quiet"}
              onPress={() => onBegin({ userName: input.userName, password: input.password })}
            >
              {t("sign-in-with-starting")}
            </Button>
          </span>
          <Button type="submit" variant="primary" size="large" isPending={isPending}>
            {isPending ? t("sign-in-opening") : t("sign-in")}
          </Button>
        </div>
      </form>
      {demo ? <DemoBox demo={demo} onFillIn={fillIn} /> : null}
    </>
  );
}
