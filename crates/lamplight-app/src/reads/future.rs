//! The visits that a provider still has before them.

use lamplight_domain::ids::ProviderId;
use lamplight_domain::records::{RecordKey, RecordKind};
use lamplight_store::appointments;
use lamplight_wire::views::AppointmentCard;
use serde_json::json;

use super::Asked;
use super::day::card;
use crate::AppError;

const MOST: u32 = 500;

pub(super) fn read(asked: &Asked<'_>, provider: ProviderId) -> Result<Vec<AppointmentCard>, AppError> {
    let found = asked.clinic.database.read(|tx| appointments::future(tx, provider, asked.now, MOST))?;
    let record = RecordKey { kind: RecordKind::Provider, id: provider.0 };
    asked.note(Some(record), None, json!({ "shown": found.len() }))?;
    Ok(found.into_iter().map(card).collect())
}
