import { useState } from "react";

import type { Insurance, PicturePlace } from "../../../api/bindings";
import { failureOf } from "../../../api/call";
import { Actions, Button, Dialog, FailureNote, Note } from "../../../shared/components";
import { useFormats } from "../../../shared/use-formats";
import { useRefusalWords } from "../../../shared/use-refusal-words";
import { useWords } from "../../../shared/use-words";
import { PictureField } from "./PictureField";
import { usePicture } from "./use-patient-record.query";
import { useChangeInsurance } from "./use-record.mutation";

type Props = {
  patient: string;
  insurance: Insurance;
  mayWrite: boolean;
  announce: (words: string) => void;
  onEdit: () => void;
};

/** One insurance: what stands on the card, its two sides, and what can be done with it. */
export function InsuranceCard({ patient, insurance, mayWrite, announce, onEdit }: Props) {
  const t = useWords();
  const { dateShort } = useFormats();
  const [removing, setRemoving] = useState(false);
  const { details, id } = insurance;
  const side = (of: "card_front" | "card_back") => (
    <CardSide
      {...{ patient, mayWrite, announce }}
      place={{ of, insurance: id }}
      picture={insurance[of]}
      name={t(of === "card_front" ? "insurance-card-front" : "insurance-card-back", { insurer: details.insurer })}
    />
  );
  return (
    <div className="insurance" role="group" aria-label={details.insurer}>
      <div className="insurance-head">
        <p>
          <strong>{details.insurer}</strong> <span className="quiet">{t(`insurance-rank-${details.rank}`)}</span>
        </p>
        {mayWrite && (
          <div className="picture-actions">
            <Button variant="quiet" aria-label={t("insurance-edit", { insurer: details.insurer })} onPress={onEdit}>
              {t("record-edit-short")}
            </Button>
            <Button
              variant="quiet"
              aria-label={t("insurance-remove", { insurer: details.insurer })}
              onPress={() => setRemoving(true)}
            >
              {t("insurance-remove-short")}
            </Button>
          </div>
        )}
      </div>
      <p className="small">
        {t("insurance-member-is", { member: details.member })}
        {details.group ? ` · ${t("insurance-group-is", { group: details.group })}` : ""}
      </p>
      {(details.valid_from ?? details.valid_until) && (
        <p className="quiet small">
          {details.valid_from ? t("insurance-from", { date: dateShort(details.valid_from) }) : ""}{" "}
          {details.valid_until ? t("insurance-until", { date: dateShort(details.valid_until) }) : ""}
        </p>
      )}
      <div className="insurance-sides">
        {side("card_front")}
        {side("card_back")}
      </div>
      {removing && <RemoveInsurance {...{ patient, insurance, announce }} onClose={() => setRemoving(false)} />}
    </div>
  );
}

type SideProps = {
  patient: string;
  place: PicturePlace;
  picture: string | null | undefined;
  name: string;
  mayWrite: boolean;
  announce: (words: string) => void;
};

function CardSide({ mayWrite, ...field }: SideProps) {
  const picture = usePicture(field.picture);
  if (!mayWrite && !field.picture) return null;
  return (
    <div className="insurance-side">
      {picture.data ? <img src={picture.data} alt={field.name} /> : <p className="quiet small">{field.name}</p>}
      {picture.error && <FailureNote failure={failureOf(picture.error)} />}
      {mayWrite && <PictureField {...field} />}
    </div>
  );
}

type RemoveProps = {
  patient: string;
  insurance: Insurance;
  announce: (words: string) => void;
  onClose: () => void;
};

function RemoveInsurance({ patient, insurance, announce, onClose }: RemoveProps) {
  const t = useWords();
  const refusalWords = useRefusalWords();
  const change = useChangeInsurance();
  const { id, details } = insurance;
  const remove = async () => {
    const outcome = await change.mutateAsync({ patient, insurance: id, from: details, to: null });
    if (outcome.result === "refused") return;
    announce(t("insurance-removed", { insurer: details.insurer }));
    onClose();
  };
  const refusal = change.data?.result === "refused" ? change.data.refusal : null;
  return (
    <Dialog
      title={t("insurance-remove", { insurer: details.insurer })}
      isOpen
      onClose={onClose}
      role="alertdialog"
      width="narrow"
    >
      <p>{t("insurance-remove-sure", { member: details.member })}</p>
      {refusal && <Note kind="danger" title={refusalWords(refusal)} />}
      {change.error && <FailureNote failure={failureOf(change.error)} />}
      <Actions>
        <Button onPress={onClose}>{t("insurance-keep")}</Button>
        <Button variant="danger" isPending={change.isPending} onPress={() => void remove().catch(() => undefined)}>
          {t("insurance-remove-short")}
        </Button>
      </Actions>
    </Dialog>
  );
}
