import { useId, useState, type KeyboardEvent } from "react";

import type { PatientSummary } from "../../api/bindings";
import { failureOf } from "../../api/call";
import { FailureNote } from "../../shared/components";
import { useWords } from "../../shared/use-words";
import { summaryOf } from "./patient-choice";
import { PatientOption } from "./PatientOption";
import { usePatientSearch } from "./use-patient-search.query";

type Props = {
  text: string;
  mayRegister: boolean;
  error?: string | undefined;
  onText: (text: string) => void;
  onChosen: (patient: PatientSummary) => void;
  onRegister: () => void;
};

/** Most that are listed; typing more finds the rest. */
const LISTED = 8;

/**
 * Search as you type, as a combobox with its list right under it (WAI-ARIA: the focus stays in the field, the arrows
 * go through the list). The core searches; nothing is filtered here.
 */
export function PatientSearch({ text, mayRegister, error, onText, onChosen, onRegister }: Props) {
  const t = useWords();
  const id = useId();
  const [closed, setClosed] = useState(true);
  const [wished, setWished] = useState(0);
  const search = usePatientSearch(text, !closed);
  const found = (text.trim() === "" ? [] : (search.data ?? [])).slice(0, LISTED);
  const open = !closed && text.trim() !== "" && search.isSuccess;
  const options = found.length + (mayRegister ? 1 : 0);
  const active = Math.min(wished, options - 1);

  const choose = (index: number) => {
    const patient = found[index];
    if (patient) onChosen(summaryOf(patient));
    else if (mayRegister) onRegister();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && open) setClosed(true);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      setClosed(false);
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (open && options > 0) setWished((active + step + options) % options);
    } else if (event.key === "Enter" && open && options > 0) choose(active);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="field patient-search" data-invalid={error === undefined ? undefined : true}>
      <label className="field-label" htmlFor={`${id}-input`}>
        {t("patient-label")}
      </label>
      <input
        id={`${id}-input`}
        className="field-input"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={open && options > 0 ? `${id}-${active}` : undefined}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        placeholder={t("patient-search-hint")}
        // It appears because somebody is to be found now: on opening, and after "Change" or "Search instead".
        autoFocus
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setClosed(false);
          setWished(0);
          onText(event.target.value);
        }}
        onFocus={() => setClosed(false)}
        onBlur={() => setClosed(true)}
        onKeyDown={onKeyDown}
      />
      {error !== undefined && (
        <span id={`${id}-error`} className="field-error" role="alert">
          {error}
        </span>
      )}
      {search.error && <FailureNote failure={failureOf(search.error)} />}
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t("patient-found")}
        className="popover patient-list"
        hidden={!open}
      >
        {open && found.length === 0 && <p className="list-empty">{t("patient-none-found")}</p>}
        {open &&
          Array.from({ length: options }, (_, index) => (
            <div
              key={found[index]?.id ?? "register"}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              className={found[index] ? "patient-option" : "patient-option patient-option-new"}
              // The press must not take the focus from the field before the click arrives.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(index)}
            >
              {found[index] ? <PatientOption patient={found[index]} /> : t("patient-register-new")}
            </div>
          ))}
      </div>
      <span className="only-read-out" role="status">
        {open ? t("patient-found-count", { count: found.length }) : ""}
      </span>
    </div>
  );
}
