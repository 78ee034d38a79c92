//! The schedule: what the day view and its details show.

use chrono::{DateTime, NaiveDate, Utc};
use lamplight_domain::appointments::{CancelledBy, Status, VisitKind, VisitMinutes, VisitTimes};
use lamplight_domain::ids::{AppointmentId, ClinicId, PatientId, ProviderId, SeriesId, VisitTypeId};
use lamplight_domain::operations::Refusal;
use lamplight_domain::organisation::{BusinessHours, DeskPolicy, LockMinutes, MinuteOfDay};
use lamplight_domain::series::InSeries;
use lamplight_domain::visit_types::BufferMinutes;
use serde::{Deserialize, Serialize};

use super::{HistoryLine, Me, PatientSummary};

/// A site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct ClinicView {
    pub id: ClinicId,
    pub name: String,
    /// IANA name of its time zone.
    pub zone: String,
    /// Its calendar day at this moment.
    pub today: NaiveDate,
    /// Opening and closing minute from Monday on; nothing on closed days.
    pub hours: BusinessHours,
}

/// A provider as a column of the day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct ProviderColumn {
    pub id: ProviderId,
    pub clinic: ClinicId,
    /// "Dr"-less display name with title after it, such as `Ana Rivera, MD`.
    pub name: String,
    pub initials: String,
}

/// A time on the clinic's clock, asked of several books at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct TimesAsked {
    pub clinic: ClinicId,
    pub date: NaiveDate,
    /// Minutes since midnight; without it the first free time of that day or later is looked for.
    #[serde(default)]
    pub minute: Option<MinuteOfDay>,
    pub minutes: VisitMinutes,
    #[serde(default)]
    pub visit_type: Option<VisitTypeId>,
    /// At most 50.
    pub providers: Vec<ProviderId>,
}

/// A time in somebody's book, and what the booking rule says of it now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct TimeStanding {
    pub times: VisitTimes,
    /// Why it could not be booked; with the next free times where it is taken.
    pub refusal: Option<Refusal>,
}

/// The organisation at a glance, for the frame of every screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct Overview {
    pub organisation: String,
    /// Minutes kept free after a visit, where its visit type says nothing else.
    pub buffer: BufferMinutes,
    /// Minutes without a sign of life after which the screen locks itself.
    pub lock: LockMinutes,
    pub desk: DeskPolicy,
    pub clinics: Vec<ClinicView>,
    pub providers: Vec<ProviderColumn>,
    pub me: Me,
}

/// A line of the time axis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct Tick {
    pub at: DateTime<Utc>,
    /// What the clinic's clock shows, such as `09:30`.
    pub label: String,
    pub on_the_hour: bool,
}

/// One day of one clinic. Days of 23 and 25 hours have fewer and more ticks; nothing else changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct DayView {
    pub clinic: ClinicView,
    pub date: NaiveDate,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    /// Opening and closing; empty on a closed day.
    pub opens_at: Option<DateTime<Utc>>,
    pub closes_at: Option<DateTime<Utc>>,
    /// Every quarter of an hour of the whole day.
    pub ticks: Vec<Tick>,
    pub providers: Vec<ProviderColumn>,
    /// By provider and start. Cancelled ones included, marked by their status.
    pub appointments: Vec<AppointmentCard>,
}

/// An appointment on the day view.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct AppointmentCard {
    pub id: AppointmentId,
    pub patient: PatientId,
    /// `FAMILY, Given` as read out at the desk.
    pub patient_name: String,
    pub patient_birth_date: NaiveDate,
    pub times: VisitTimes,
    pub ends_at: DateTime<Utc>,
    pub kind: VisitKind,
    pub status: Status,
    pub reason: String,
    /// It was booked over another, or outside the provider's hours, on purpose.
    pub overbooked: bool,
    pub visit_type: Option<VisitTypeId>,
    /// When it came to stand where it stands; `None` when it was never touched.
    pub since: Option<DateTime<Utc>>,
    /// Grows with every step that is taken or taken back.
    pub revision: u32,
    /// The series it was booked with.
    pub series: Option<SeriesId>,
}

/// By id only: debug output may reach a log.
impl std::fmt::Debug for AppointmentCard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "AppointmentCard({})", self.id)
    }
}

/// An appointment with its history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct AppointmentDetail {
    pub card: AppointmentCard,
    pub clinic: ClinicId,
    pub patient: PatientSummary,
    pub provider_name: String,
    pub zone: String,
    pub booked_by: String,
    pub booked_at: DateTime<Utc>,
    pub earlier_times: Vec<VisitTimes>,
    pub overbook_reason: Option<String>,
    pub visit_type_name: Option<String>,
    /// Names of the rooms and the equipment that it holds.
    pub resources: Vec<String>,
    pub symptoms: Vec<String>,
    pub patient_note: Option<String>,
    pub staff_note: Option<String>,
    pub cancel_reason: Option<String>,
    pub cancelled_by: Option<CancelledBy>,
    pub cancelled_at: Option<DateTime<Utc>>,
    /// The patient's wish came later before the start than the organisation asks for.
    pub cancelled_late: bool,
    /// What was done on its way, oldest first.
    pub history: Vec<HistoryLine>,
    /// What it knows of its series.
    pub series: Option<InSeries>,
}
