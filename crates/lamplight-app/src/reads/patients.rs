//! Search as you type, and who may be registered already. What was typed stays out of the log: it is half a name.

use lamplight_domain::patients::finding::DateOrder;
use lamplight_store::patients;
use lamplight_wire::views::{FoundPatient, PersonTyped, PossibleDuplicate};
use serde_json::json;

use super::Asked;
use crate::AppError;

const MOST: u32 = 100;
/// Of what is typed into a search, in bytes; nobody types more, and a pasted page finds nobody.
const LONGEST_TEXT: usize = 2000;
/// Of all that is typed of a person who is being registered.
const LONGEST_PERSON: usize = 20_000;

pub(super) fn read(
    asked: &Asked<'_>,
    (text, order): (&str, DateOrder),
    limit: u32,
) -> Result<Vec<FoundPatient>, AppError> {
    if text.len() > LONGEST_TEXT {
        return Err(AppError::input("text"));
    }
    let found = asked.clinic.database.read(|tx| patients::search(tx, (text, order), limit.clamp(1, MOST)))?;
    let shown: Vec<_> = found.iter().map(|one| one.patient.id).collect();
    asked.note(None, None, json!({ "shown": shown }))?;
    Ok(found)
}

pub(super) fn duplicates(asked: &Asked<'_>, person: &PersonTyped) -> Result<Vec<PossibleDuplicate>, AppError> {
    if serde_json::to_vec(person).map_or(true, |text| text.len() > LONGEST_PERSON) {
        return Err(AppError::input("person"));
    }
    let found = asked.clinic.database.read(|tx| patients::duplicates(tx, person))?;
    let shown: Vec<_> = found.iter().map(|one| one.patient.id).collect();
    asked.note(None, None, json!({ "shown": shown, "as": "possible duplicates" }))?;
    Ok(found)
}
