import type { SetUpKit } from "../../../api/bindings";
import { Button } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { Step } from "./Step";

/** The second factor: a picture to scan, and the same as text. Its code is asked for at the end. */
export function FactorStep({ kit, onBack, onNext }: { kit: SetUpKit; onBack: () => void; onNext: () => void }) {
  const t = useWords();
  return (
    <Step
      title={t("first-run-factor-title")}
      reason={t("first-run-factor-reason")}
      onSubmit={onNext}
      actions={
        <>
          <Button size="large" onPress={onBack}>
            {t("back")}
          </Button>
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
