//! Inputs of operations on series and on patients' records; see `intents`.

use lamplight_domain::appointments::{CancelledBy, Status, Symptoms, VisitKind};
use lamplight_domain::availability::Weekday;
use lamplight_domain::operations::{Intent, IntentKind};
use lamplight_domain::patients::{
    ChangeInsurance, ChangePatient, InsuranceDetails, InsuranceRank, PicturePlace, RecordInsurance, SetPicture,
};
use lamplight_domain::series::{
    BookSeries, CancelSeries, Interval, MoveSeries, Repeat, SeriesCancellation, SeriesEnd, SeriesVisit,
};
use lamplight_domain::text::{InsurerName, Justification, MemberNumber, VisitReason};
use uuid::Uuid;

use super::intents::Scene;

pub fn series(kind: IntentKind, scene: &Scene<'_>) -> Intent {
    let (series, chosen) = (Uuid::nil().into(), scene.appointment);
    match kind {
        IntentKind::BookSeries => {
            let every = Interval::new(1).expect("an interval");
            let starts = ["2026-11-26T15:00:00Z", "2026-12-03T15:00:00Z"];
            let visit = |start| SeriesVisit { times: scene.clinic.times(start, 30), overbook_reason: None };
            Intent::BookSeries(BookSeries {
                clinic: scene.clinic.clinic,
                patient: scene.patient,
                kind: VisitKind::InPerson,
                reason: VisitReason::new("Physiotherapy").expect("a reason"),
                visit_type: None,
                resources: Vec::new(),
                symptoms: Symptoms::default(),
                patient_note: None,
                staff_note: None,
                repeat: Repeat::Week { every, on: vec![Weekday::Thursday] },
                ends: Some(SeriesEnd::Count { visits: 2 }),
                visits: starts.map(visit).into(),
            })
        }
        IntentKind::MoveSeries => Intent::MoveSeries(MoveSeries { series, chosen, moves: Vec::new() }),
        _ => Intent::CancelSeries(CancelSeries {
            series,
            visits: vec![SeriesCancellation { appointment: chosen, from: Status::Scheduled }],
            reason: Justification::new("Patient called").expect("a reason"),
            wished_by: CancelledBy::Patient,
        }),
    }
}

pub fn record(kind: IntentKind, scene: &Scene<'_>) -> Intent {
    let patient = scene.patient;
    let details = InsuranceDetails {
        insurer: InsurerName::new("Harbor Mutual").expect("a name"),
        member: MemberNumber::new("HM-204-771").expect("a number"),
        group: None,
        rank: InsuranceRank::Primary,
        valid_from: None,
        valid_until: None,
    };
    match kind {
        IntentKind::ChangePatient => Intent::ChangePatient(ChangePatient::new(patient)),
        IntentKind::RecordInsurance => Intent::RecordInsurance(RecordInsurance { patient, details }),
        IntentKind::ChangeInsurance => {
            let insurance = Uuid::nil().into();
            Intent::ChangeInsurance(ChangeInsurance { patient, insurance, from: details, to: None })
        }
        _ => Intent::SetPicture(SetPicture { patient, place: PicturePlace::Photo, from: None, to: None }),
    }
}
