import { Select } from "../../../shared/components";
import { useKept } from "../../../shared/kept";
import { useWords } from "../../../shared/use-words";
import { RowTrouble } from "../list/RowTrouble";
import { SectionHead } from "../list/SectionHead";
import type { SectionProps } from "../section";
import { BusinessHoursPart } from "./BusinessHoursPart";
import { ClosedDaysPart } from "./ClosedDaysPart";
import { ProviderHours } from "./ProviderHours";
import { useClinicHours } from "./use-clinic-hours.query";

import "./hours.css";

/** When the clinic is open and when each provider can be booked. */
export function HoursSection({ overview, announce }: SectionProps) {
  const t = useWords();
  const { clinics, providers, me } = overview;
  const [whose, setWhose] = useKept("settings-hours-of", "");
  const provider = providers.find(({ id }) => id === whose);
  const clinic = clinics.find(({ id }) => id === (provider?.clinic ?? whose)) ?? clinics[0];
  const choices = [
    ...clinics.map(({ id, name }) => ({ id, label: t("hours-of-clinic", { name }) })),
    ...providers.map(({ id, name }) => ({ id, label: name })),
  ];
  return (
    <>
      <SectionHead title={t("settings-hours")} lead={t("hours-lead")} />
      <div className="hours-whose">
        <Select
          label={t("hours-whose")}
          choices={choices}
          value={provider?.id ?? clinic?.id ?? null}
          onChange={setWhose}
        />
        {clinic ? <p className="small quiet">{t("hours-clock", { zone: clinic.zone.replaceAll("_", " ") })}</p> : null}
      </div>
      {clinic ? (
        <Chosen
          key={provider?.id ?? clinic.id}
          provider={provider?.id ?? null}
          clinic={clinic}
          canWrite={me.permissions.includes("write_schedule")}
          canManage={me.permissions.includes("manage_clinic")}
          announce={announce}
        />
      ) : null}
    </>
  );
}

type ChosenProps = {
  provider: string | null;
  clinic: SectionProps["overview"]["clinics"][number];
  canWrite: boolean;
  canManage: boolean;
  announce: (words: string) => void;
};

function Chosen({ provider, clinic, canWrite, canManage, announce }: ChosenProps) {
  const hours = useClinicHours(clinic.id);
  if (!hours.data) return <RowTrouble failure={hours.error} refusal={null} />;
  if (provider !== null) {
    return (
      <ProviderHours provider={provider} hours={hours.data} clinic={clinic} canChange={canWrite} announce={announce} />
    );
  }
  return (
    <>
      <BusinessHoursPart clinic={clinic} canChange={canManage} announce={announce} />
      <ClosedDaysPart clinic={clinic} days={hours.data.closed_days} canChange={canManage} announce={announce} />
    </>
  );
}
