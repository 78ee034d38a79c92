//! What is said of every kind of question: its name, who may ask it, and what of it goes into the audit log.

use lamplight_domain::permissions::Permission;
use lamplight_domain::resources::Resource;
use lamplight_domain::visit_types::VisitType;

use crate::views::{
    AppointmentCard, AppointmentDetail, AuditStanding, CallList, ClinicHours, DayLoad, DayView, DaysView, FoundPatient,
    NextFree, OpenHours, Overview, PatientRecord, PictureView, PossibleDuplicate, ProviderView, QueueView, RecallRow,
    SeriesChange, SeriesPlan, SheetFile, TimeStanding, UserView, WaitlistView,
};

/// A question's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum QueryKind {
    Overview,
    Day,
    Days,
    Loads,
    Sheet,
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
    SeriesDates,
    SeriesVisits,
    FutureAppointments,
    Queue,
    CallList,
    Providers,
    Users,
    Waitlist,
    Recalls,
    Patient,
    Picture,
}

/// What of a read goes into the audit log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadAudit {
    /// Holds no patient data.
    NoPatientData,
    /// One event for each shown day.
    ShownDay,
    /// One event, on the disk before anything leaves.
    Print,
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
        QueryKind::Days,
        QueryKind::Loads,
        QueryKind::Sheet,
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
        QueryKind::SeriesDates,
        QueryKind::SeriesVisits,
        QueryKind::FutureAppointments,
        QueryKind::Queue,
        QueryKind::CallList,
        QueryKind::Providers,
        QueryKind::Users,
        QueryKind::Waitlist,
        QueryKind::Recalls,
        QueryKind::Patient,
        QueryKind::Picture,
    ];

    pub fn name(self) -> &'static str {
        match self {
            QueryKind::Overview => "overview",
            QueryKind::Day => "day",
            QueryKind::Days => "days",
            QueryKind::Loads => "loads",
            QueryKind::Sheet => "sheet",
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
            QueryKind::SeriesDates => "series_dates",
            QueryKind::SeriesVisits => "series_visits",
            QueryKind::FutureAppointments => "future_appointments",
            QueryKind::Queue => "queue",
            QueryKind::CallList => "call_list",
            QueryKind::Providers => "providers",
            QueryKind::Users => "users",
            QueryKind::Waitlist => "waitlist",
            QueryKind::Recalls => "recalls",
            QueryKind::Patient => "patient",
            QueryKind::Picture => "picture",
        }
    }

    pub fn permission(self) -> Permission {
        match self {
            // Paper carries birth dates and record numbers out of the building: it asks for more than a look at the day.
            QueryKind::Patients
            | QueryKind::Patient
            | QueryKind::Picture
            | QueryKind::Duplicates
            | QueryKind::CallList
            | QueryKind::Waitlist
            | QueryKind::Recalls
            | QueryKind::Sheet => Permission::ReadDemographics,
            QueryKind::Overview | QueryKind::Day | QueryKind::Appointment | QueryKind::Standing => {
                Permission::ReadSchedule
            }
            QueryKind::Days
            | QueryKind::Loads
            | QueryKind::VisitTypes
            | QueryKind::Resources
            | QueryKind::ClinicHours
            | QueryKind::OpenHours
            | QueryKind::NextFree
            | QueryKind::SeriesDates
            | QueryKind::SeriesVisits
            | QueryKind::FutureAppointments
            | QueryKind::Queue
            | QueryKind::Providers => Permission::ReadSchedule,
            QueryKind::Users => Permission::ReadSettings,
            QueryKind::Audit => Permission::ReadAudit,
        }
    }

    pub fn audit(self) -> ReadAudit {
        match self {
            QueryKind::Overview | QueryKind::Standing | QueryKind::Loads => ReadAudit::NoPatientData,
            QueryKind::Patients | QueryKind::Duplicates => ReadAudit::Search,
            QueryKind::CallList | QueryKind::Waitlist | QueryKind::Recalls => ReadAudit::ShownContacts,
            QueryKind::Day | QueryKind::Days | QueryKind::FutureAppointments | QueryKind::Queue => ReadAudit::ShownDay,
            QueryKind::Sheet => ReadAudit::Print,
            QueryKind::VisitTypes
            | QueryKind::Resources
            | QueryKind::ClinicHours
            | QueryKind::OpenHours
            | QueryKind::NextFree
            | QueryKind::Providers
            | QueryKind::Users
            | QueryKind::SeriesDates
            | QueryKind::SeriesVisits => ReadAudit::NoPatientData,
            QueryKind::Appointment | QueryKind::Patient | QueryKind::Picture => ReadAudit::OpenedRecord,
            QueryKind::Audit => ReadAudit::AuditLog,
        }
    }

    /// JSON Schema of the answer.
    pub fn answer_schema(self) -> schemars::Schema {
        match self {
            QueryKind::Overview => schemars::schema_for!(Overview),
            QueryKind::Day => schemars::schema_for!(DayView),
            QueryKind::Days => schemars::schema_for!(DaysView),
            QueryKind::Loads => schemars::schema_for!(Vec<DayLoad>),
            QueryKind::Sheet => schemars::schema_for!(SheetFile),
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
            QueryKind::SeriesDates => schemars::schema_for!(SeriesPlan),
            QueryKind::SeriesVisits => schemars::schema_for!(SeriesChange),
            QueryKind::FutureAppointments => schemars::schema_for!(Vec<AppointmentCard>),
            QueryKind::Queue => schemars::schema_for!(QueueView),
            QueryKind::CallList => schemars::schema_for!(CallList),
            QueryKind::Providers => schemars::schema_for!(Vec<ProviderView>),
            QueryKind::Users => schemars::schema_for!(Vec<UserView>),
            QueryKind::Waitlist => schemars::schema_for!(WaitlistView),
            QueryKind::Recalls => schemars::schema_for!(Vec<RecallRow>),
            QueryKind::Patient => schemars::schema_for!(PatientRecord),
            QueryKind::Picture => schemars::schema_for!(PictureView),
        }
    }
}
