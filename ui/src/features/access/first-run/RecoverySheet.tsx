import { useWords } from "../../../shared/use-words";
import "./RecoverySheet.css";

/** The words with their numbers; on paper the clinic's name and what they are for come with them. */
export function RecoverySheet({ words, clinicName }: { words: string[]; clinicName: string }) {
  const t = useWords();
  return (
    <section className="recovery-sheet" data-testid="recovery-words">
      <header className="recovery-print-only">
        <h1>{t("recovery-sheet-title", { clinic: clinicName })}</h1>
        <p>{t("recovery-sheet-use")}</p>
      </header>
      <ol className="recovery-words">
        {words.map((word, index) => (
          // Words may repeat; their place is what they are.
          <li key={index}>
            <span className="recovery-number">{index + 1}</span>
            <span className="recovery-word">{word}</span>
          </li>
        ))}
      </ol>
      <p className="recovery-print-only">{t("recovery-sheet-keep")}</p>
    </section>
  );
}
