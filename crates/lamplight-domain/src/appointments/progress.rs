//! What was done on a visit's way. The steps are history, never rewritten; where the appointment stands follows
//! from them.
//!
//! Two workstations that were apart may both have something to say. What a person did first in the organisation's
//! order comes first here, and every reader of the list comes to the same state.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Appointment, Call, Cancellation, Status};
use crate::ids::UserId;

/// Who did something, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    pub at: DateTime<Utc>,
    pub by: UserId,
}

/// One step, as it was recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    pub reached: Status,
    pub done: Stamp,
    /// The start of the visit as its author saw it.
    pub of: DateTime<Utc>,
    /// The visit stood elsewhere by then (cancelled, or moved to another day): a person looks at both.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub beside: bool,
    /// It was a mistake.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_back: Option<Stamp>,
}

/// A cancellation that was taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierCancellation {
    pub cancellation: Cancellation,
    pub taken_back: Stamp,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// In the order in which they were accepted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub calls: Vec<Call>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier_cancellations: Vec<EarlierCancellation>,
}

impl Progress {
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty() && self.calls.is_empty() && self.earlier_cancellations.is_empty()
    }

    /// When a state was reached by a step that nobody took back: of several who said so the first, but a confirmation
    /// is of the latest start.
    pub fn since(&self, status: Status) -> Option<DateTime<Utc>> {
        let of_that = self.steps.iter().filter(|step| step.reached == status && step.taken_back.is_none());
        let instants = of_that.map(|step| step.done.at);
        if status == Status::Confirmed { instants.max() } else { instants.min() }
    }

    /// Grows with every step that is taken or taken back, so that nobody takes back what they have not seen.
    pub fn revision(&self, is_cancelled: bool) -> u32 {
        let taken_back = self.steps.iter().filter(|step| step.taken_back.is_some()).count();
        let cancellations = 2 * self.earlier_cancellations.len() + usize::from(is_cancelled);
        u32::try_from(self.steps.len() + taken_back + cancellations).unwrap_or(u32::MAX)
    }
}

impl Appointment {
    /// The same, standing where its steps and its cancellation put it.
    pub(super) fn settled(self) -> Self {
        let status = match self.cancellation {
            Some(_) => Status::Cancelled,
            None => self.counting().fold(Status::Scheduled, |now, step| after(now, step.reached)),
        };
        Appointment { status, ..self }
    }

    /// The calendar day of an instant where the visit takes place.
    fn day_of(&self, instant: DateTime<Utc>) -> NaiveDate {
        instant.with_timezone(&self.zone.0).date_naive()
    }

    /// Whether an instant lies on the visit's day.
    pub fn is_on_the_day_of(&self, instant: DateTime<Utc>) -> bool {
        self.day_of(instant) == self.day_of(self.times.starts_at)
    }

    /// Steps that say something about the visit as it is now.
    fn counting(&self) -> impl Iterator<Item = &Step> {
        self.progress.steps.iter().filter(|step| self.counts(step))
    }

    /// A confirmation is of one start; an arrival is of one day.
    pub fn counts(&self, step: &Step) -> bool {
        let of_this_visit = match step.reached {
            Status::Confirmed => step.of == self.times.starts_at,
            _ => self.is_on_the_day_of(step.of),
        };
        of_this_visit && step.taken_back.is_none()
    }

    /// When the patient came: a patient who is in a room has come, also when nobody checked them in.
    pub fn arrived_at(&self) -> Option<DateTime<Utc>> {
        let arrivals = self.counting().filter(|step| step.reached.has_arrived()).map(|step| step.done.at);
        arrivals.min()
    }

    /// When a patient came whose visit stands elsewhere: cancelled, marked as not come, or moved to another day.
    pub fn arrived_beside(&self) -> Option<DateTime<Utc>> {
        let stands_elsewhere = |step: &&Step| !self.status.occupies() || !self.counts(step);
        let beside = self.progress.steps.iter().filter(|step| step.beside && step.taken_back.is_none());
        beside.filter(stands_elsewhere).map(|step| step.done.at).min()
    }

    /// When it came to stand where it stands; `None` when it was never touched.
    pub fn since(&self) -> Option<DateTime<Utc>> {
        let cancelled_at = self.cancellation.as_ref().map(|cancellation| cancellation.at);
        cancelled_at.or_else(|| self.progress.since(self.status))
    }

    /// See [`Progress::revision`].
    pub fn revision(&self) -> u32 {
        self.progress.revision(self.cancellation.is_some())
    }

    /// Everybody who did something to it, some of them more than once.
    pub fn people(&self) -> impl Iterator<Item = UserId> {
        let Progress { steps, calls, earlier_cancellations } = &self.progress;
        let stepped = steps.iter().flat_map(|step| [Some(step.done), step.taken_back]).flatten();
        let stamps = stepped.chain(calls.iter().map(|call| call.done));
        let stamps = stamps.chain(earlier_cancellations.iter().map(|earlier| earlier.taken_back));
        let cancellations = earlier_cancellations.iter().map(|earlier| &earlier.cancellation).chain(&self.cancellation);
        let cancelled = cancellations.map(|cancellation| cancellation.entered_by);
        std::iter::once(self.booked_by).chain(stamps.map(|stamp| stamp.by)).chain(cancelled)
    }
}

/// Where a visit stands after one more step. Nothing is overtaken: whoever is in a room stays there when somebody
/// else says later that they came, and a time that was given up is not taken again by an arrival.
fn after(now: Status, reached: Status) -> Status {
    match (now.place_on_the_way(), reached.place_on_the_way()) {
        (None, _) => now,
        (Some(here), Some(there)) => {
            if there > here {
                reached
            } else {
                now
            }
        }
        (Some(_), None) => reached,
    }
}
