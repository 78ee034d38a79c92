import { commands, type ClinicView, type ProviderView, type RecordKind } from "../../../api/bindings";
import { Actions, Button, Dialog, Note } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { useFutureVisits } from "../hours/use-future-visits.query";
import { VisitLinks } from "../hours/VisitLinks";
import { RowTrouble } from "../list/RowTrouble";
import { useRowChange } from "../list/use-row-change";
import { providerName } from "./provider-name";

const KINDS: readonly RecordKind[] = ["provider"];

type Props = {
  provider: ProviderView;
  clinic: ClinicView | undefined;
  onClose: () => void;
  announce: (words: string) => void;
};

/** Closes a provider's book: says which visits still stand in it, and that they stay. */
export function CloseBookDialog({ provider, clinic, onClose, announce }: Props) {
  const t = useWords();
  const visits = useFutureVisits(provider.id, true);
  const row = useRowChange(KINDS);
  const { details } = provider;
  const name = providerName(details);
  const standing = visits.data ?? [];
  const close = () =>
    row.change(
      commands.changeProvider({ provider: provider.id, from: details, to: { ...details, active: false } }),
      () => {
        announce(t("provider-is-closed", { name }));
        onClose();
      },
    );
  return (
    <Dialog title={t("provider-close-book-of", { name })} isOpen onClose={onClose} role="alertdialog">
      <p>{t("provider-close-book-means")}</p>
      {standing.length > 0 && clinic ? (
        <Note kind="attention" title={t("provider-visits-ahead", { count: standing.length })}>
          <p>{t("provider-visits-stay")}</p>
          <VisitLinks
            label={t("provider-visits-ahead", { count: standing.length })}
            visits={standing}
            clinic={clinic.id}
            zone={clinic.zone}
          />
        </Note>
      ) : null}
      {visits.data && standing.length === 0 ? <p className="quiet">{t("provider-no-visits-ahead")}</p> : null}
      <RowTrouble failure={row.failure ?? visits.error} refusal={row.refusal} />
      <Actions>
        <Button variant="quiet" onPress={onClose} autoFocus>
          {t("provider-keep-book")}
        </Button>
        <Button variant="danger" isDisabled={!visits.data} isPending={row.isPending} onPress={close}>
          {t("provider-close-book")}
        </Button>
      </Actions>
    </Dialog>
  );
}
