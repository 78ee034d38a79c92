import { Check } from "../../../shared/components/icons";
import { useWords } from "../../../shared/use-words";

const STEPS = ["clinic", "owner", "words"] as const;

/** The three steps of first run, and which one this is. */
export function Progress({ page }: { page: "clinic" | "owner" | "factor" | "words" }) {
  const t = useWords();
  const step = page === "factor" ? "owner" : page;
  const now = STEPS.indexOf(step);
  return (
    <>
      <p className="access-lead">{t("first-run-title")}</p>
      <ol className="access-steps">
        {STEPS.map((one, index) => (
          <li key={one} aria-current={one === step ? "step" : undefined} data-done={index < now || undefined}>
            <span className="access-step-number" aria-hidden="true">
              {index < now ? <Check /> : index + 1}
            </span>
            <span>
              <span className="access-step-name">{t(`first-run-step-${one}`)}</span>
              <span className="access-step-reason">{t(`first-run-step-${one}-reason`)}</span>
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
