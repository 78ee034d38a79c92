//! The closed list of questions, with the permission and the audit class of each.

use chrono::{DateTime, NaiveDate, Utc};
use lamplight_domain::appointments::VisitMinutes;
use lamplight_domain::availability::DayPart;
use lamplight_domain::ids::{AppointmentId, ClinicId, ProviderId, VisitTypeId};
use lamplight_domain::patients::finding::DateOrder;
use lamplight_domain::permissions::Permission;
use lamplight_domain::resources::Resource;
use lamplight_domain::visit_types::VisitType;
use serde::{Deserialize, Serialize};

use crate::views::{
    AppointmentCard, AppointmentDetail, AuditStanding, CallList, ClinicHours, DayView, FoundPatient, NextFree,
    OpenHours, Overview, PersonTyped, PossibleDuplicate, QueueView, RecallRow, TimeStanding, TimesAsked, WaitlistView,
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
    /// All visit types, by name, also retired ones.
    VisitTypes,
    /// Rooms and equipment of a clinic, by kind and name, also retired ones.
    Resources { clinic: ClinicId },
    /// What was entered about hours, time off and closed days of a clinic.
    ClinicHours { clinic: ClinicId },
    /// When the providers of a clinic are open on each of some days (1–42), for a schedule to show.
    OpenHours {
        clinic: ClinicId,
        date: NaiveDate,
        #[serde(default = "one")]
        days: u32,
    },
    /// The next free times across providers.
    NextFree(FreeSearch),
    /// The visits that a provider still has before them, soonest first; at most 500.
    FutureAppointments { provider: ProviderId },
    /// Who is here today and has not been seen, first come first.
    Queue { clinic: ClinicId },
    /// Unconfirmed visits of a day with the patients' telephone numbers; of the next day on which the clinic is open
    /// when no day is given.
    CallList {
        clinic: ClinicId,
        #[serde(default)]
        date: Option<NaiveDate>,
    },
    /// Who waits for an earlier time at a clinic, and which times that freed would suit whom.
    Waitlist { clinic: ClinicId },
    /// Whom to call back: recalls that are due by a date and have no visit, soonest due first; at most 500.
    Recalls { clinic: ClinicId, until: NaiveDate },
}

/// What is to be fitted in, where, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct FreeSearch {
    pub clinic: ClinicId,
    /// Gives the length, the buffer, who offers it and what it needs.
    #[serde(default)]
    pub visit_type: Option<VisitTypeId>,
    /// Length (15–120), where it is another than the visit type's; half an hour without either.
    #[serde(default)]
    pub minutes: Option<VisitMinutes>,
    /// Empty is anybody of the clinic.
    #[serde(default)]
    pub providers: Vec<ProviderId>,
    /// Not before this; now, when absent or gone by.
    #[serde(default)]
    pub from: Option<DateTime<Utc>>,
    /// Not before this date begins on the clinic's clock.
    #[serde(default)]
    pub date: Option<NaiveDate>,
    /// How many days ahead (1–60).
    #[serde(default = "thirty")]
    pub days: u32,
    /// Only in that part of the day.
    #[serde(default)]
    pub part: Option<DayPart>,
    /// How many times of each provider (1–20).
    #[serde(default = "five")]
    pub limit: u32,
}

fn one() -> u32 {
    1
}

fn five() -> u32 {
    5
}

fn thirty() -> u32 {
    30
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
    VisitTypes(Vec<VisitType>),
    Resources(Vec<Resource>),
    ClinicHours(ClinicHours),
    OpenHours(Vec<OpenHours>),
    NextFree(NextFree),
    FutureAppointments(Vec<AppointmentCard>),
    Queue(QueueView),
    CallList(CallList),
    Waitlist(WaitlistView),
    Recalls(Vec<RecallRow>),
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
    VisitTypes,
    Resources,
    ClinicHours,
    OpenHours,
    NextFree,
    FutureAppointments,
    Queue,
    CallList,
    Waitlist,
    Recalls,
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
    /// One event for each list that shows how patients can be reached, naming whose.
    ShownContacts,
    /// One event for each opened record.
    OpenedRecord,
    /// Reading the log is itself logged.
    AuditLog,
}

impl QueryKind {
    pub const ALL: &'static [QueryKind] = &[
        QueryKind::Overview,
        QueryKind::Day,
        QueryKind::Patients,
        QueryKind::Duplicates,
        QueryKind::Appointment,
        QueryKind::Standing,
        QueryKind::Audit,
        QueryKind::VisitTypes,
        QueryKind::Resources,
        QueryKind::ClinicHours,
        QueryKind::OpenHours,
        QueryKind::NextFree,
        QueryKind::FutureAppointments,
        QueryKind::Queue,
        QueryKind::CallList,
        QueryKind::Waitlist,
        QueryKind::Recalls,
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
            QueryKind::VisitTypes => "visit_types",
            QueryKind::Resources => "resources",
            QueryKind::ClinicHours => "clinic_hours",
            QueryKind::OpenHours => "open_hours",
            QueryKind::NextFree => "next_free",
            QueryKind::FutureAppointments => "future_appointments",
            QueryKind::Queue => "queue",
            QueryKind::CallList => "call_list",
            QueryKind::Waitlist => "waitlist",
            QueryKind::Recalls => "recalls",
        }
    }

    pub fn permission(self) -> Permission {
        match self {
            QueryKind::Patients
            | QueryKind::Duplicates
            | QueryKind::CallList
            | QueryKind::Waitlist
            | QueryKind::Recalls => Permission::ReadDemographics,
            QueryKind::Overview | QueryKind::Day | QueryKind::Appointment | QueryKind::Standing => {
                Permission::ReadSchedule
            }
            QueryKind::VisitTypes
            | QueryKind::Resources
            | QueryKind::ClinicHours
            | QueryKind::OpenHours
            | QueryKind::NextFree
            | QueryKind::FutureAppointments
            | QueryKind::Queue => Permission::ReadSchedule,
            QueryKind::Audit => Permission::ReadAudit,
        }
    }

    pub fn audit(self) -> ReadAudit {
        match self {
            QueryKind::Overview | QueryKind::Standing => ReadAudit::NoPatientData,
            QueryKind::Patients | QueryKind::Duplicates => ReadAudit::Search,
            QueryKind::Day | QueryKind::FutureAppointments | QueryKind::Queue => ReadAudit::ShownDay,
            QueryKind::CallList | QueryKind::Waitlist | QueryKind::Recalls => ReadAudit::ShownContacts,
            QueryKind::VisitTypes
            | QueryKind::Resources
            | QueryKind::ClinicHours
            | QueryKind::OpenHours
            | QueryKind::NextFree => ReadAudit::NoPatientData,
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
            QueryKind::VisitTypes => schemars::schema_for!(Vec<VisitType>),
            QueryKind::Resources => schemars::schema_for!(Vec<Resource>),
            QueryKind::ClinicHours => schemars::schema_for!(ClinicHours),
            QueryKind::OpenHours => schemars::schema_for!(Vec<OpenHours>),
            QueryKind::NextFree => schemars::schema_for!(NextFree),
            QueryKind::FutureAppointments => schemars::schema_for!(Vec<AppointmentCard>),
            QueryKind::Queue => schemars::schema_for!(QueueView),
            QueryKind::CallList => schemars::schema_for!(CallList),
            QueryKind::Waitlist => schemars::schema_for!(WaitlistView),
            QueryKind::Recalls => schemars::schema_for!(Vec<RecallRow>),
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
            Query::VisitTypes => QueryKind::VisitTypes,
            Query::Resources { .. } => QueryKind::Resources,
            Query::ClinicHours { .. } => QueryKind::ClinicHours,
            Query::OpenHours { .. } => QueryKind::OpenHours,
            Query::NextFree(_) => QueryKind::NextFree,
            Query::FutureAppointments { .. } => QueryKind::FutureAppointments,
            Query::Queue { .. } => QueryKind::Queue,
            Query::CallList { .. } => QueryKind::CallList,
            Query::Waitlist { .. } => QueryKind::Waitlist,
            Query::Recalls { .. } => QueryKind::Recalls,
        }
    }
}
