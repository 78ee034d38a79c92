import { useState, type KeyboardEvent } from "react";
import { TextField as AriaTextField, Button, Input, type TextFieldProps } from "react-aria-components";

import { useWords } from "../use-words";
import { FieldLabel, FieldNotes, type FieldWords } from "./FieldParts";

type Props = Pick<TextFieldProps, "value" | "onChange" | "autoFocus" | "autoComplete" | "name"> & FieldWords;

/** A password: hidden unless asked for, and it says when Caps Lock is on. */
export function PasswordField({ label, optional, hint, error, ...props }: Props) {
  const t = useWords();
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const watch = (event: KeyboardEvent) => setCapsLock(event.getModifierState("CapsLock"));
  const notes = capsLock ? t("password-caps-lock") : hint;
  return (
    <AriaTextField
      {...props}
      className="field"
      type={shown ? "text" : "password"}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} optional={optional} />
      {/* Here and not at the field, which would keep Escape from the dialog around it. */}
      <div className="field-group" onKeyUp={watch} onKeyDown={watch}>
        <Input className="field-input" spellCheck={false} />
        <Button className="field-reveal" aria-pressed={shown} onPress={() => setShown(!shown)}>
          {shown ? t("password-hide") : t("password-show")}
        </Button>
      </div>
      <FieldNotes hint={notes} error={error} />
    </AriaTextField>
  );
}
