import type { ClinicDetails, DeskPolicy, OrganisationDetails } from "../../../api/bindings";
import { useWords } from "../../../shared/use-words";
import type { Fact } from "../editing/facts";

/** A clinic in words; its hours have a section of their own. */
export function useDescribeClinic(): (details: ClinicDetails) => Fact[] {
  const t = useWords();
  return ({ name, zone }) => [
    { label: t("clinic-name"), value: name },
    { label: t("clinic-zone"), value: zone.replaceAll("_", " ") },
  ];
}

export function useDescribeOrganisation(): (details: OrganisationDetails) => Fact[] {
  const t = useWords();
  return ({ name, buffer, lock }) => [
    { label: t("organisation-name"), value: name },
    { label: t("organisation-buffer"), value: t("settings-minutes", { minutes: buffer }) },
    { label: t("organisation-lock"), value: t("settings-minutes", { minutes: lock }) },
  ];
}

export function useDescribeDesk(): (policy: DeskPolicy) => Fact[] {
  const t = useWords();
  return ({ late_cancel_hours: late, wait_amber: amber, wait_red: red }) => [
    { label: t("desk-late"), value: t("desk-hours", { hours: late }) },
    { label: t("desk-amber"), value: t("settings-minutes", { minutes: amber }) },
    { label: t("desk-red"), value: t("settings-minutes", { minutes: red }) },
  ];
}
