import { useWords } from "../../../shared/use-words";
import type { SectionProps } from "../section";

/** What the clinic is called and on whose clock it works. */
export function ClinicSection({ overview }: SectionProps) {
  const t = useWords();
  return (
    <>
      <h1>{t("settings-clinic")}</h1>
      {overview.clinics.map((clinic) => (
        <dl className="settings-facts" key={clinic.id}>
          <dt>{t("clinic-name")}</dt>
          <dd dir="auto">{clinic.name}</dd>
          <dt>{t("clinic-zone")}</dt>
          <dd>{clinic.zone.replaceAll("_", " ")}</dd>
        </dl>
      ))}
    </>
  );
}
