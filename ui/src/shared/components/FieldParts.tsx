import type { ReactNode } from "react";
import { FieldError, Label, Text } from "react-aria-components";

import { useWords } from "../use-words";
import "./Field.css";

/** What every field may say around its input. `error` is worded already; it is announced when it appears. */
export type FieldWords = {
  label: string;
  optional?: boolean | undefined;
  hint?: ReactNode;
  error?: string | undefined;
};

export function FieldLabel({ label, optional }: Pick<FieldWords, "label" | "optional">) {
  const t = useWords();
  return (
    <Label className="field-label">
      {label}
      {optional ? <span className="field-optional"> {t("field-optional")}</span> : null}
    </Label>
  );
}

/** The hint, or in its place what is wrong. */
export function FieldNotes({ hint, error }: Pick<FieldWords, "hint" | "error">) {
  return (
    <>
      {hint && !error ? (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      ) : null}
      {error ? (
        <FieldError className="field-error">
          <span role="alert">{error}</span>
        </FieldError>
      ) : null}
    </>
  );
}
