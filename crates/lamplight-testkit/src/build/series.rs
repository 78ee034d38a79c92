//! Series.

use lamplight_domain::appointments::{Appointment, CancelledBy, VisitKind, VisitTimes};
use lamplight_domain::availability::Weekday;
use lamplight_domain::ids::{AppointmentId, ClinicId, PatientId, SeriesId};
use lamplight_domain::operations::Intent;
use lamplight_domain::series::{
    BookSeries, CancelSeries, Interval, MoveSeries, Repeat, SeriesCancellation, SeriesEnd, SeriesMove, SeriesVisit,
};
use lamplight_domain::text::{Justification, VisitReason};

pub fn weekly(every: u8, on: &[Weekday]) -> Repeat {
    Repeat::Week { every: Interval::new(every).expect("an interval"), on: on.to_vec() }
}

/// A weekly series of these times; a reason counts for all of them.
pub fn book_series(clinic: ClinicId, patient: PatientId, times: &[VisitTimes], reason: Option<&str>) -> Intent {
    let overbook_reason = reason.map(|text| Justification::new(text).expect("a reason"));
    let visit = |times: &VisitTimes| SeriesVisit { times: *times, overbook_reason: overbook_reason.clone() };
    Intent::BookSeries(BookSeries {
        clinic,
        patient,
        kind: VisitKind::InPerson,
        reason: VisitReason::new("Physiotherapy").expect("a reason"),
        visit_type: None,
        resources: Vec::new(),
        symptoms: lamplight_domain::appointments::Symptoms::default(),
        patient_note: None,
        staff_note: None,
        repeat: weekly(1, &[Weekday::Monday]),
        ends: Some(SeriesEnd::Count { visits: times.len() as u16 }),
        visits: times.iter().map(visit).collect(),
    })
}

/// Each visit from where it stands to other times.
pub fn move_series(series: SeriesId, chosen: AppointmentId, moves: &[(&Appointment, VisitTimes)]) -> Intent {
    let moves = moves.iter().map(|(visit, to)| SeriesMove {
        appointment: visit.id,
        from: visit.times,
        to: *to,
        overbook_reason: None,
    });
    Intent::MoveSeries(MoveSeries { series, chosen, moves: moves.collect() })
}

pub fn cancel_series(series: SeriesId, visits: &[&Appointment]) -> Intent {
    let visits = visits.iter().map(|visit| SeriesCancellation { appointment: visit.id, from: visit.status });
    Intent::CancelSeries(CancelSeries {
        series,
        visits: visits.collect(),
        reason: Justification::new("treatment ended").expect("a reason"),
        wished_by: CancelledBy::Clinic,
    })
}
