//! The waitlist, and times held for those who are asked.

use lamplight_domain::holds::ReleaseHold;
use lamplight_domain::ids::ClinicId;
use lamplight_domain::operations::Intent;
use lamplight_domain::waitlist::{
    AcceptOffer, AddToWaitlist, ChangeWaitlistEntry, DeclineOffer, OfferTime, RemoveFromWaitlist,
};
use lamplight_wire::views::WaitlistView;
use lamplight_wire::{Failure, Outcome};
use tauri::State;

use crate::core::Core;

#[tauri::command]
#[specta::specta]
pub async fn waitlist(core: State<'_, Core>, clinic: ClinicId) -> Result<WaitlistView, Failure> {
    core.run(move |app| app.waitlist(clinic)).await
}

#[tauri::command]
#[specta::specta]
pub async fn add_to_waitlist(core: State<'_, Core>, input: AddToWaitlist) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::AddToWaitlist(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn change_waitlist_entry(core: State<'_, Core>, input: ChangeWaitlistEntry) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::ChangeWaitlistEntry(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn remove_from_waitlist(core: State<'_, Core>, input: RemoveFromWaitlist) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::RemoveFromWaitlist(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn offer_time(core: State<'_, Core>, input: OfferTime) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::OfferTime(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn accept_offer(core: State<'_, Core>, input: AcceptOffer) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::AcceptOffer(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn decline_offer(core: State<'_, Core>, input: DeclineOffer) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::DeclineOffer(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn release_hold(core: State<'_, Core>, input: ReleaseHold) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::ReleaseHold(input))).await
}
