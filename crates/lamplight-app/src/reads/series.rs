//! Series before they are booked or changed: the domain gives the dates, the booking rule says whether each can be had.

use chrono::{DateTime, Utc};
use lamplight_domain::appointments::{
    Appointment, Asked as AskedVisit, MoveAppointment, VisitTimes, needs_of_claim, standing_of_move,
};
use lamplight_domain::ids::AppointmentId;
use lamplight_domain::series;
use lamplight_domain::time::is_in_calendar;
use lamplight_store::{ReadTx, appointments, clinics};
use lamplight_wire::ErrorCode;
use lamplight_wire::views::{SeriesAsked, SeriesChange, SeriesChangeAsked, SeriesPlan, SeriesStep};

use super::Asked;
use super::standing::{ask, at};
use crate::AppError;

pub(super) fn dates(asked: &Asked<'_>, wanted: &SeriesAsked) -> Result<SeriesPlan, AppError> {
    if !is_in_calendar(wanted.starts_at.date_naive()) {
        return Err(AppError::input("starts_at"));
    }
    asked.clinic.database.read(|tx| {
        let clinic =
            clinics::get(tx, wanted.clinic)?.ok_or(AppError::Input { code: ErrorCode::NotFound, field: "clinic" })?;
        let local = wanted.starts_at.with_timezone(&clinic.zone.0);
        let dates = match series::dates(&wanted.repeat, local.date_naive(), wanted.ends) {
            Ok(dates) => dates,
            Err(refusal) => return Ok(SeriesPlan { refusal: Some(refusal), visits: Vec::new() }),
        };
        let visits = series::starts(&dates, local.time(), clinic.zone.0).into_iter().map(|starts_at| {
            let times = VisitTimes { provider: wanted.provider, starts_at, minutes: wanted.minutes };
            at(tx, &AskedVisit { clinic: clinic.id, times, visit_type: wanted.visit_type, at: asked.now })
        });
        Ok(SeriesPlan { refusal: None, visits: visits.collect::<Result<_, _>>()? })
    })
}

pub(super) fn visits(asked: &Asked<'_>, change: &SeriesChangeAsked) -> Result<SeriesChange, AppError> {
    let missing = AppError::Input { code: ErrorCode::NotFound, field: "appointment" };
    asked.clinic.database.read(|tx| {
        let chosen = appointments::get(tx, change.appointment)?;
        let Some((chosen, of)) = chosen.and_then(|chosen| Some((chosen.clone(), chosen.series?))) else {
            return Err(missing);
        };
        let all = appointments::of_series(tx, of.id)?;
        let (meant, exceptions) = series::members(&all, &chosen, change.scope);
        let together: Vec<AppointmentId> = meant.iter().map(|visit| visit.id).collect();
        let steps = meant.into_iter().map(|visit| {
            let to = change
                .to
                .map_or(visit.times, |to| series::moved_alike(&visit.times, &chosen.times, &to, chosen.zone.0));
            step(tx, asked.now, (visit, to), &together)
        });
        Ok(SeriesChange {
            series: of.id,
            visits: steps.collect::<Result<_, AppError>>()?,
            exceptions: exceptions.into_iter().map(|visit| visit.times).collect(),
        })
    })
}

fn step(
    tx: &ReadTx,
    now: DateTime<Utc>,
    (visit, to): (&Appointment, VisitTimes),
    together: &[AppointmentId],
) -> Result<SeriesStep, AppError> {
    let from = visit.times;
    let input = MoveAppointment { appointment: visit.id, from, to, overbook_reason: None };
    let refusal = if to == from {
        None
    } else {
        let needs = needs_of_claim(now, visit, &input, together);
        ask(tx, needs, |facts| standing_of_move(now, visit, &input, together, facts))?.err()
    };
    Ok(SeriesStep { appointment: visit.id, status: visit.status, from, to, refusal })
}
