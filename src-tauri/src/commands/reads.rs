//! Questions.

use chrono::NaiveDate;
use lamplight_domain::ids::{AppointmentId, ClinicId};
use lamplight_domain::patients::finding::DateOrder;
use lamplight_wire::Failure;
use lamplight_wire::views::{
    AppointmentDetail, DayView, FoundPatient, Overview, PersonTyped, PossibleDuplicate, StatusStrip, TimeStanding,
    TimesAsked,
};
use tauri::State;

use crate::core::Core;

/// As many as fit a list that opens while typing.
const SUGGESTIONS: u32 = 20;

#[tauri::command]
#[specta::specta]
pub async fn overview(core: State<'_, Core>) -> Result<Overview, Failure> {
    core.run(|app| app.overview()).await
}

#[tauri::command]
#[specta::specta]
pub async fn day(core: State<'_, Core>, clinic: ClinicId, date: NaiveDate) -> Result<DayView, Failure> {
    core.run(move |app| app.day(clinic, date)).await
}

#[tauri::command]
#[specta::specta]
pub async fn patients(
    core: State<'_, Core>,
    text: String,
    date_order: DateOrder,
) -> Result<Vec<FoundPatient>, Failure> {
    core.run(move |app| app.patients_in(&text, SUGGESTIONS, date_order)).await
}

#[tauri::command]
#[specta::specta]
pub async fn duplicates(core: State<'_, Core>, person: PersonTyped) -> Result<Vec<PossibleDuplicate>, Failure> {
    core.run(move |app| app.duplicates(&person)).await
}

#[tauri::command]
#[specta::specta]
pub async fn appointment(core: State<'_, Core>, id: AppointmentId) -> Result<AppointmentDetail, Failure> {
    core.run(move |app| app.appointment(id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn standing(core: State<'_, Core>, asked: TimesAsked) -> Result<Vec<TimeStanding>, Failure> {
    core.run(move |app| app.standing(&asked)).await
}

#[tauri::command]
#[specta::specta]
pub async fn status(core: State<'_, Core>) -> Result<StatusStrip, Failure> {
    core.run(|app| app.status()).await
}
