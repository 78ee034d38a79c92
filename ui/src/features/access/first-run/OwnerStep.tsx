import type { Failure } from "../../../api/bindings";
import { Button, Checkbox, FailureNote, Note, PasswordField, TextField } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { LEAST_PASSWORD, missingCharacters, passwordProblem, passwordStrength } from "../../../shared/password-policy";
import type { StepProps } from "./ClinicStep";
import { PROBLEM_ARGUMENTS, problemsOfOwner } from "./set-up-draft";
import { Step } from "./Step";

type Props = StepProps & {
  /** Keys were shown for what was typed before; another entry makes new ones. */
  keysWereMade: boolean;
  failure: Failure | null;
  isPending: boolean;
  onBack: () => void;
  onNext: () => void;
};

/** The owner: name, sign-in, and what else they do in the clinic. */
export function OwnerStep({ draft, change, problems, setProblems, ...props }: Props) {
  const t = useWords();
  const words = (id: string | undefined) => (id ? t(id, PROBLEM_ARGUMENTS) : undefined);
  const submit = () => {
    const found = problemsOfOwner(draft);
    setProblems(found);
    if (Object.keys(found).length === 0) props.onNext();
  };
  return (
    <Step
      title={t("first-run-owner-title")}
      reason={t("first-run-owner-reason")}
      problems={problems}
      onSubmit={submit}
      actions={
        <>
          <Button size="large" onPress={props.onBack} isDisabled={props.isPending}>
            {t("back")}
          </Button>
          <Button type="submit" variant="primary" size="large" isPending={props.isPending}>
            {props.isPending ? t("first-run-making-keys") : t("first-run-next")}
          </Button>
        </>
      }
    >
      {props.failure ? <FailureNote failure={props.failure} /> : null}
      {props.keysWereMade ? (
        <Note kind="attention">
          <p>{t("first-run-new-keys")}</p>
        </Note>
      ) : null}
      <div className="access-pair">
        <TextField
          label={t("first-run-given")}
          value={draft.given}
          onChange={(given) => change({ given })}
          maxLength={100}
          autoFocus
          error={words(problems.given)}
        />
        <TextField
          label={t("first-run-family")}
          value={draft.family}
          onChange={(family) => change({ family })}
          maxLength={100}
          error={words(problems.family)}
        />
      </div>
      <TextField
        label={t("user-name")}
        hint={t("first-run-user-name-hint")}
        value={draft.userName}
        onChange={(userName) => change({ userName })}
        maxLength={64}
        error={words(problems.user_name)}
      />
      <div className="access-pair">
        <PasswordField
          label={t("password")}
          hint={<PasswordHint password={draft.password} userName={draft.userName} />}
          value={draft.password}
          onChange={(password) => change({ password })}
          autoComplete="new-password"
          error={words(problems.password)}
        />
        <PasswordField
          label={t("password-again")}
          value={draft.passwordAgain}
          onChange={(passwordAgain) => change({ passwordAgain })}
          autoComplete="new-password"
          error={words(problems.password_again)}
        />
      </div>
      <fieldset className="access-roles">
        <legend className="field-label">{t("first-run-also")}</legend>
        <Checkbox isSelected={draft.seesPatients} onChange={(seesPatients) => change({ seesPatients })}>
          {t("first-run-sees-patients")}
        </Checkbox>
        {draft.seesPatients ? (
          <div className="access-indented">
            <TextField
              label={t("first-run-owner-degree")}
              optional
              hint={t("first-run-owner-degree-hint")}
              value={draft.title}
              onChange={(title) => change({ title })}
              maxLength={40}
              error={words(problems.title)}
            />
          </div>
        ) : null}
        <Checkbox
          isSelected={draft.frontDesk}
          onChange={(frontDesk) => change({ frontDesk })}
          hint={t("first-run-front-desk-hint")}
        >
          {t("first-run-front-desk")}
        </Checkbox>
      </fieldset>
    </Step>
  );
}

/** How far the password is from usable, then how strong it looks. */
export function PasswordHint({ password, userName }: { password: string; userName: string }) {
  const t = useWords();
  if (password === "") return t("password-hint", { least: LEAST_PASSWORD });
  const missing = missingCharacters(password);
  if (missing > 0) return t("password-missing", { missing });
  const problem = passwordProblem(password, userName);
  if (problem) return t(`password-${problem}`, PROBLEM_ARGUMENTS);
  const strength = passwordStrength(password);
  return (
    <span className={`strength strength-${strength}`}>
      <span className="strength-bars" aria-hidden="true" />
      {t(`password-strength-${strength}`)}
    </span>
  );
}
