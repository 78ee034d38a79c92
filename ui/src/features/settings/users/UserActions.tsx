import type { UserView } from "../../../api/bindings";
import { Button } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";

export type Act = "change" | "password" | "take-off" | "bring-back";

type Props = { user: UserView; isMe: boolean; isPending: boolean; onAct: (act: Act) => void };

/** What can be done for a user. Nobody takes themselves off, and one's own password has its own place. */
export function UserActions({ user, isMe, isPending, onAct }: Props) {
  const t = useWords();
  const { user_name: name, details, enrolled } = user;
  const reset = enrolled ? "user-reset-sign-in" : "starting-give";
  return (
    <>
      <Button aria-label={t("settings-change-what", { name })} onPress={() => onAct("change")}>
        {t("settings-change")}
      </Button>
      {!isMe && details.active ? (
        <>
          <Button variant="quiet" aria-label={t(`${reset}-what`, { name })} onPress={() => onAct("password")}>
            {t(reset)}
          </Button>
          <Button variant="quiet" aria-label={t("user-take-off-what", { name })} onPress={() => onAct("take-off")}>
            {t("user-take-off")}
          </Button>
        </>
      ) : null}
      {details.active ? null : (
        <Button
          variant="quiet"
          aria-label={t("settings-bring-back-what", { name })}
          isPending={isPending}
          onPress={() => onAct("bring-back")}
        >
          {t("settings-bring-back")}
        </Button>
      )}
    </>
  );
}
