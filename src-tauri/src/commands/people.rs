//! Operations on the organisation, its clinics, providers and users; and how people come to their passwords.

use lamplight_domain::ids::UserId;
use lamplight_domain::operations::Intent;
use lamplight_domain::organisation::{AddUser, ChangeClinic, ChangeOrganisation, ChangeProvider, ChangeUser};
use lamplight_wire::views::{FactorKit, ProviderView, StartingPassword, UserView};
use lamplight_wire::{Failure, Outcome};
use tauri::State;

use crate::core::Core;

#[tauri::command]
#[specta::specta]
pub async fn change_organisation(core: State<'_, Core>, input: ChangeOrganisation) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::ChangeOrganisation(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn change_clinic(core: State<'_, Core>, input: ChangeClinic) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::ChangeClinic(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn change_provider(core: State<'_, Core>, input: ChangeProvider) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::ChangeProvider(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn add_user(core: State<'_, Core>, input: AddUser) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::AddUser(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn change_user(core: State<'_, Core>, input: ChangeUser) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::ChangeUser(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn providers(core: State<'_, Core>) -> Result<Vec<ProviderView>, Failure> {
    core.run(|app| app.providers()).await
}

#[tauri::command]
#[specta::specta]
pub async fn users(core: State<'_, Core>) -> Result<Vec<UserView>, Failure> {
    core.run(|app| app.users()).await
}

#[tauri::command]
#[specta::specta]
pub async fn give_starting_password(
    core: State<'_, Core>,
    colleague: UserId,
    own_password: String,
) -> Result<StartingPassword, Failure> {
    core.run(move |app| app.give_starting_password(colleague, &own_password)).await
}

#[tauri::command]
#[specta::specta]
pub async fn change_password(core: State<'_, Core>, current: String, new_password: String) -> Result<(), Failure> {
    core.run(move |app| app.change_password(&current, &new_password)).await
}

#[tauri::command]
#[specta::specta]
pub async fn begin_first_sign_in(
    core: State<'_, Core>,
    user_name: String,
    starting_password: String,
) -> Result<FactorKit, Failure> {
    core.run(move |app| app.begin_first_sign_in(&user_name, &starting_password)).await
}

#[tauri::command]
#[specta::specta]
pub async fn finish_first_sign_in(
    core: State<'_, Core>,
    user_name: String,
    starting_password: String,
    new_password: String,
    code: String,
) -> Result<(), Failure> {
    core.run(move |app| app.finish_first_sign_in(&user_name, &starting_password, &new_password, &code)).await
}
