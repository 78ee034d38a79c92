import { useFailureWords } from "../use-failure-words";
import { useFormats } from "../use-formats";
import { useWords } from "../use-words";
import type { DraftStanding } from "./journal";

import "./drafts.css";

/** The small mark at a form: "Saved here" is said only once the core answered that the text is durable. */
export function DraftMark({ standing }: { standing: DraftStanding }) {
  const t = useWords();
  const failure = useFailureWords();
  const { time } = useFormats();
  if (standing.is === "failed") {
    return (
      <span className="draft-mark draft-mark-failed" role="alert" title={failure(standing.failure).advice}>
        <span aria-hidden="true">▲</span> {t("draft-failed", { why: failure(standing.failure).title })}
      </span>
    );
  }
  if (standing.is === "saved") {
    return (
      <span className="draft-mark" title={t("draft-saved-at", { time: time(standing.at) })}>
        <span aria-hidden="true">✓</span> {t("draft-saved")}
      </span>
    );
  }
  return <span className="draft-mark">{standing.is === "saving" ? t("draft-saving") : ""}</span>;
}
