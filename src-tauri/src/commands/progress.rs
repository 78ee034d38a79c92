//! Operations on how a visit goes. All go the one way of `Lamplight::perform`.

use lamplight_domain::appointments::{
    CheckInAppointment, CompleteAppointment, ConfirmAppointment, DismissArrival, MarkNoShow, RecordCall,
    RoomAppointment, StartAppointment, TakeBackStep,
};
use lamplight_domain::operations::Intent;
use lamplight_domain::organisation::ChangeDeskPolicy;
use lamplight_wire::{Failure, Outcome};
use tauri::State;

use crate::core::Core;

#[tauri::command]
#[specta::specta]
pub async fn confirm_appointment(core: State<'_, Core>, input: ConfirmAppointment) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::ConfirmAppointment(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn check_in_appointment(core: State<'_, Core>, input: CheckInAppointment) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::CheckInAppointment(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn room_appointment(core: State<'_, Core>, input: RoomAppointment) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::RoomAppointment(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn start_appointment(core: State<'_, Core>, input: StartAppointment) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::StartAppointment(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn complete_appointment(core: State<'_, Core>, input: CompleteAppointment) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::CompleteAppointment(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn mark_no_show(core: State<'_, Core>, input: MarkNoShow) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::MarkNoShow(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn take_back_step(core: State<'_, Core>, input: TakeBackStep) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::TakeBackStep(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn dismiss_arrival(core: State<'_, Core>, input: DismissArrival) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::DismissArrival(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn record_call(core: State<'_, Core>, input: RecordCall) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::RecordCall(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn change_desk_policy(core: State<'_, Core>, input: ChangeDeskPolicy) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::ChangeDeskPolicy(input))).await
}
