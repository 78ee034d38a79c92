//! The closed list of what can be asked for. A new operation is one line here; the compiler then asks for its
//! policy, its rule and its needs.

use serde::{Deserialize, Serialize};

use crate::appointments::{
    BookAppointment, CancelAppointment, CheckInAppointment, CompleteAppointment, ConfirmAppointment, DismissArrival,
    MarkNoShow, MoveAppointment, RecordCall, RoomAppointment, StartAppointment, TakeBackStep,
};
use crate::availability::{CancelTimeOff, EnterTimeOff, SetDateHours, SetWeeklyHours};
use crate::closed_days::{CloseDay, ReopenDay};
use crate::holds::ReleaseHold;
use crate::organisation::{
    AddProvider, AddUser, ChangeClinic, ChangeDeskPolicy, ChangeOrganisation, ChangeProvider, ChangeUser,
    SetUpOrganisation,
};
use crate::patients::{ChangeInsurance, ChangePatient, ImportPatients, RecordInsurance, RegisterPatient, SetPicture};
use crate::recalls::{AddRecall, ChangeRecall, CloseRecall, NoteRecallAttempt};
use crate::resources::{AddResource, ChangeResource, RetireResource};
use crate::series::{BookSeries, CancelSeries, MoveSeries};
use crate::visit_types::{AddVisitType, ChangeVisitType, RetireVisitType};
use crate::waitlist::{AcceptOffer, AddToWaitlist, ChangeWaitlistEntry, DeclineOffer, OfferTime, RemoveFromWaitlist};

macro_rules! intents {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {
        /// What somebody wants done, as the window, the command line and the feed all write it.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
        #[serde(tag = "operation")]
        pub enum Intent { $($(#[$doc])* $name($name)),+ }

        /// An intent's name, without its inputs.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum IntentKind { $($name),+ }

        impl IntentKind {
            pub const ALL: &'static [IntentKind] = &[$(IntentKind::$name),+];

            pub fn name(self) -> &'static str {
                match self { $(IntentKind::$name => stringify!($name)),+ }
            }

            /// The kind with that name, if this version knows it.
            pub fn from_name(name: &str) -> Option<IntentKind> {
                IntentKind::ALL.iter().copied().find(|kind| kind.name() == name)
            }

            /// JSON Schema of the inputs, for the catalogue.
            pub fn schema(self) -> schemars::Schema {
                match self { $(IntentKind::$name => schemars::schema_for!($name)),+ }
            }
        }

        impl Intent {
            pub fn kind(&self) -> IntentKind {
                match self { $(Intent::$name(_) => IntentKind::$name),+ }
            }
        }
    };
}

intents! {
    /// Bring the organisation, its first clinic and its owner into being.
    SetUpOrganisation,
    /// Add a provider's book to a clinic.
    AddProvider,
    /// Register a patient at the desk.
    RegisterPatient,
    /// Take over patients from another system's file.
    ImportPatients,
    /// Book an appointment.
    BookAppointment,
    /// Give an appointment another time, length or provider.
    MoveAppointment,
    /// Cancel an appointment; its time becomes free.
    CancelAppointment,
    /// Say that the patient will come.
    ConfirmAppointment,
    /// Say that the patient is here.
    CheckInAppointment,
    /// Say that the patient was shown to a room.
    RoomAppointment,
    /// Say that the patient is being seen.
    StartAppointment,
    /// Say that the visit is over.
    CompleteAppointment,
    /// Say that the patient did not come; the time becomes free.
    MarkNoShow,
    /// Take back what brought an appointment where it stands.
    TakeBackStep,
    /// Say that a patient who came beside their visit was looked after.
    DismissArrival,
    /// Say that the patient was called about a visit and not reached.
    RecordCall,
    /// Change from when on a cancellation is late and a patient has waited long.
    ChangeDeskPolicy,
    /// Book a recurring series of appointments, all of them or none.
    BookSeries,
    /// Give several appointments of a series another time, length or provider.
    MoveSeries,
    /// Cancel several appointments of a series; their times become free.
    CancelSeries,
    /// Add a kind of visit that the clinic offers.
    AddVisitType,
    /// Change a visit type; visits that have it keep their length and kind.
    ChangeVisitType,
    /// Offer a visit type no longer.
    RetireVisitType,
    /// Set the weekly hours and breaks of a provider.
    SetWeeklyHours,
    /// Give a provider other hours on one date, none, or the week's again.
    SetDateHours,
    /// Enter days or hours on which a provider is away.
    EnterTimeOff,
    /// Take an entered time off back.
    CancelTimeOff,
    /// Close a clinic on one date.
    CloseDay,
    /// Open a clinic again on a date that was closed.
    ReopenDay,
    /// Add a room or a piece of equipment.
    AddResource,
    /// Change a room or a piece of equipment.
    ChangeResource,
    /// Take a room or a piece of equipment out of use.
    RetireResource,
    /// Change the organisation: its name, the buffer between visits, when screens lock.
    ChangeOrganisation,
    /// Change a clinic: its name, its time zone, its business hours.
    ChangeClinic,
    /// Change what is known about a provider, or whether their book takes appointments.
    ChangeProvider,
    /// Add a person who is to sign in.
    AddUser,
    /// Change a user's name and roles, or whether they may sign in.
    ChangeUser,
    /// Put a patient on the waitlist for an earlier time.
    AddToWaitlist,
    /// Change what a waiting patient would come for.
    ChangeWaitlistEntry,
    /// Take a patient off the waitlist.
    RemoveFromWaitlist,
    /// Offer a free time to a waiting patient; it is held while they are asked.
    OfferTime,
    /// Book the offered time, or move the patient's later visit there, and close the entry.
    AcceptOffer,
    /// Give the offered time back; the patient waits on.
    DeclineOffer,
    /// Give a held time back before its minutes are over.
    ReleaseHold,
    /// Note that a patient is to come back by a date.
    AddRecall,
    /// Change when and for what a patient is to come back.
    ChangeRecall,
    /// Note that somebody tried to reach a patient who is to come back.
    NoteRecallAttempt,
    /// Close a recall without a visit.
    CloseRecall,
    /// Change what is known of a patient, field by field.
    ChangePatient,
    /// Add an insurance to a patient.
    RecordInsurance,
    /// Change an insurance of a patient, or take it off.
    ChangeInsurance,
    /// Put a picture into a patient's record: the photo, or a side of an insurance card.
    SetPicture,
}
