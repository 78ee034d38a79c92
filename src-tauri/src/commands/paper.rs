//! Paper: the schedule as a file, and the program of this computer that shows it.

use lamplight_app::documents_folder;
use lamplight_wire::views::{SavedSheet, SheetRequest};
use lamplight_wire::{ErrorCode, Failure};
use tauri::State;

use crate::core::Core;
use crate::viewer;

/// Prints into a new file of the person's documents.
#[tauri::command]
#[specta::specta]
pub async fn save_sheet(core: State<'_, Core>, request: SheetRequest) -> Result<SavedSheet, Failure> {
    core.run(move |app| {
        let folder = documents_folder().ok_or(ErrorCode::ReadOnly)?;
        app.save_sheet(&request, &folder)
    })
    .await
}

/// Shows the sheet that the signed-in person saved last, and no other file: the window names none.
#[tauri::command]
#[specta::specta]
pub async fn open_saved_sheet(core: State<'_, Core>) -> Result<(), Failure> {
    core.run(|app| viewer::open(&app.saved_sheet()?)).await
}
