//! Whether a time could be booked: the booking rule asked before anything is to be done. Holds no patient data.

use chrono::{DateTime, DurationRound, NaiveTime, TimeDelta, Utc};
use lamplight_domain::appointments::{self, Asked, VisitTimes};
use lamplight_domain::availability::GRID_MINUTES;
use lamplight_domain::facts::{FactKey, Facts};
use lamplight_domain::ids::ProviderId;
use lamplight_domain::operations::{Refusal, Stop, answer_with};
use lamplight_domain::organisation::{Clinic, MinuteOfDay};
use lamplight_domain::time::{first_instant_at_or_after, is_in_calendar, start_of_day};
use lamplight_store::{ReadTx, clinics, facts};
use lamplight_wire::ErrorCode;
use lamplight_wire::views::{TimeStanding, TimesAsked};

use crate::AppError;

const MOST_BOOKS: usize = 50;

pub(super) fn read(context: &super::Asked<'_>, wanted: &TimesAsked) -> Result<Vec<TimeStanding>, AppError> {
    if !is_in_calendar(wanted.date) {
        return Err(AppError::input("date"));
    }
    if wanted.providers.len() > MOST_BOOKS {
        return Err(AppError::input("providers"));
    }
    let time = wanted.minute.map(time_of).transpose()?;
    context.clinic.database.read(|tx| {
        let clinic =
            clinics::get(tx, wanted.clinic)?.ok_or(AppError::Input { code: ErrorCode::NotFound, field: "clinic" })?;
        let starts_at = match time {
            Some(time) => first_instant_at_or_after(wanted.date, time, clinic.zone.0),
            None => earliest(wanted, &clinic, context.now),
        };
        let ask = |provider: &ProviderId| Asked {
            clinic: clinic.id,
            times: VisitTimes { provider: *provider, starts_at, minutes: wanted.minutes },
            visit_type: wanted.visit_type,
            at: context.now,
        };
        wanted
            .providers
            .iter()
            .map(|provider| match time {
                Some(_) => at(tx, &ask(provider)),
                None => from(tx, &ask(provider)),
            })
            .collect()
    })
}

fn time_of(minute: MinuteOfDay) -> Result<NaiveTime, AppError> {
    let (hour, minute) = (u32::from(minute / 60), u32::from(minute % 60));
    NaiveTime::from_hms_opt(hour, minute, 0).ok_or(AppError::input("minute"))
}

/// The day's beginning, or the next quarter of an hour where that has passed.
fn earliest(wanted: &TimesAsked, clinic: &Clinic, now: DateTime<Utc>) -> DateTime<Utc> {
    let quarter = TimeDelta::minutes(GRID_MINUTES);
    let next = now.duration_trunc(quarter).map_or(now, |begun| begun + quarter);
    start_of_day(wanted.date, clinic.zone.0).max(next)
}

pub(super) fn at(tx: &ReadTx, asked: &Asked) -> Result<TimeStanding, AppError> {
    let said = ask(tx, appointments::needs_of_standing(asked), |facts| appointments::standing(asked, facts))?;
    Ok(TimeStanding { times: asked.times, refusal: said.err() })
}

/// The first free time from there on; the time itself, with why not, where none was found.
fn from(tx: &ReadTx, asked: &Asked) -> Result<TimeStanding, AppError> {
    let times = asked.times;
    match ask(tx, vec![FactKey::Clinic(asked.clinic)], |facts| appointments::first_free(asked, facts))? {
        Ok(Some(times)) => at(tx, &Asked { times, ..*asked }),
        Ok(None) => {
            let none = Refusal::SlotTaken { by: Vec::new(), next_free: Vec::new(), resources: Vec::new() };
            Ok(TimeStanding { times, refusal: Some(none) })
        }
        Err(refusal) => Ok(TimeStanding { times, refusal: Some(refusal) }),
    }
}

pub(super) fn ask<T>(
    tx: &ReadTx,
    needs: Vec<FactKey>,
    rule: impl Fn(&Facts) -> Result<T, Stop>,
) -> Result<Result<T, Refusal>, AppError> {
    let (said, _read) = answer_with(needs, rule, |keys, into| facts::load(tx, keys, into))?;
    Ok(said)
}
