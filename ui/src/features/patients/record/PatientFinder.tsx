import { useRef, type KeyboardEvent } from "react";

import { failureOf } from "../../../api/call";
import { Button, FailureNote, TextField } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { PatientOption } from "../PatientOption";
import { usePatientSearch } from "../use-patient-search.query";

type Props = {
  text: string;
  /** The patient whose record is shown. */
  open: string;
  mayRegister: boolean;
  onText: (text: string) => void;
  onOpen: (id: string) => void;
  onRegister: () => void;
};

/** Search as you type; Enter opens the first, the arrows go through those found. */
export function PatientFinder({ text, open, mayRegister, onText, onOpen, onRegister }: Props) {
  const t = useWords();
  const list = useRef<HTMLUListElement>(null);
  const search = usePatientSearch(text, true);
  const found = text.trim() === "" ? [] : (search.data ?? []);
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>("button") ?? [])];
  const onKeyDown = (event: KeyboardEvent) => {
    const all = rows();
    const at = all.findIndex((row) => row === document.activeElement);
    if (event.key === "ArrowDown") all[Math.min(at + 1, all.length - 1)]?.focus();
    else if (event.key === "ArrowUp" && at > 0) all[at - 1]?.focus();
    else if (event.key === "Enter" && at === -1 && found[0] && !search.isPlaceholderData) onOpen(found[0].id);
    else return;
    event.preventDefault();
  };
  return (
    <nav className="finder" aria-label={t("patients-find")} onKeyDown={onKeyDown}>
      <TextField
        label={t("patients-find")}
        placeholder={t("patient-search-hint")}
        value={text}
        autoFocus
        autoComplete="off"
        onChange={onText}
      />
      {search.error && <FailureNote failure={failureOf(search.error)} />}
      <ul ref={list} className="finder-list" aria-label={t("patient-found")}>
        {found.map((patient) => (
          <li key={patient.id}>
            <button
              type="button"
              className="patient-option finder-row"
              aria-current={patient.id === open ? "true" : undefined}
              onClick={() => onOpen(patient.id)}
            >
              <PatientOption patient={patient} />
            </button>
          </li>
        ))}
      </ul>
      {text.trim() !== "" && search.isSuccess && found.length === 0 && (
        <p className="quiet">{t("patient-none-found")}</p>
      )}
      {mayRegister && (
        <Button variant="quiet" onPress={onRegister}>
          {t("patient-register-new")}
        </Button>
      )}
      <span className="only-read-out" role="status">
        {text.trim() !== "" && search.isSuccess ? t("patient-found-count", { count: found.length }) : ""}
      </span>
    </nav>
  );
}
