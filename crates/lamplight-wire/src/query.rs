//! The closed list of questions, with the permission and the audit class of each.

use chrono::{DateTime, NaiveDate, Utc};
use lamplight_domain::appointments::VisitMinutes;
use lamplight_domain::availability::DayPart;
use lamplight_domain::ids::{AppointmentId, ClinicId, PatientId, PictureId, ProviderId, VisitTypeId};
use lamplight_domain::patients::finding::DateOrder;
use lamplight_domain::resources::Resource;
use lamplight_domain::visit_types::VisitType;
use serde::{Deserialize, Serialize};

use crate::query_kind::QueryKind;
use crate::views::{
    AppointmentCard, AppointmentDetail, AuditStanding, CallList, ClinicHours, DayLoad, DayView, DaysView, FoundPatient,
    NextFree, OpenHours, Overview, PatientRecord, PersonTyped, PictureView, PossibleDuplicate, ProviderView, QueueView,
    RecallRow, SeriesAsked, SeriesChange, SeriesChangeAsked, SeriesPlan, SheetFile, SheetRequest, TimeStanding,
    TimesAsked, UserView, WaitlistView,
};

/// A question, as the command line writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(tag = "query", rename_all = "snake_case")]
pub enum Query {
    /// The organisation, its clinics and providers, and who is signed in.
    Overview,
    /// One day of one clinic, all providers side by side.
    Day { clinic: ClinicId, date: NaiveDate },
    /// Days in a row (1–14) of one clinic, of all its providers or of one.
    Days {
        clinic: ClinicId,
        date: NaiveDate,
        #[serde(default = "seven")]
        days: u32,
        #[serde(default)]
        provider: Option<ProviderId>,
    },
    /// How full the books of a clinic are on each of some days (1–42), to find gaps.
    Loads {
        clinic: ClinicId,
        date: NaiveDate,
        #[serde(default = "forty_two")]
        days: u32,
    },
    /// The schedule of a day, or of a provider's days, as a PDF.
    Sheet(SheetRequest),
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
    /// The dates of a series that is to be booked, each with what the booking rule says of it.
    SeriesDates(SeriesAsked),
    /// The visits of a series that a change means, each with what the rule says of its new time.
    SeriesVisits(SeriesChangeAsked),
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
    /// All providers with what is known about them, by name, also those whose books are closed.
    Providers,
    /// All users with their roles, by name, also those who may no longer sign in.
    Users,
    /// Who waits for an earlier time at a clinic, and which times that freed would suit whom.
    Waitlist { clinic: ClinicId },
    /// Whom to call back: recalls that are due by a date and have no visit, soonest due first; at most 500.
    Recalls { clinic: ClinicId, until: NaiveDate },
    /// A patient's record at the desk, with their visits.
    Patient { id: PatientId },
    /// A picture of a patient's record.
    Picture { id: PictureId },
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

fn seven() -> u32 {
    7
}

fn forty_two() -> u32 {
    42
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
    Days(DaysView),
    Loads(Vec<DayLoad>),
    Sheet(SheetFile),
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
    SeriesDates(SeriesPlan),
    SeriesVisits(SeriesChange),
    FutureAppointments(Vec<AppointmentCard>),
    Queue(QueueView),
    CallList(CallList),
    Providers(Vec<ProviderView>),
    Users(Vec<UserView>),
    Waitlist(WaitlistView),
    Recalls(Vec<RecallRow>),
    Patient(PatientRecord),
    Picture(PictureView),
}

impl Query {
    pub fn kind(&self) -> QueryKind {
        match self {
            Query::Overview => QueryKind::Overview,
            Query::Day { .. } => QueryKind::Day,
            Query::Days { .. } => QueryKind::Days,
            Query::Loads { .. } => QueryKind::Loads,
            Query::Sheet(_) => QueryKind::Sheet,
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
            Query::SeriesDates(_) => QueryKind::SeriesDates,
            Query::SeriesVisits(_) => QueryKind::SeriesVisits,
            Query::FutureAppointments { .. } => QueryKind::FutureAppointments,
            Query::Queue { .. } => QueryKind::Queue,
            Query::CallList { .. } => QueryKind::CallList,
            Query::Providers => QueryKind::Providers,
            Query::Users => QueryKind::Users,
            Query::Waitlist { .. } => QueryKind::Waitlist,
            Query::Recalls { .. } => QueryKind::Recalls,
            Query::Patient { .. } => QueryKind::Patient,
            Query::Picture { .. } => QueryKind::Picture,
        }
    }
}
