//! What holds for every table: whose it is, whether patient data are in it, where it goes and how long it stays.
//!
//! A test walks the schema and fails when a table has no line here.

use lamplight_domain::policy::RetentionClass;

/// Where the rows of a table go beside this workstation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableSync {
    /// As records of the noun, to the workstations that the noun's operations say.
    Records,
    /// Nowhere: made again from other tables, or of this workstation only.
    Never,
    /// To the clinic server: the chain's head to be countersigned, the state of drafts.
    Server,
}

/// How long rows stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retention {
    Class(RetentionClass),
    /// At least six years (45 CFR 164.316(b)(2)); nothing in this version removes them.
    Audit,
    /// Until the person used or discarded the text.
    UntilUsed,
    /// With the row they are derived from or belong to.
    WithOwner,
    /// As long as this installation.
    Installation,
}

/// One line of the classification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Table {
    pub name: &'static str,
    /// The folder of this crate that writes it.
    pub owner: &'static str,
    pub patient_data: bool,
    pub sync: TableSync,
    pub retention: Retention,
}

const ORGANISATION: Retention = Retention::Class(RetentionClass::Organisation);
const MEDICAL_RECORD: Retention = Retention::Class(RetentionClass::MedicalRecord);

/// Every table of the schema.
pub const TABLES: &[Table] = &[
    table("organisations", "organisations", false, TableSync::Records, ORGANISATION),
    table("clinics", "clinics", false, TableSync::Records, ORGANISATION),
    table("users", "users", false, TableSync::Records, ORGANISATION),
    table("providers", "providers", false, TableSync::Records, ORGANISATION),
    table("patients", "patients", true, TableSync::Records, MEDICAL_RECORD),
    table("patient_contacts", "patients", true, TableSync::Records, MEDICAL_RECORD),
    table("patient_details", "patients", true, TableSync::Records, MEDICAL_RECORD),
    table("pictures", "pictures", true, TableSync::Records, MEDICAL_RECORD),
    table("patient_terms", "patients", true, TableSync::Never, Retention::WithOwner),
    table("patient_clues", "patients", true, TableSync::Never, Retention::WithOwner),
    table("patient_identifiers", "patients", true, TableSync::Records, MEDICAL_RECORD),
    table("appointments", "appointments", true, TableSync::Records, MEDICAL_RECORD),
    table("visit_types", "visit_types", false, TableSync::Records, ORGANISATION),
    table("availability", "availability", false, TableSync::Records, ORGANISATION),
    table("closed_days", "closed_days", false, TableSync::Records, ORGANISATION),
    table("resources", "resources", false, TableSync::Records, ORGANISATION),
    table("waitlist", "waitlist", true, TableSync::Records, MEDICAL_RECORD),
    table("holds", "holds", true, TableSync::Records, MEDICAL_RECORD),
    table("recalls", "recalls", true, TableSync::Records, MEDICAL_RECORD),
    table("device", "device", false, TableSync::Never, Retention::Installation),
    table("audit_events", "audit", true, TableSync::Server, Retention::Audit),
    table("audit_head", "audit", false, TableSync::Server, Retention::Audit),
    table("drafts", "drafts", true, TableSync::Server, Retention::UntilUsed),
    table("credentials", "credentials", false, TableSync::Never, Retention::WithOwner),
    table("organisation_keys", "organisation_keys", false, TableSync::Never, ORGANISATION),
    table("meta", "meta", false, TableSync::Never, Retention::Installation),
    table("outbox", "outbox", true, TableSync::Server, Retention::UntilUsed),
    table("server_versions", "server_versions", true, TableSync::Never, Retention::WithOwner),
    table("cursor", "cursor", false, TableSync::Never, Retention::Installation),
    table("attention", "attention", true, TableSync::Never, Retention::UntilUsed),
];

const fn table(
    name: &'static str,
    owner: &'static str,
    patient_data: bool,
    sync: TableSync,
    retention: Retention,
) -> Table {
    Table { name, owner, patient_data, sync, retention }
}

/// The line of a table.
pub fn of(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.name == name)
}
