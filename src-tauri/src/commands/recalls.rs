//! Recalls: who is to come back.

use chrono::NaiveDate;
use lamplight_domain::ids::ClinicId;
use lamplight_domain::operations::Intent;
use lamplight_domain::recalls::{AddRecall, ChangeRecall, CloseRecall, NoteRecallAttempt};
use lamplight_wire::views::RecallRow;
use lamplight_wire::{Failure, Outcome};
use tauri::State;

use crate::core::Core;

#[tauri::command]
#[specta::specta]
pub async fn recalls(core: State<'_, Core>, clinic: ClinicId, until: NaiveDate) -> Result<Vec<RecallRow>, Failure> {
    core.run(move |app| app.recalls(clinic, until)).await
}

#[tauri::command]
#[specta::specta]
pub async fn add_recall(core: State<'_, Core>, input: AddRecall) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::AddRecall(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn change_recall(core: State<'_, Core>, input: ChangeRecall) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::ChangeRecall(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn note_recall_attempt(core: State<'_, Core>, input: NoteRecallAttempt) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::NoteRecallAttempt(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn close_recall(core: State<'_, Core>, input: CloseRecall) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::CloseRecall(input))).await
}
