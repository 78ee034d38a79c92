//! Operations, one command each. All go the one way of `Lamplight::perform`.

use lamplight_domain::appointments::{BookAppointment, CancelAppointment, MoveAppointment};
use lamplight_domain::operations::Intent;
use lamplight_domain::organisation::AddProvider;
use lamplight_domain::patients::RegisterPatient;
use lamplight_wire::{Failure, Outcome};
use tauri::State;

use crate::core::Core;

#[tauri::command]
#[specta::specta]
pub async fn book_appointment(core: State<'_, Core>, input: BookAppointment) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::BookAppointment(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn move_appointment(core: State<'_, Core>, input: MoveAppointment) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::MoveAppointment(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn cancel_appointment(core: State<'_, Core>, input: CancelAppointment) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::CancelAppointment(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn register_patient(core: State<'_, Core>, input: RegisterPatient) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::RegisterPatient(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn add_provider(core: State<'_, Core>, input: AddProvider) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::AddProvider(input))).await
}
