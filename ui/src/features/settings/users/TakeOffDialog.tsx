import { commands, type RecordKind, type UserView } from "../../../api/bindings";
import { Actions, Button, Dialog } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { RowTrouble } from "../list/RowTrouble";
import { useRowChange } from "../list/use-row-change";

const KINDS: readonly RecordKind[] = ["user"];

type Props = { user: UserView; onClose: () => void; announce: (words: string) => void };

/** Asks before somebody may no longer sign in. */
export function TakeOffDialog({ user, onClose, announce }: Props) {
  const t = useWords();
  const row = useRowChange(KINDS);
  const name = `${user.details.given} ${user.details.family}`;
  const takeOff = () =>
    row.change(
      commands.changeUser({ user: user.id, from: user.details, to: { ...user.details, active: false } }),
      () => {
        announce(t("user-is-off", { name }));
        onClose();
      },
    );
  return (
    <Dialog title={t("user-take-off-what", { name })} isOpen onClose={onClose} role="alertdialog" width="narrow">
      <p>{t("user-take-off-means")}</p>
      {user.providers.length > 0 ? <p>{t("user-take-off-book")}</p> : null}
      <RowTrouble failure={row.failure} refusal={row.refusal} />
      <Actions>
        <Button variant="quiet" onPress={onClose} autoFocus>
          {t("user-keep")}
        </Button>
        <Button variant="danger" isPending={row.isPending} onPress={takeOff}>
          {t("user-take-off")}
        </Button>
      </Actions>
    </Dialog>
  );
}
