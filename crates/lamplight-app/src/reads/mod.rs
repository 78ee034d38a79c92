//! Questions: permission, the answer, and one audit event on its way to the disk before the answer leaves.

mod appointment;
mod audit_log;
mod day;
mod log;
mod overview;
mod patients;
mod standing;

pub(crate) use log::{ReadEvent, ReadLog};

use chrono::NaiveDate;
use lamplight_domain::ids::{AppointmentId, ClinicId, PatientId};
use lamplight_domain::patients::finding::DateOrder;
use lamplight_domain::permissions;
use lamplight_domain::records::RecordKey;
use lamplight_store::audit::AuditAction;
use lamplight_wire::views::{
    AppointmentDetail, AuditStanding, DayView, FoundPatient, Overview, PersonTyped, PossibleDuplicate, TimeStanding,
    TimesAsked,
};
use lamplight_wire::{Answer, ErrorCode, Failure, Query, QueryKind};
use serde_json::Value;

use crate::lamplight::{OpenClinic, Session};
use crate::{AppError, Lamplight};

impl Lamplight {
    /// Answers a question of the signed-in person.
    pub fn ask(&self, query: Query) -> Result<Answer, Failure> {
        Ok(match query {
            Query::Overview => Answer::Overview(self.overview()?),
            Query::Day { clinic, date } => Answer::Day(self.day(clinic, date)?),
            Query::Patients { text, limit, date_order } => {
                Answer::Patients(self.patients_in(&text, limit, date_order)?)
            }
            Query::Duplicates(person) => Answer::Duplicates(self.duplicates(&person)?),
            Query::Appointment { id } => Answer::Appointment(self.appointment(id)?),
            Query::Standing(asked) => Answer::Standing(self.standing(&asked)?),
            Query::Audit => Answer::Audit(self.audit()?),
        })
    }

    pub fn overview(&self) -> Result<Overview, Failure> {
        self.answer(QueryKind::Overview, overview::read)
    }

    /// One clinic's day; audited as one shown day.
    pub fn day(&self, clinic: ClinicId, date: NaiveDate) -> Result<DayView, Failure> {
        self.answer(QueryKind::Day, |asked| day::read(asked, clinic, date))
    }

    /// Patients by what was typed, dates in figures read month first; at most 100.
    pub fn patients(&self, text: &str, limit: u32) -> Result<Vec<FoundPatient>, Failure> {
        self.patients_in(text, limit, DateOrder::MonthFirst)
    }

    /// The same, with dates in figures as the person's country writes them.
    pub fn patients_in(&self, text: &str, limit: u32, order: DateOrder) -> Result<Vec<FoundPatient>, Failure> {
        self.answer(QueryKind::Patients, |asked| patients::read(asked, (text, order), limit))
    }

    /// Patients who may be the person being registered; at most five.
    pub fn duplicates(&self, person: &PersonTyped) -> Result<Vec<PossibleDuplicate>, Failure> {
        self.answer(QueryKind::Duplicates, |asked| patients::duplicates(asked, person))
    }

    pub fn appointment(&self, id: AppointmentId) -> Result<AppointmentDetail, Failure> {
        self.answer(QueryKind::Appointment, |asked| appointment::read(asked, id))
    }

    /// What the booking rule says of a time, in each of the books asked.
    pub fn standing(&self, times: &TimesAsked) -> Result<Vec<TimeStanding>, Failure> {
        self.answer(QueryKind::Standing, |asked| standing::read(asked, times))
    }

    pub fn audit(&self) -> Result<AuditStanding, Failure> {
        self.answer(QueryKind::Audit, audit_log::read)
    }

    fn answer<T>(&self, kind: QueryKind, read: impl FnOnce(&Asked<'_>) -> Result<T, AppError>) -> Result<T, Failure> {
        self.in_session(|clinic, session| {
            if !permissions::allowed(&session.user.roles, kind.permission()) {
                return Err(ErrorCode::NotPermitted.into());
            }
            read(&Asked { clinic, session, kind, now: self.now() })
        })
    }
}

/// A permitted question on its way to an answer.
pub(crate) struct Asked<'a> {
    pub clinic: &'a OpenClinic,
    pub session: &'a Session,
    kind: QueryKind,
    pub now: chrono::DateTime<chrono::Utc>,
}

impl Asked<'_> {
    /// Queues the audit event of this read. It is committed within 100 ms.
    fn note(&self, record: Option<RecordKey>, patient: Option<PatientId>, detail: Value) -> Result<(), AppError> {
        let Some(action) = AuditAction::of_read(self.kind.audit()) else { return Ok(()) };
        let actor = self.session.user.id;
        self.clinic.reads.note(ReadEvent { when: self.now, actor, action, record, patient, detail })
    }
}
