//! Patients' records at the desk. Operations go the one way of `Lamplight::perform`.

use lamplight_domain::ids::{PatientId, PictureId};
use lamplight_domain::operations::Intent;
use lamplight_domain::patients::{ChangeInsurance, ChangePatient, RecordInsurance};
use lamplight_wire::views::{PatientRecord, PictureView, PictureWanted};
use lamplight_wire::{Failure, Outcome};
use tauri::State;

use crate::core::Core;

#[tauri::command]
#[specta::specta]
pub async fn patient(core: State<'_, Core>, id: PatientId) -> Result<PatientRecord, Failure> {
    core.run(move |app| app.patient_record(id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn picture(core: State<'_, Core>, id: PictureId) -> Result<PictureView, Failure> {
    core.run(move |app| app.picture(id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn change_patient(core: State<'_, Core>, input: ChangePatient) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::ChangePatient(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn record_insurance(core: State<'_, Core>, input: RecordInsurance) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::RecordInsurance(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn change_insurance(core: State<'_, Core>, input: ChangeInsurance) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::ChangeInsurance(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn set_picture(core: State<'_, Core>, input: PictureWanted) -> Result<Outcome, Failure> {
    core.run(move |app| app.set_picture(&input)).await
}
