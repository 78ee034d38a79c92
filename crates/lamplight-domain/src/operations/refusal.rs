//! Why an operation was refused. Typed, so that the window can word it and offer the ways out. Holds ids and
//! times, never a patient's data.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::appointments::{Status, VisitTimes};
use crate::availability::{Unavailability, Weekday};
use crate::ids::{AppointmentId, PatientId};
use crate::patients::PatientField;
use crate::permissions::Permission;
use crate::resources::HeldBy;

/// An appointment that stands where another was wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct TakenBy {
    pub appointment: AppointmentId,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
}

/// The reason of a refusal, with what a person needs to go on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Refusal {
    #[error("the actor is not an active user of this organisation")]
    ActorUnknown,
    #[error("the actor's roles do not allow this")]
    NotPermitted { permission: Permission },
    #[error("what this needs is not kept on this workstation")]
    NotOnThisWorkstation,
    #[error("this database already holds an organisation")]
    AlreadySetUp,
    #[error("there is no such clinic")]
    ClinicUnknown,
    #[error("there is no such provider")]
    ProviderUnknown,
    #[error("the provider no longer takes appointments")]
    ProviderInactive,
    #[error("there is no such patient")]
    PatientUnknown,
    #[error("there is no such appointment")]
    AppointmentUnknown,
    #[error("the birth date lies in the future")]
    BirthDateInFuture,
    /// These have the same name and birth date, and nobody said that this is somebody else.
    #[error("somebody of this name and birth date is registered already")]
    RegisteredAlready { patients: Vec<PatientId> },
    #[error("the medical record number is in use")]
    MrnTaken,
    #[error("an appointment starts on a whole minute")]
    StartNotOnMinute,
    /// Somebody already has this time. `next_free` holds up to three later starts, soonest first.
    #[error("the time is taken")]
    SlotTaken {
        by: Vec<TakenBy>,
        next_free: Vec<DateTime<Utc>>,
        /// Rooms and equipment that are taken as well: a reason given for one is given for all.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        resources: Vec<HeldBy>,
    },
    /// The provider cannot be booked then. Also names who has the time, and what rooms and equipment are held.
    #[error("the provider is not available at that time")]
    NotAvailable { why: Unavailability, by: Vec<TakenBy>, resources: Vec<HeldBy>, next_free: Vec<DateTime<Utc>> },
    /// A room or a piece of equipment that the visit needs is held; by nobody where the clinic has none of the kind.
    #[error("a room or a piece of equipment is taken")]
    ResourceTaken { resources: Vec<HeldBy>, next_free: Vec<DateTime<Utc>> },
    /// The times were changed since the asker saw them; nothing was overwritten.
    #[error("the appointment was moved meanwhile")]
    MovedMeanwhile { now: VisitTimes },
    #[error("the appointment is already cancelled")]
    AlreadyCancelled,
    /// From where it stands no such step leads.
    #[error("the appointment stands where this cannot be done")]
    StepNotPossible { now: Status },
    #[error("a patient is checked in on the day of the visit")]
    NotItsDay { starts_at: DateTime<Utc> },
    #[error("nobody has failed to come before the visit's start")]
    BeforeItsStart { starts_at: DateTime<Utc> },
    /// Somebody else changed the same since the asker saw it; nothing was overwritten.
    #[error("this was changed meanwhile")]
    ChangedMeanwhile,
    #[error("there is no such visit type")]
    VisitTypeUnknown,
    #[error("the visit type is no longer offered")]
    VisitTypeRetired,
    #[error("there is no such room or piece of equipment at this clinic")]
    ResourceUnknown,
    #[error("the room or piece of equipment is no longer in use")]
    ResourceRetired,
    #[error("there is no such time off")]
    TimeOffUnknown,
    #[error("the time off ends before it begins")]
    TimeOffEndsBeforeItBegins,
    #[error("the clinic is already closed on that day")]
    DayAlreadyClosed,
    #[error("the clinic is not closed on that day")]
    DayNotClosed,
    /// Two stretches of hours of this weekday lie over each other for the same visits.
    #[error("two stretches of hours overlap")]
    HoursOverlap { weekday: Weekday },
    /// Hours of this weekday that hold until a date before they begin to.
    #[error("the hours hold until a date before their first")]
    ValidityEndsBeforeItBegins { weekday: Weekday },
    #[error("there is no such user")]
    UserUnknown,
    #[error("the user name is in use")]
    UserNameTaken,
    #[error("a user has at least one role")]
    RolesMissing,
    #[error("only an owner names and changes administrators")]
    OnlyOwnerNamesAdmins,
    #[error("the organisation would be left without an owner")]
    LastOwner,
    #[error("nobody takes themselves off")]
    OwnAccount,
    /// The time is kept for a waiting patient until then. Also tells whatever else stands against it.
    #[error("the time is held for a waiting patient")]
    SlotHeld {
        until: DateTime<Utc>,
        why: Option<Unavailability>,
        by: Vec<TakenBy>,
        resources: Vec<HeldBy>,
        next_free: Vec<DateTime<Utc>>,
    },
    #[error("there is no such entry on the waitlist")]
    WaitlistEntryUnknown,
    /// They were booked, or taken off the list.
    #[error("the patient waits no longer")]
    WaitsNoLonger,
    #[error("the last date comes before the first")]
    WaitlistEndsBeforeItBegins,
    #[error("there is no such hold")]
    HoldUnknown,
    /// The time was booked, declined or given back.
    #[error("the offer was answered already")]
    HoldEnded,
    #[error("there is no such recall")]
    RecallUnknown,
    #[error("the recall is closed")]
    RecallClosed,
    #[error("the recall has a visit that stands")]
    RecallBookedAlready,
    /// Somebody changed these fields since the asker saw them; nothing was overwritten.
    #[error("fields of the patient were changed meanwhile")]
    PatientChangedMeanwhile { fields: Vec<PatientField> },
    #[error("what was entered cannot be kept in this field")]
    PatientFieldUnusable { field: PatientField },
    #[error("the patient has no such insurance")]
    InsuranceUnknown,
    #[error("a series has an end: a number of visits, or a last date")]
    SeriesWithoutEnd,
    #[error("a series has at most so many visits")]
    SeriesTooLong { most: u16 },
    #[error("no date is left of the series")]
    SeriesEmpty,
    #[error("two visits of the series would lie at the same time")]
    SeriesOverlapsItself,
    /// These starts cannot be had without a reason; nothing was booked or moved.
    #[error("some times of the series cannot be had")]
    SeriesNotFree { starts: Vec<DateTime<Utc>> },
    #[error("the appointment is not one of this series")]
    NotInSeries,
}

impl Refusal {
    /// The stable code, equal to the `code` field of its JSON form.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::ActorUnknown => "actor_unknown",
            Refusal::NotPermitted { .. } => "not_permitted",
            Refusal::NotOnThisWorkstation => "not_on_this_workstation",
            Refusal::AlreadySetUp => "already_set_up",
            Refusal::ClinicUnknown => "clinic_unknown",
            Refusal::ProviderUnknown => "provider_unknown",
            Refusal::ProviderInactive => "provider_inactive",
            Refusal::PatientUnknown => "patient_unknown",
            Refusal::AppointmentUnknown => "appointment_unknown",
            Refusal::BirthDateInFuture => "birth_date_in_future",
            Refusal::RegisteredAlready { .. } => "registered_already",
            Refusal::MrnTaken => "mrn_taken",
            Refusal::StartNotOnMinute => "start_not_on_minute",
            Refusal::SlotTaken { .. } => "slot_taken",
            Refusal::MovedMeanwhile { .. } => "moved_meanwhile",
            Refusal::NotAvailable { .. } => "not_available",
            Refusal::ResourceTaken { .. } => "resource_taken",
            Refusal::AlreadyCancelled => "already_cancelled",
            Refusal::StepNotPossible { .. } => "step_not_possible",
            Refusal::NotItsDay { .. } => "not_its_day",
            Refusal::BeforeItsStart { .. } => "before_its_start",
            Refusal::ChangedMeanwhile => "changed_meanwhile",
            Refusal::VisitTypeUnknown => "visit_type_unknown",
            Refusal::VisitTypeRetired => "visit_type_retired",
            Refusal::ResourceUnknown => "resource_unknown",
            Refusal::ResourceRetired => "resource_retired",
            Refusal::TimeOffUnknown => "time_off_unknown",
            Refusal::TimeOffEndsBeforeItBegins => "time_off_ends_before_it_begins",
            Refusal::DayAlreadyClosed => "day_already_closed",
            Refusal::DayNotClosed => "day_not_closed",
            Refusal::HoursOverlap { .. } => "hours_overlap",
            Refusal::ValidityEndsBeforeItBegins { .. } => "validity_ends_before_it_begins",
            Refusal::UserUnknown => "user_unknown",
            Refusal::UserNameTaken => "user_name_taken",
            Refusal::RolesMissing => "roles_missing",
            Refusal::OnlyOwnerNamesAdmins => "only_owner_names_admins",
            Refusal::LastOwner => "last_owner",
            Refusal::OwnAccount => "own_account",
            Refusal::SlotHeld { .. } => "slot_held",
            Refusal::WaitlistEntryUnknown => "waitlist_entry_unknown",
            Refusal::WaitsNoLonger => "waits_no_longer",
            Refusal::WaitlistEndsBeforeItBegins => "waitlist_ends_before_it_begins",
            Refusal::HoldUnknown => "hold_unknown",
            Refusal::HoldEnded => "hold_ended",
            Refusal::RecallUnknown => "recall_unknown",
            Refusal::RecallClosed => "recall_closed",
            Refusal::RecallBookedAlready => "recall_booked_already",
            Refusal::PatientChangedMeanwhile { .. } => "patient_changed_meanwhile",
            Refusal::PatientFieldUnusable { .. } => "patient_field_unusable",
            Refusal::InsuranceUnknown => "insurance_unknown",
            Refusal::SeriesWithoutEnd => "series_without_end",
            Refusal::SeriesTooLong { .. } => "series_too_long",
            Refusal::SeriesEmpty => "series_empty",
            Refusal::SeriesOverlapsItself => "series_overlaps_itself",
            Refusal::SeriesNotFree { .. } => "series_not_free",
            Refusal::NotInSeries => "not_in_series",
        }
    }
}
