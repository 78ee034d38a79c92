import { useState } from "react";

import type { ClinicDetails, OrganisationDetails } from "../../../api/bindings";
import { Button } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { useKeptForms } from "../editing/use-kept-forms";
import { SectionHead } from "../list/SectionHead";
import type { SectionProps } from "../section";
import { ClinicDialog } from "./ClinicDialog";
import { DeskPolicyDialog, type DeskDraft } from "./DeskPolicyDialog";
import { useDescribeClinic, useDescribeDesk, useDescribeOrganisation } from "./describe";
import { clinicDetails, organisationDetails } from "./details";
import { Facts } from "./Facts";
import { OrganisationDialog } from "./OrganisationDialog";

/** The organisation and its clinics: what they are called, on whose clock they work, and the rules of the house. */
export function ClinicSection({ overview, announce }: SectionProps) {
  const t = useWords();
  const describeClinic = useDescribeClinic();
  const describeOrganisation = useDescribeOrganisation();
  const describeDesk = useDescribeDesk();
  const clinicForms = useKeptForms<ClinicDetails>("clinic");
  const organisationForms = useKeptForms<OrganisationDetails>("organisation");
  const deskForms = useKeptForms<DeskDraft>("desk-policy");
  const [open, setOpen] = useState<string | null>(null);
  const canChange = overview.me.permissions.includes("manage_clinic");
  const close = () => {
    setOpen(null);
    void clinicForms.readAgain();
  };
  const opened = overview.clinics.find(({ id }) => id === open);
  return (
    <>
      <SectionHead title={t("settings-clinic")} lead={t("clinic-lead")} />
      <div className="section-part">
        <SectionHead title={t("organisation")} level={2}>
          {canChange ? (
            <Button aria-label={t("organisation-change")} onPress={() => setOpen("organisation")}>
              {t("settings-change")}
            </Button>
          ) : null}
        </SectionHead>
        <Facts facts={describeOrganisation(organisationDetails(overview))} />
      </div>
      <div className="section-part">
        <SectionHead title={t("desk-policy")} level={2}>
          {canChange ? (
            <Button aria-label={t("desk-policy-change")} onPress={() => setOpen("desk")}>
              {t("settings-change")}
            </Button>
          ) : null}
        </SectionHead>
        <Facts facts={describeDesk(overview.desk)} />
      </div>
      {overview.clinics.map((clinic) => (
        <div className="section-part" key={clinic.id}>
          <SectionHead title={clinic.name} level={2}>
            {canChange ? (
              <Button aria-label={t("settings-change-what", { name: clinic.name })} onPress={() => setOpen(clinic.id)}>
                {t("settings-change")}
              </Button>
            ) : null}
          </SectionHead>
          <Facts facts={describeClinic(clinicDetails(clinic))} />
        </div>
      ))}
      {open === "organisation" ? (
        <OrganisationDialog overview={overview} forms={organisationForms} onClose={close} announce={announce} />
      ) : null}
      {open === "desk" ? (
        <DeskPolicyDialog overview={overview} forms={deskForms} onClose={close} announce={announce} />
      ) : null}
      {opened ? <ClinicDialog clinic={opened} forms={clinicForms} onClose={close} announce={announce} /> : null}
    </>
  );
}
