//! What was typed and not used yet.

use chrono::{DateTime, Utc};
use lamplight_wire::Failure;
use lamplight_wire::views::DraftView;
use tauri::State;

use crate::core::Core;

/// Returns when the content is durable, with the time at which it was.
#[tauri::command]
#[specta::specta]
pub async fn save_draft(core: State<'_, Core>, key: String, content: String) -> Result<DateTime<Utc>, Failure> {
    core.run(move |app| app.save_draft(&key, &content)).await
}

#[tauri::command]
#[specta::specta]
pub async fn drafts(core: State<'_, Core>) -> Result<Vec<DraftView>, Failure> {
    core.run(|app| app.drafts()).await
}

#[tauri::command]
#[specta::specta]
pub async fn discard_draft(core: State<'_, Core>, key: String) -> Result<(), Failure> {
    core.run(move |app| app.discard_draft(&key)).await
}
