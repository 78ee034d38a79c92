//! Closed days of a clinic: holidays, and days on which nobody is to be booked. A provider who works all the same
//! has hours of their own on that date ([`crate::availability`]).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::facts::{Fact, FactKey, Facts};
use crate::ids::ClinicId;
use crate::operations::{Change, Refusal, Stop};
use crate::records::Record;
use crate::text::DayName;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct ClosedDay {
    pub date: NaiveDate,
    pub name: DayName,
}

/// All closed days of one clinic, by date. Its id is the clinic's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosedDays {
    pub id: ClinicId,
    pub days: Vec<ClosedDay>,
}

impl ClosedDays {
    pub fn is_closed(&self, date: NaiveDate) -> bool {
        self.days.binary_search_by_key(&date, |day| day.date).is_ok()
    }
}

/// Visits that stand on the day stay; the screen lists them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct CloseDay {
    pub clinic: ClinicId,
    pub day: ClosedDay,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct ReopenDay {
    pub clinic: ClinicId,
    pub date: NaiveDate,
}

pub fn needs_of_closed_days(clinic: ClinicId) -> Vec<FactKey> {
    vec![FactKey::Clinic(clinic), FactKey::ClosedDays(clinic)]
}

pub fn close_day(input: &CloseDay, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let before = known(input.clinic, facts)?;
    let mut days = before.map_or_else(Vec::new, |known| known.days.clone());
    match days.binary_search_by_key(&input.day.date, |day| day.date) {
        Ok(_) => return Err(Refusal::DayAlreadyClosed.into()),
        Err(place) => days.insert(place, input.day.clone()),
    }
    Ok(vec![changed(before, ClosedDays { id: input.clinic, days })])
}

pub fn reopen_day(input: &ReopenDay, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let before = known(input.clinic, facts)?;
    let mut days = before.map_or_else(Vec::new, |known| known.days.clone());
    let place = days.binary_search_by_key(&input.date, |day| day.date).map_err(|_| Refusal::DayNotClosed)?;
    days.remove(place);
    Ok(vec![changed(before, ClosedDays { id: input.clinic, days })])
}

fn known(clinic: ClinicId, facts: &Facts) -> Result<Option<&ClosedDays>, Stop> {
    facts.clinic(clinic)?.known_or(Refusal::ClinicUnknown)?;
    match facts.closed_days(clinic)? {
        Fact::Known(days) => Ok(Some(days)),
        Fact::Absent => Ok(None),
        Fact::NotHere => Err(Refusal::NotOnThisWorkstation.into()),
    }
}

fn changed(before: Option<&ClosedDays>, after: ClosedDays) -> Change {
    let after = Record::ClosedDays(after);
    match before {
        None => Change::Created(after),
        Some(before) => Change::Updated { before: Record::ClosedDays(before.clone()), after },
    }
}
