import type { FactorKit } from "../../../api/bindings";
import { Button } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { Step } from "./Step";

type Props = {
  kit: Pick<FactorKit, "totp_secret" | "totp_qr_svg">;
  /** Whether it takes the place of one that was there before: after the recovery words there is no way back. */
  renewed?: boolean;
  onBack?: () => void;
  onNext: () => void;
};

/** The second factor: a picture to scan, and the same as text. Its code is asked for afterwards. */
export function FactorStep({ kit, renewed = false, onBack, onNext }: Props) {
  const t = useWords();
  return (
    <Step
      title={t(renewed ? "recovery-factor-title" : "first-run-factor-title")}
      reason={t(renewed ? "recovery-factor-reason" : "first-run-factor-reason")}
      onSubmit={onNext}
      actions={
        <>
          {onBack && (
            <Button size="large" onPress={onBack}>
              {t("back")}
            </Button>
          )}
          <Button type="submit" variant="primary" size="large" autoFocus>
            {t("first-run-factor-done")}
          </Button>
        </>
      }
    >
      <div className="factor">
        <img
          className="factor-picture"
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(kit.totp_qr_svg)}`}
          alt={t("first-run-factor-picture")}
        />
        <ol className="factor-how">
          <li>{t("first-run-factor-how-1")}</li>
          <li>{t("first-run-factor-how-2")}</li>
          <li>
            {t("first-run-factor-how-3")}
            <code className="factor-secret" aria-label={t("first-run-factor-secret")}>
              {inFours(kit.totp_secret)}
            </code>
          </li>
        </ol>
      </div>
    </Step>
  );
}

/** In groups of four, as it is read and typed. */
function inFours(secret: string): string {
  return (
    secret
      .replaceAll(" ", "")
      .match(/.{1,4}/g)
      ?.join(" ") ?? secret
  );
}
