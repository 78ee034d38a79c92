//! Changing a provider's availability: the week, a date, time off. Each touches only its own part, so that two
//! people who change different parts never undo each other.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::sound::{require_date, require_week};
use super::{Availability, DateHours, Stretch, TimeAway, TimeOff, Week};
use crate::facts::{Fact, FactKey, Facts};
use crate::ids::{ProviderId, TimeOffId};
use crate::operations::{Change, Operation, Refusal, Stop};
use crate::records::Record;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct SetWeeklyHours {
    pub provider: ProviderId,
    /// The week that the person saw. When it no longer holds, the change is refused and nothing is overwritten.
    pub from: Week,
    pub to: Week,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct SetDateHours {
    pub provider: ProviderId,
    pub date: NaiveDate,
    /// What the person saw for that date; `None` is the week's hours.
    #[serde(default)]
    pub from: Option<Vec<Stretch>>,
    /// Hours instead of the week's; none of them is a day off, `None` goes back to the week.
    #[serde(default)]
    pub to: Option<Vec<Stretch>>,
}

/// Visits that stand in that time stay; the screen lists them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct EnterTimeOff {
    pub provider: ProviderId,
    pub away: TimeAway,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct CancelTimeOff {
    pub provider: ProviderId,
    pub time_off: TimeOffId,
}

pub fn needs_of_availability(provider: ProviderId) -> Vec<FactKey> {
    vec![FactKey::Provider(provider), FactKey::Availability(provider)]
}

pub fn set_weekly_hours(input: &SetWeeklyHours, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let before = known(input.provider, facts)?;
    let mut after = before.cloned().unwrap_or_else(|| Availability::of(input.provider));
    if after.week != input.from {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    require_week(&input.to)?;
    after.week = input.to.clone();
    Ok(vec![changed(before, after)])
}

pub fn set_date_hours(input: &SetDateHours, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let before = known(input.provider, facts)?;
    let mut after = before.cloned().unwrap_or_else(|| Availability::of(input.provider));
    if after.on(input.date).map(|own| &own.hours) != input.from.as_ref() {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    require_date(input.date, input.to.as_deref().unwrap_or_default())?;
    let place = after.dates.binary_search_by_key(&input.date, |each| each.date);
    let own = input.to.clone().map(|hours| DateHours { date: input.date, hours });
    match (place, own) {
        (Ok(place), Some(own)) => after.dates[place] = own,
        (Ok(place), None) => drop(after.dates.remove(place)),
        (Err(place), Some(own)) => after.dates.insert(place, own),
        (Err(_), None) => {}
    }
    Ok(vec![changed(before, after)])
}

pub fn enter_time_off(op: &Operation, input: &EnterTimeOff, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let before = known(input.provider, facts)?;
    if !input.away.is_sound() {
        return Err(Refusal::TimeOffEndsBeforeItBegins.into());
    }
    let mut after = before.cloned().unwrap_or_else(|| Availability::of(input.provider));
    after.time_off.push(TimeOff { id: op.new_id("time_off", 0).into(), away: input.away.clone() });
    // By date, and by id among equals: two devices that were offline end with the same list.
    after.time_off.sort_by_key(|each| (each.away.first, each.away.from, each.id));
    Ok(vec![changed(before, after)])
}

pub fn cancel_time_off(input: &CancelTimeOff, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let before = known(input.provider, facts)?;
    let mut after = before.cloned().ok_or(Refusal::TimeOffUnknown)?;
    let count = after.time_off.len();
    after.time_off.retain(|each| each.id != input.time_off);
    if after.time_off.len() == count {
        return Err(Refusal::TimeOffUnknown.into());
    }
    Ok(vec![changed(before, after)])
}

fn known(provider: ProviderId, facts: &Facts) -> Result<Option<&Availability>, Stop> {
    facts.provider(provider)?.known_or(Refusal::ProviderUnknown)?;
    match facts.availability(provider)? {
        Fact::Known(availability) => Ok(Some(availability)),
        Fact::Absent => Ok(None),
        Fact::NotHere => Err(Refusal::NotOnThisWorkstation.into()),
    }
}

fn changed(before: Option<&Availability>, after: Availability) -> Change {
    let after = Record::Availability(after);
    match before {
        None => Change::Created(after),
        Some(before) => Change::Updated { before: Record::Availability(before.clone()), after },
    }
}
