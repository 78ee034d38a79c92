import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { commands, type UserView } from "../../../api/bindings";
import { call, failureOf } from "../../../api/call";
import { reads } from "../../../api/reads";
import { Actions, Button, Dialog, FailureNote, Note, PasswordField } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";

type Props = { user: UserView; onClose: () => void };

/**
 * Gives a colleague a password for one sign-in. It is shown once, to be handed over; at their first sign-in they choose
 * their own and confirm a second factor. What they had before counts no longer.
 */
export function StartingPasswordDialog({ user, onClose }: Props) {
  const t = useWords();
  const client = useQueryClient();
  const [own, setOwn] = useState("");
  const [missing, setMissing] = useState(false);
  const give = useMutation({
    mutationFn: (password: string) => call(commands.giveStartingPassword(user.id, password)),
    onSuccess: () => client.invalidateQueries({ queryKey: reads.users }),
    onSettled: () => setOwn(""),
  });
  const name = `${user.details.given} ${user.details.family}`;
  const failure = give.error ? failureOf(give.error) : null;
  const isWrong = failure?.code === "wrong_credentials" && own === "";
  const problem = missing ? t("password-needed") : isWrong ? t("user-own-password-wrong") : undefined;
  if (give.data) {
    return (
      <Dialog title={t("starting-password-of", { name })} isOpen onClose={onClose} role="alertdialog">
        <p className="starting-password">
          <code aria-label={t("starting-password")}>{give.data.password}</code>
        </p>
        <ol className="starting-steps">
          <li>{t("starting-step-hand-over", { name })}</li>
          <li>{t("starting-step-sign-in", { user: give.data.user_name })}</li>
          <li>{t("starting-step-own")}</li>
        </ol>
        <Note kind="info">
          <p>{t("starting-shown-once")}</p>
        </Note>
        <Actions>
          <Button variant="primary" onPress={onClose} autoFocus>
            {t("starting-noted")}
          </Button>
        </Actions>
      </Dialog>
    );
  }
  return (
    <Dialog title={t("starting-password-of", { name })} isOpen onClose={onClose}>
      <form
        className="edit-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(own === "");
          if (own !== "" && !give.isPending) give.mutate(own);
        }}
      >
        <p>{t(user.enrolled ? "starting-replaces" : "starting-means")}</p>
        <PasswordField
          label={t("user-own-password")}
          hint={t("user-own-password-hint")}
          value={own}
          onChange={(typed) => {
            setOwn(typed);
            setMissing(false);
          }}
          autoComplete="current-password"
          autoFocus
          error={problem}
        />
        {failure && failure.code !== "wrong_credentials" ? <FailureNote failure={failure} /> : null}
        <Actions>
          <Button variant="quiet" onPress={onClose}>
            {t("starting-later")}
          </Button>
          <Button variant="primary" type="submit" isPending={give.isPending}>
            {t("starting-give")}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
