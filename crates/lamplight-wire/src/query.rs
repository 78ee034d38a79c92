//! The closed list of questions, with the permission and the audit class of each.

use chrono::NaiveDate;
use lamplight_domain::ids::{AppointmentId, ClinicId};
use lamplight_domain::patients::finding::DateOrder;
use lamplight_domain::permissions::Permission;
use serde::{Deserialize, Serialize};

use crate::views::{
    AppointmentDetail, AuditStanding, DayView, FoundPatient, Overview, PersonTyped, PossibleDuplicate, TimeStanding,
    TimesAsked,
};

/// A question, as the command line writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(tag = "query", rename_all = "snake_case")]
pub enum Query {
    /// The organisation, its clinics and providers, and who is signed in.
    Overview,
    /// One day of one clinic, all providers side by side.
    Day { clinic: ClinicId, date: NaiveDate },
    /// Patients found by what was typed (names in any order, also misspelt or misheard; a birth date or part of one;
    /// the end of a phone number; record number or identifier); at most `limit` (1–100).
    Patients {
        text: String,
        #[serde(default = "twenty")]
        limit: u32,
        /// How figures of a date are read.
        #[serde(default)]
        date_order: DateOrder,
    },
    /// Patients who may be the person that is being registered, the likeliest first.
    Duplicates(PersonTyped),
    /// One appointment with its history.
    Appointment { id: AppointmentId },
    /// Whether a visit could be booked at a time, in each of several books.
    Standing(TimesAsked),
    /// Length and head of the audit chain, and whether it verifies.
    Audit,
}

fn twenty() -> u32 {
    20
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(untagged)]
pub enum Answer {
    Overview(Overview),
    Day(DayView),
    Patients(Vec<FoundPatient>),
    Duplicates(Vec<PossibleDuplicate>),
    Appointment(AppointmentDetail),
    Standing(Vec<TimeStanding>),
    Audit(AuditStanding),
}

/// A question's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum QueryKind {
    Overview,
    Day,
    Patients,
    Duplicates,
    Appointment,
    Standing,
    Audit,
}

/// What of a read goes into the audit log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadAudit {
    /// Holds no patient data.
    NoPatientData,
    /// One event for each shown day.
    ShownDay,
    /// One event for each finished search.
    Search,
    /// One event for each opened record.
    OpenedRecord,
    /// Reading the log is itself logged.
    AuditLog,
}

impl QueryKind {
    pub const ALL: [QueryKind; 7] = [
        QueryKind::Overview,
        QueryKind::Day,
        QueryKind::Patients,
        QueryKind::Duplicates,
        QueryKind::Appointment,
        QueryKind::Standing,
        QueryKind::Audit,
    ];

    pub fn name(self) -> &'static str {
        match self {
            QueryKind::Overview => "overview",
            QueryKind::Day => "day",
            QueryKind::Patients => "patients",
            QueryKind::Duplicates => "duplicates",
            QueryKind::Appointment => "appointment",
            QueryKind::Standing => "standing",
            QueryKind::Audit => "audit",
        }
    }

    pub fn permission(self) -> Permission {
        match self {
            QueryKind::Patients | QueryKind::Duplicates => Permission::ReadDemographics,
            QueryKind::Overview | QueryKind::Day | QueryKind::Appointment | QueryKind::Standing => {
                Permission::ReadSchedule
            }
            QueryKind::Audit => Permission::ReadAudit,
        }
    }

    pub fn audit(self) -> ReadAudit {
        match self {
            QueryKind::Overview | QueryKind::Standing => ReadAudit::NoPatientData,
            QueryKind::Day => ReadAudit::ShownDay,
            QueryKind::Patients | QueryKind::Duplicates => ReadAudit::Search,
            QueryKind::Appointment => ReadAudit::OpenedRecord,
            QueryKind::Audit => ReadAudit::AuditLog,
        }
    }

    /// JSON Schema of the answer.
    pub fn answer_schema(self) -> schemars::Schema {
        match self {
            QueryKind::Overview => schemars::schema_for!(Overview),
            QueryKind::Day => schemars::schema_for!(DayView),
            QueryKind::Patients => schemars::schema_for!(Vec<FoundPatient>),
            QueryKind::Duplicates => schemars::schema_for!(Vec<PossibleDuplicate>),
            QueryKind::Appointment => schemars::schema_for!(AppointmentDetail),
            QueryKind::Standing => schemars::schema_for!(Vec<TimeStanding>),
            QueryKind::Audit => schemars::schema_for!(AuditStanding),
        }
    }
}

impl Query {
    pub fn kind(&self) -> QueryKind {
        match self {
            Query::Overview => QueryKind::Overview,
            Query::Day { .. } => QueryKind::Day,
            Query::Patients { .. } => QueryKind::Patients,
            Query::Duplicates(_) => QueryKind::Duplicates,
            Query::Appointment { .. } => QueryKind::Appointment,
            Query::Standing(_) => QueryKind::Standing,
            Query::Audit => QueryKind::Audit,
        }
    }
}
