//! Operations on when providers can be booked, and with what. All go the one way of `Lamplight::perform`.

use lamplight_domain::availability::{CancelTimeOff, EnterTimeOff, SetDateHours, SetWeeklyHours};
use lamplight_domain::closed_days::{CloseDay, ReopenDay};
use lamplight_domain::operations::Intent;
use lamplight_domain::resources::{AddResource, ChangeResource, RetireResource};
use lamplight_domain::visit_types::{AddVisitType, ChangeVisitType, RetireVisitType};
use lamplight_wire::{Failure, Outcome};
use tauri::State;

use crate::core::Core;

#[tauri::command]
#[specta::specta]
pub async fn add_visit_type(core: State<'_, Core>, input: AddVisitType) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::AddVisitType(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn change_visit_type(core: State<'_, Core>, input: ChangeVisitType) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::ChangeVisitType(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn retire_visit_type(core: State<'_, Core>, input: RetireVisitType) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::RetireVisitType(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn set_weekly_hours(core: State<'_, Core>, input: SetWeeklyHours) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::SetWeeklyHours(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn set_date_hours(core: State<'_, Core>, input: SetDateHours) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::SetDateHours(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn enter_time_off(core: State<'_, Core>, input: EnterTimeOff) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::EnterTimeOff(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn cancel_time_off(core: State<'_, Core>, input: CancelTimeOff) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::CancelTimeOff(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn close_day(core: State<'_, Core>, input: CloseDay) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::CloseDay(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn reopen_day(core: State<'_, Core>, input: ReopenDay) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::ReopenDay(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn add_resource(core: State<'_, Core>, input: AddResource) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::AddResource(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn change_resource(core: State<'_, Core>, input: ChangeResource) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::ChangeResource(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn retire_resource(core: State<'_, Core>, input: RetireResource) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::RetireResource(input))).await
}
