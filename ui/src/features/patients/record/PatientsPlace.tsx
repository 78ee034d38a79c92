import { useState } from "react";

import type { Overview } from "../../../api/bindings";
import { useAnnouncer } from "../../../shared/hooks/use-announcer";
import { useKept } from "../../../shared/kept";
import { useWords } from "../../../shared/use-words";
import { newcomerOf, type Newcomer } from "../patient-choice";
import { RegisterFields } from "../RegisterFields";
import { PatientFinder } from "./PatientFinder";
import { RecordPanel } from "./RecordPanel";

import "../patients.css";
import "./record.css";

/** The patients: found at the left, the record at the right. */
export function PatientsPlace({ overview }: { overview: Overview }) {
  const t = useWords();
  const { words, announce } = useAnnouncer();
  const [open, setOpen] = useKept<string>("patient-open", "");
  const [text, setText] = useState("");
  const [newcomer, setNewcomer] = useState<Newcomer | null>(null);
  const [clinic] = useKept("schedule-clinic", overview.clinics[0]?.id ?? "");
  const today = (overview.clinics.find(({ id }) => id === clinic) ?? overview.clinics[0])?.today ?? "";
  const mayWrite = overview.me.permissions.includes("write_demographics");
  const show = (id: string) => {
    setNewcomer(null);
    setOpen(id);
  };
  return (
    <div className="patients">
      <PatientFinder
        {...{ text, open, mayRegister: mayWrite }}
        onText={setText}
        onOpen={show}
        onRegister={() => setNewcomer(newcomerOf(text))}
      />
      <div className="patients-shown">
        {newcomer ? (
          <div className="patients-new">
            <h2>{t("patient-register-new")}</h2>
            <RegisterFields
              newcomer={newcomer}
              today={today}
              handle={null}
              onChange={setNewcomer}
              onRegistered={({ id }) => show(id)}
              onSearch={() => setNewcomer(null)}
            />
          </div>
        ) : open === "" ? (
          <p className="patients-none quiet">{t("patients-none-open")}</p>
        ) : (
          <RecordPanel key={open} id={open} {...{ today, mayWrite, announce }} />
        )}
      </div>
      <div className="only-read-out" role="status">
        {words}
      </div>
    </div>
  );
}
