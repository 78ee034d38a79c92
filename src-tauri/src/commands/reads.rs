//! Questions.

use chrono::NaiveDate;
use lamplight_domain::ids::{AppointmentId, ClinicId, ProviderId};
use lamplight_domain::patients::finding::DateOrder;
use lamplight_domain::resources::Resource;
use lamplight_domain::visit_types::VisitType;
use lamplight_wire::views::{
    AppointmentCard, AppointmentDetail, CallList, ClinicHours, DayLoad, DayView, DaysView, FoundPatient, NextFree,
    OpenHours, Overview, PersonTyped, PossibleDuplicate, QueueView, StatusStrip, TimeStanding, TimesAsked,
};
use lamplight_wire::{Failure, FreeSearch};
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
pub async fn days(
    core: State<'_, Core>,
    clinic: ClinicId,
    date: NaiveDate,
    days: u32,
    provider: Option<ProviderId>,
) -> Result<DaysView, Failure> {
    core.run(move |app| app.days(clinic, date, days, provider)).await
}

#[tauri::command]
#[specta::specta]
pub async fn loads(
    core: State<'_, Core>,
    clinic: ClinicId,
    date: NaiveDate,
    days: u32,
) -> Result<Vec<DayLoad>, Failure> {
    core.run(move |app| app.loads(clinic, date, days)).await
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

#[tauri::command]
#[specta::specta]
pub async fn visit_types(core: State<'_, Core>) -> Result<Vec<VisitType>, Failure> {
    core.run(|app| app.visit_types()).await
}

#[tauri::command]
#[specta::specta]
pub async fn resources(core: State<'_, Core>, clinic: ClinicId) -> Result<Vec<Resource>, Failure> {
    core.run(move |app| app.resources(clinic)).await
}

#[tauri::command]
#[specta::specta]
pub async fn clinic_hours(core: State<'_, Core>, clinic: ClinicId) -> Result<ClinicHours, Failure> {
    core.run(move |app| app.clinic_hours(clinic)).await
}

#[tauri::command]
#[specta::specta]
pub async fn open_hours(
    core: State<'_, Core>,
    clinic: ClinicId,
    date: NaiveDate,
    days: u32,
) -> Result<Vec<OpenHours>, Failure> {
    core.run(move |app| app.open_hours(clinic, date, days)).await
}

#[tauri::command]
#[specta::specta]
pub async fn next_free(core: State<'_, Core>, search: FreeSearch) -> Result<NextFree, Failure> {
    core.run(move |app| app.next_free(&search)).await
}

#[tauri::command]
#[specta::specta]
pub async fn future_appointments(core: State<'_, Core>, provider: ProviderId) -> Result<Vec<AppointmentCard>, Failure> {
    core.run(move |app| app.future_appointments(provider)).await
}

#[tauri::command]
#[specta::specta]
pub async fn queue(core: State<'_, Core>, clinic: ClinicId) -> Result<QueueView, Failure> {
    core.run(move |app| app.queue(clinic)).await
}

#[tauri::command]
#[specta::specta]
pub async fn call_list(core: State<'_, Core>, clinic: ClinicId, date: Option<NaiveDate>) -> Result<CallList, Failure> {
    core.run(move |app| app.call_list(clinic, date)).await
}
