//! Appointments: the book of a provider and who stands in it.

mod booking;
mod calls;
mod cancelling;
mod moving;
mod overlap;
mod place;
mod progress;
mod standing;
mod status;
mod stepping;
mod symptoms;
mod taking_back;

pub use booking::{BookAppointment, appointment_of, book, claim, needs_of_booking};
pub use calls::{Call, CallResult, RecordCall, record_call};
pub use cancelling::{CancelAppointment, Cancellation, CancelledBy, cancel, needs_of_cancelling};
pub use moving::{MoveAppointment, claim_of_move, move_to, moved_to, needs_of_claim, needs_of_move, standing_of_move};
pub use overlap::overlapping;
pub(crate) use place::require_free;
pub use place::{Claim, SEARCH_DAYS};
pub use progress::{EarlierCancellation, Progress, Stamp, Step};
pub use standing::{Asked, first_free, needs_of_standing, standing};
pub use status::{STEPS, Status, may_step};
pub use stepping::{
    CheckInAppointment, CompleteAppointment, ConfirmAppointment, MarkNoShow, RoomAppointment, Seen, StartAppointment,
    step,
};
pub use symptoms::{Symptoms, TooManySymptoms};
pub use taking_back::{DismissArrival, TakeBackStep, dismiss_arrival, take_back};

use chrono::{DateTime, Duration, Utc};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use crate::ids::{AppointmentId, ClinicId, PatientId, ProviderId, ResourceId, UserId, VisitTypeId};
use crate::series::InSeries;
use crate::text::{Justification, VisitNote, VisitReason};
use crate::time::{Zone, is_in_calendar, moved};

/// Length of an appointment: 15–120 minutes.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(try_from = "u16", into = "u16")]
#[specta(type = u16)]
#[schemars(with = "u16")]
pub struct VisitMinutes(u16);

/// The length is out of range.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("is not between 15 and 120 minutes")]
pub struct BadLength;

impl VisitMinutes {
    pub const SHORTEST: u16 = 15;
    pub const LONGEST: u16 = 120;

    pub fn new(minutes: u16) -> Result<Self, BadLength> {
        if (Self::SHORTEST..=Self::LONGEST).contains(&minutes) { Ok(VisitMinutes(minutes)) } else { Err(BadLength) }
    }

    pub fn get(self) -> u16 {
        self.0
    }

    pub fn duration(self) -> Duration {
        Duration::minutes(i64::from(self.0))
    }
}

impl TryFrom<u16> for VisitMinutes {
    type Error = BadLength;
    fn try_from(minutes: u16) -> Result<Self, BadLength> {
        VisitMinutes::new(minutes)
    }
}

impl From<VisitMinutes> for u16 {
    fn from(minutes: VisitMinutes) -> u16 {
        minutes.0
    }
}

/// When and in whose book: these change together, as one group, or not at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct VisitTimes {
    pub provider: ProviderId,
    #[serde(deserialize_with = "start_in_calendar")]
    #[specta(type = DateTime<Utc>)]
    pub starts_at: DateTime<Utc>,
    pub minutes: VisitMinutes,
}

/// What comes from outside (a file, a command, another device) cannot hold a start that the rules do not reckon with.
fn start_in_calendar<'de, D: Deserializer<'de>>(deserializer: D) -> Result<DateTime<Utc>, D::Error> {
    let starts_at = DateTime::<Utc>::deserialize(deserializer)?;
    if is_in_calendar(starts_at.date_naive()) {
        Ok(starts_at)
    } else {
        Err(D::Error::custom("starts outside the calendar"))
    }
}

impl VisitTimes {
    /// At most the end of the calendar, for a start that [`VisitTimes::is_in_calendar`] refuses.
    pub fn ends_at(&self) -> DateTime<Utc> {
        moved(self.starts_at, self.minutes.duration())
    }

    /// Whether the start is one that the rules reckon with; see [`crate::time::YEARS`].
    pub fn is_in_calendar(&self) -> bool {
        is_in_calendar(self.starts_at.date_naive())
    }
}

/// How patient and provider meet.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum VisitKind {
    InPerson,
    Video,
    Phone,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appointment {
    pub id: AppointmentId,
    pub clinic: ClinicId,
    /// The clinic's zone when it was booked.
    pub zone: Zone,
    pub patient: PatientId,
    pub times: VisitTimes,
    pub kind: VisitKind,
    pub reason: VisitReason,
    pub status: Status,
    /// Unguessable name of its video room.
    pub room: String,
    /// Why it may overlap another, when it does.
    pub overbook_reason: Option<Justification>,
    pub booked_by: UserId,
    pub booked_at: DateTime<Utc>,
    /// Times it had before it was moved, oldest first.
    pub earlier_times: Vec<VisitTimes>,
    pub cancellation: Option<Cancellation>,
    /// Its kind of visit when it was booked; length and kind above are its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visit_type: Option<VisitTypeId>,
    /// Rooms and equipment that it holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub resources: Vec<ResourceId>,
    #[serde(default, skip_serializing_if = "Symptoms::is_empty")]
    pub symptoms: Symptoms,
    /// What the patient wants known before the visit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patient_note: Option<VisitNote>,
    /// What the staff wants known; never shown to the patient.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff_note: Option<VisitNote>,
    /// What was done on its way, and who was called about it.
    #[serde(default, skip_serializing_if = "Progress::is_empty")]
    pub progress: Progress,
    /// The series it was booked with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<InSeries>,
}

impl Appointment {
    /// Whether both keep the same provider's time, even for a minute.
    pub fn overlaps(&self, other: &Appointment) -> bool {
        self.status.occupies() && other.status.occupies() && overlapping(&self.times, &other.times)
    }

    /// Whether both hold the same room or piece of equipment, even for a minute.
    pub fn shares_resource(&self, other: &Appointment) -> bool {
        let same_time = self.times.starts_at < other.times.ends_at() && other.times.starts_at < self.times.ends_at();
        let held_by_both = self.resources.iter().any(|resource| other.resources.contains(resource));
        self.status.occupies() && other.status.occupies() && same_time && held_by_both
    }
}
