//! Moving and cancelling several visits of a series at once: each by the rule for one, all of them or none.

use serde::{Deserialize, Serialize};

use super::booking::{require_apart, with_settled};
use super::{MOST_VISITS, SeriesMove};
use crate::appointments::{
    Appointment, CancelAppointment, CancelledBy, Claim, MoveAppointment, Status, cancel, claim_of_move, moved_to,
    needs_of_claim,
};
use crate::facts::{FactKey, Facts};
use crate::ids::{AppointmentId, SeriesId};
use crate::operations::{Change, Operation, Refusal, Stop};
use crate::records::Record;
use crate::text::Justification;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct MoveSeries {
    pub series: SeriesId,
    /// The visit on which it was asked for; the only exception that may be among the moves.
    pub chosen: AppointmentId,
    /// Each visit that is moved, with the times that were seen. When one of them no longer holds, nothing is moved.
    pub moves: Vec<SeriesMove>,
}

/// One visit of a series that is cancelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct SeriesCancellation {
    pub appointment: AppointmentId,
    pub from: Status,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct CancelSeries {
    pub series: SeriesId,
    /// Each visit that is cancelled, and where the person saw it stand.
    pub visits: Vec<SeriesCancellation>,
    pub reason: Justification,
    pub wished_by: CancelledBy,
}

pub fn needs_of_series_move(input: &MoveSeries) -> Vec<FactKey> {
    let moves = input.moves.iter().take(usize::from(MOST_VISITS));
    let mut keys: Vec<FactKey> = moves.map(|one| FactKey::Appointment(one.appointment)).collect();
    keys.sort();
    keys.dedup();
    keys
}

pub fn needs_of_series_cancel(input: &CancelSeries) -> Vec<FactKey> {
    let visits = input.visits.iter().take(usize::from(MOST_VISITS));
    let mut keys: Vec<FactKey> = visits.map(|visit| FactKey::Appointment(visit.appointment)).collect();
    keys.push(FactKey::Organisation);
    keys.sort();
    keys.dedup();
    keys
}

pub fn move_series(op: &Operation, input: &MoveSeries, facts: &Facts) -> Result<Vec<Change>, Stop> {
    require_count(input.moves.iter().map(|one| one.appointment))?;
    let mut before = Vec::with_capacity(input.moves.len());
    for one in &input.moves {
        let visit = of_series(one.appointment, input.series, facts)?;
        let is_exception = visit.series.as_ref().is_some_and(|series| series.apart);
        if is_exception && visit.id != input.chosen {
            return Err(Refusal::ChangedMeanwhile.into());
        }
        before.push((visit, alone(one)));
    }
    require_apart(input.moves.iter().map(|one| &one.to))?;
    // They all go at once: none stands in the way of another where it stood.
    let together: Vec<AppointmentId> = input.moves.iter().map(|one| one.appointment).collect();
    facts.want(before.iter().flat_map(|(visit, one)| needs_of_claim(op.at.instant(), visit, one, &together)))?;
    let mut changes = Vec::with_capacity(before.len());
    let mut stopped = Vec::new();
    for (visit, one) in before {
        match claim_of_move(op.at.instant(), visit, &one, &together, facts)? {
            Claim::Held(resources) => {
                // Moved with the others it stays one of them; so does the chosen exception, which they now follow.
                let series = visit.series.clone().map(|series| super::InSeries { apart: false, ..series });
                let after = Appointment { series, ..moved_to(visit, &one, resources) };
                changes.push(Change::Updated {
                    before: Record::Appointment(visit.clone()),
                    after: Record::Appointment(after),
                });
            }
            Claim::Stopped => stopped.push(one.to.starts_at),
        }
    }
    if stopped.is_empty() {
        with_settled(op, changes, facts)
    } else {
        Err(Refusal::SeriesNotFree { starts: stopped }.into())
    }
}

pub fn cancel_series(op: &Operation, input: &CancelSeries, facts: &Facts) -> Result<Vec<Change>, Stop> {
    require_count(input.visits.iter().map(|visit| visit.appointment))?;
    let mut changes = Vec::with_capacity(input.visits.len());
    for visit in &input.visits {
        of_series(visit.appointment, input.series, facts)?;
        let one = CancelAppointment {
            appointment: visit.appointment,
            reason: input.reason.clone(),
            wished_by: input.wished_by,
            from: visit.from,
        };
        changes.extend(cancel(op, &one, facts)?);
    }
    Ok(changes)
}

fn alone(one: &SeriesMove) -> MoveAppointment {
    MoveAppointment {
        appointment: one.appointment,
        from: one.from,
        to: one.to,
        overbook_reason: one.overbook_reason.clone(),
    }
}

/// At least one visit, each once, and no more than a series has.
fn require_count(visits: impl Iterator<Item = AppointmentId>) -> Result<(), Refusal> {
    let mut all: Vec<AppointmentId> = visits.collect();
    if all.is_empty() {
        return Err(Refusal::SeriesEmpty);
    }
    if all.len() > usize::from(MOST_VISITS) {
        return Err(Refusal::SeriesTooLong { most: MOST_VISITS });
    }
    all.sort_unstable();
    if all.windows(2).any(|pair| pair[0] == pair[1]) { Err(Refusal::SeriesOverlapsItself) } else { Ok(()) }
}

fn of_series(id: AppointmentId, series: SeriesId, facts: &Facts) -> Result<&Appointment, Stop> {
    let visit = facts.appointment(id)?.known_or(Refusal::AppointmentUnknown)?;
    match &visit.series {
        Some(known) if known.id == series => Ok(visit),
        Some(_) | None => Err(Refusal::NotInSeries.into()),
    }
}
