import type { Ref } from "react";
import { TextField as AriaTextField, Input, TextArea, type TextFieldProps } from "react-aria-components";

import { FieldLabel, FieldNotes, type FieldWords } from "./FieldParts";

type Props = Omit<TextFieldProps, "children" | "className" | "style" | "isInvalid" | "validationBehavior"> &
  FieldWords & {
    lines?: number;
    placeholder?: string;
    inputRef?: Ref<HTMLInputElement>;
  };

/** A labelled line (or, with `lines`, several) of text with its hint and its error beneath. */
export function TextField({ label, optional, hint, error, lines, placeholder, inputRef, ...props }: Props) {
  const shown = placeholder === undefined ? {} : { placeholder };
  return (
    <AriaTextField {...props} className="field" isInvalid={error !== undefined} validationBehavior="aria">
      <FieldLabel label={label} optional={optional} />
      {lines ? (
        <TextArea className="field-input" rows={lines} {...shown} />
      ) : (
        <Input className="field-input" spellCheck={false} {...shown} {...(inputRef ? { ref: inputRef } : {})} />
      )}
      <FieldNotes hint={hint} error={error} />
    </AriaTextField>
  );
}
