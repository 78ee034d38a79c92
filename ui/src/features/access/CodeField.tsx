import { TextField } from "../../shared/components";
import { useWords } from "../../shared/use-words";

type Props = { value: string; onChange: (code: string) => void; error?: string | undefined };

/** Six digits of the authenticator. Spaces, as some applications show them, are dropped. */
export function CodeField({ value, onChange, error }: Props) {
  const t = useWords();
  return (
    <div className="code-field">
      <TextField
        label={t("code")}
        hint={t("code-hint")}
        value={value}
        onChange={(text) => onChange(text.replace(/\D/g, "").slice(0, 6))}
        inputMode="numeric"
        autoComplete="one-time-code"
        error={error}
      />
    </div>
  );
}
