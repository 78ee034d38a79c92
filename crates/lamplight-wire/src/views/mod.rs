//! What the window and the command line show. Names and labels are ready to read; positions are instants.

mod access;
mod desk;
mod finding;
mod hours;
mod patient_record;
mod patients;
mod people;
mod recalls;
mod schedule;
mod series;
mod sheet;
mod span;
mod waitlist;

pub use access::{AuditStanding, DemoHint, DraftView, FactorKit, Me, SetUpForm, SetUpKit, Stage, StatusStrip};
pub use desk::{CallEntry, CallList, HistoryEvent, HistoryLine, QueueEntry, QueueView};
pub use finding::{FoundBy, FoundPatient, Mark, NamePart, PersonTyped, PossibleDuplicate};
pub use hours::{ClinicHours, ClosedSpan, NextFree, OpenHours, OpenSpan, ProviderFree, ProviderHours};
pub use patient_record::{FieldChange, PatientRecord, PatientVisit, PictureView, PictureWanted};
pub use patients::PatientSummary;
pub use people::{ProviderView, StartingPassword, UserView};
pub use recalls::{AttemptView, RecallRow};
pub use schedule::{
    AppointmentCard, AppointmentDetail, ClinicView, DayView, Overview, ProviderColumn, Tick, TimeStanding, TimesAsked,
};
pub use series::{SeriesAsked, SeriesChange, SeriesChangeAsked, SeriesPlan, SeriesStep};
pub use sheet::{Paper, Pdf, PrintLanguage, SavedSheet, SheetFile, SheetRequest};
pub use span::{DayFrame, DayLoad, DaysView, ProviderLoad};
pub use waitlist::{FreedTime, HoldView, ProposalRow, WaitlistRow, WaitlistView};
