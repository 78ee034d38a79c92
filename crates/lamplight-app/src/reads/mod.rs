//! Questions: permission, the answer, and one audit event on its way to the disk before the answer leaves.

mod appointment;
mod audit_log;
mod calls;
mod day;
mod days;
mod future;
mod hours;
mod loads;
mod log;
mod next_free;
mod overview;
mod patient;
mod patients;
mod people;
mod queue;
mod recalls;
mod series;
mod setup;
mod sheet;
mod standing;
mod waitlist;

pub(crate) use log::{ReadEvent, ReadLog};

use chrono::NaiveDate;
use lamplight_domain::ids::{AppointmentId, ClinicId, PatientId, PictureId, ProviderId};
use lamplight_domain::patients::finding::DateOrder;
use lamplight_domain::permissions;
use lamplight_domain::records::{RecordKey, RecordKind};
use lamplight_domain::resources::Resource;
use lamplight_domain::visit_types::VisitType;
use lamplight_store::audit::AuditAction;
use lamplight_wire::views::{
    AppointmentCard, AppointmentDetail, AuditStanding, CallList, ClinicHours, DayLoad, DayView, DaysView, FoundPatient,
    NextFree, OpenHours, Overview, PatientRecord, PersonTyped, PictureView, PossibleDuplicate, ProviderView, QueueView,
    RecallRow, SeriesAsked, SeriesChange, SeriesChangeAsked, SeriesPlan, SheetFile, SheetRequest, TimeStanding,
    TimesAsked, UserView, WaitlistView,
};
use lamplight_wire::{Answer, ErrorCode, Failure, FreeSearch, Query, QueryKind};
use serde_json::Value;

use crate::lamplight::{OpenClinic, Session};
use crate::{AppError, Lamplight};

impl Lamplight {
    /// Answers a question of the signed-in person.
    pub fn ask(&self, query: Query) -> Result<Answer, Failure> {
        Ok(match query {
            Query::Overview => Answer::Overview(self.overview()?),
            Query::Day { clinic, date } => Answer::Day(self.day(clinic, date)?),
            Query::Days { clinic, date, days, provider } => Answer::Days(self.days(clinic, date, days, provider)?),
            Query::Loads { clinic, date, days } => Answer::Loads(self.loads(clinic, date, days)?),
            Query::Sheet(request) => Answer::Sheet(self.sheet(&request)?),
            Query::Patients { text, limit, date_order } => {
                Answer::Patients(self.patients_in(&text, limit, date_order)?)
            }
            Query::Duplicates(person) => Answer::Duplicates(self.duplicates(&person)?),
            Query::Appointment { id } => Answer::Appointment(self.appointment(id)?),
            Query::Standing(asked) => Answer::Standing(self.standing(&asked)?),
            Query::Audit => Answer::Audit(self.audit()?),
            Query::VisitTypes => Answer::VisitTypes(self.visit_types()?),
            Query::Resources { clinic } => Answer::Resources(self.resources(clinic)?),
            Query::ClinicHours { clinic } => Answer::ClinicHours(self.clinic_hours(clinic)?),
            Query::OpenHours { clinic, date, days } => Answer::OpenHours(self.open_hours(clinic, date, days)?),
            Query::NextFree(search) => Answer::NextFree(self.next_free(&search)?),
            Query::Recalls { clinic, until } => Answer::Recalls(self.recalls(clinic, until)?),
            Query::Waitlist { clinic } => Answer::Waitlist(self.waitlist(clinic)?),
            Query::SeriesDates(asked) => Answer::SeriesDates(self.series_dates(&asked)?),
            Query::SeriesVisits(asked) => Answer::SeriesVisits(self.series_visits(&asked)?),
            Query::FutureAppointments { provider } => Answer::FutureAppointments(self.future_appointments(provider)?),
            Query::Queue { clinic } => Answer::Queue(self.queue(clinic)?),
            Query::CallList { clinic, date } => Answer::CallList(self.call_list(clinic, date)?),
            Query::Providers => Answer::Providers(self.providers()?),
            Query::Users => Answer::Users(self.users()?),
            Query::Patient { id } => Answer::Patient(self.patient_record(id)?),
            Query::Picture { id } => Answer::Picture(self.picture(id)?),
        })
    }

    pub fn overview(&self) -> Result<Overview, Failure> {
        self.answer(QueryKind::Overview, overview::read)
    }

    /// One clinic's day; audited as one shown day.
    pub fn day(&self, clinic: ClinicId, date: NaiveDate) -> Result<DayView, Failure> {
        self.answer(QueryKind::Day, |asked| day::read(asked, clinic, date))
    }

    /// Days in a row, of all providers or of one; at most two weeks. Audited as so many shown days.
    pub fn days(
        &self,
        clinic: ClinicId,
        date: NaiveDate,
        days: u32,
        provider: Option<ProviderId>,
    ) -> Result<DaysView, Failure> {
        self.answer(QueryKind::Days, |asked| days::read(asked, days::Wanted { clinic, date, days, provider }))
    }

    /// How full the books are on each of some days; at most six weeks.
    pub fn loads(&self, clinic: ClinicId, date: NaiveDate, days: u32) -> Result<Vec<DayLoad>, Failure> {
        self.answer(QueryKind::Loads, |asked| loads::read(asked, clinic, date, days))
    }

    /// The schedule as a PDF. That it was printed is on the disk before the file is made.
    pub fn sheet(&self, request: &SheetRequest) -> Result<SheetFile, Failure> {
        self.answer(QueryKind::Sheet, |asked| sheet::read(asked, request))
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

    pub fn visit_types(&self) -> Result<Vec<VisitType>, Failure> {
        self.answer(QueryKind::VisitTypes, setup::visit_types)
    }

    pub fn resources(&self, clinic: ClinicId) -> Result<Vec<Resource>, Failure> {
        self.answer(QueryKind::Resources, |asked| setup::resources(asked, clinic))
    }

    /// What was entered about hours, time off and closed days.
    pub fn clinic_hours(&self, clinic: ClinicId) -> Result<ClinicHours, Failure> {
        self.answer(QueryKind::ClinicHours, |asked| setup::clinic_hours(asked, clinic))
    }

    /// When the providers are open on each of some days; at most six weeks.
    pub fn open_hours(&self, clinic: ClinicId, date: NaiveDate, days: u32) -> Result<Vec<OpenHours>, Failure> {
        self.answer(QueryKind::OpenHours, |asked| hours::read(asked, clinic, date, days))
    }

    pub fn next_free(&self, search: &FreeSearch) -> Result<NextFree, Failure> {
        self.answer(QueryKind::NextFree, |asked| next_free::read(asked, search))
    }

    /// The dates of a series, each with what the booking rule says of it.
    pub fn series_dates(&self, series: &SeriesAsked) -> Result<SeriesPlan, Failure> {
        self.answer(QueryKind::SeriesDates, |asked| series::dates(asked, series))
    }

    /// The visits that a change of a series means.
    pub fn series_visits(&self, change: &SeriesChangeAsked) -> Result<SeriesChange, Failure> {
        self.answer(QueryKind::SeriesVisits, |asked| series::visits(asked, change))
    }

    /// What a provider who leaves or is ill leaves behind; audited as a shown day.
    pub fn future_appointments(&self, provider: ProviderId) -> Result<Vec<AppointmentCard>, Failure> {
        self.answer(QueryKind::FutureAppointments, |asked| future::read(asked, provider))
    }

    /// Who is here today and has not been seen; audited as a shown day.
    pub fn queue(&self, clinic: ClinicId) -> Result<QueueView, Failure> {
        self.answer(QueryKind::Queue, |asked| queue::read(asked, clinic))
    }

    /// Unconfirmed visits with telephone numbers, of a day or of the next on which the clinic is open.
    pub fn call_list(&self, clinic: ClinicId, date: Option<NaiveDate>) -> Result<CallList, Failure> {
        self.answer(QueryKind::CallList, |asked| calls::read(asked, clinic, date))
    }

    /// What is known about every provider, also those who take no appointments any more.
    pub fn providers(&self) -> Result<Vec<ProviderView>, Failure> {
        self.answer(QueryKind::Providers, people::providers)
    }

    /// Everybody who signs in, or did.
    pub fn users(&self) -> Result<Vec<UserView>, Failure> {
        self.answer(QueryKind::Users, people::users)
    }

    /// Who waits, and which times that freed would suit whom; audited as a shown list.
    pub fn waitlist(&self, clinic: ClinicId) -> Result<WaitlistView, Failure> {
        self.answer(QueryKind::Waitlist, |asked| waitlist::read(asked, clinic))
    }

    /// Whom to call back; audited as a shown list.
    pub fn recalls(&self, clinic: ClinicId, until: NaiveDate) -> Result<Vec<RecallRow>, Failure> {
        self.answer(QueryKind::Recalls, |asked| recalls::read(asked, clinic, until))
    }

    /// A patient's record at the desk; audited as one opened record.
    pub fn patient_record(&self, id: PatientId) -> Result<PatientRecord, Failure> {
        self.answer(QueryKind::Patient, |asked| patient::read(asked, id))
    }

    pub fn picture(&self, id: PictureId) -> Result<PictureView, Failure> {
        self.answer(QueryKind::Picture, |asked| crate::pictures::open(asked, id))
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
    /// Makes the audit event of this read durable, before anything of it leaves.
    fn note_first(&self, record: Option<RecordKey>, detail: Value) -> Result<(), AppError> {
        self.note(record, None, detail)?;
        self.clinic.flush_reads()
    }

    /// Queues the audit event of a patient's record that was opened.
    pub fn note_patient(&self, id: PatientId) -> Result<(), AppError> {
        self.note(Some(RecordKey { kind: RecordKind::Patient, id: id.0 }), Some(id), Value::Null)
    }

    /// Queues the audit event of this read. It is committed within 100 ms.
    fn note(&self, record: Option<RecordKey>, patient: Option<PatientId>, detail: Value) -> Result<(), AppError> {
        let Some(action) = AuditAction::of_read(self.kind.audit()) else { return Ok(()) };
        let actor = self.session.user.id;
        self.clinic.reads.note(ReadEvent { when: self.now, actor, action, record, patient, detail })
    }
}
