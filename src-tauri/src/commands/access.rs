//! First run, sign-in, lock.

use lamplight_wire::Failure;
use lamplight_wire::views::{FactorKit, SetUpForm, SetUpKit, Stage};
use tauri::State;

use crate::core::Core;

#[tauri::command]
#[specta::specta]
pub async fn stage(core: State<'_, Core>) -> Result<Stage, Failure> {
    core.run(|app| app.stage()).await
}

#[tauri::command]
#[specta::specta]
pub async fn begin_set_up(core: State<'_, Core>, form: SetUpForm) -> Result<SetUpKit, Failure> {
    core.run(|app| app.begin_set_up(form)).await
}

#[tauri::command]
#[specta::specta]
pub async fn finish_set_up(core: State<'_, Core>, words: Vec<String>, code: String) -> Result<(), Failure> {
    core.run(move |app| app.finish_set_up(&words, &code)).await
}

#[tauri::command]
#[specta::specta]
pub async fn open_demo_clinic(core: State<'_, Core>) -> Result<(), Failure> {
    core.run(|app| app.open_demo_clinic()).await
}

#[tauri::command]
#[specta::specta]
pub async fn sign_in(core: State<'_, Core>, user_name: String, password: String, code: String) -> Result<(), Failure> {
    core.run(move |app| app.sign_in(&user_name, &password, &code)).await
}

#[tauri::command]
#[specta::specta]
pub async fn recover_with_words(
    core: State<'_, Core>,
    words: Vec<String>,
    user_name: String,
    new_password: String,
) -> Result<FactorKit, Failure> {
    core.run(move |app| app.recover_with_words(&words, &user_name, &new_password)).await
}

#[tauri::command]
#[specta::specta]
pub async fn lock(core: State<'_, Core>) -> Result<(), Failure> {
    core.run(|app| app.lock()).await
}

#[tauri::command]
#[specta::specta]
pub async fn unlock(core: State<'_, Core>, password: String) -> Result<(), Failure> {
    core.run(move |app| app.unlock(&password)).await
}

#[tauri::command]
#[specta::specta]
pub async fn sign_out(core: State<'_, Core>) -> Result<(), Failure> {
    core.run(|app| app.sign_out()).await
}
