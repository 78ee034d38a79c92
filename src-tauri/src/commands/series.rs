//! Recurring series: questions before, and the operations.

use lamplight_domain::operations::Intent;
use lamplight_domain::series::{BookSeries, CancelSeries, MoveSeries};
use lamplight_wire::views::{SeriesAsked, SeriesChange, SeriesChangeAsked, SeriesPlan};
use lamplight_wire::{Failure, Outcome};
use tauri::State;

use crate::core::Core;

#[tauri::command]
#[specta::specta]
pub async fn series_dates(core: State<'_, Core>, asked: SeriesAsked) -> Result<SeriesPlan, Failure> {
    core.run(move |app| app.series_dates(&asked)).await
}

#[tauri::command]
#[specta::specta]
pub async fn series_visits(core: State<'_, Core>, asked: SeriesChangeAsked) -> Result<SeriesChange, Failure> {
    core.run(move |app| app.series_visits(&asked)).await
}

#[tauri::command]
#[specta::specta]
pub async fn book_series(core: State<'_, Core>, input: BookSeries) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::BookSeries(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn move_series(core: State<'_, Core>, input: MoveSeries) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::MoveSeries(input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn cancel_series(core: State<'_, Core>, input: CancelSeries) -> Result<Outcome, Failure> {
    core.run(|app| app.perform(Intent::CancelSeries(input))).await
}
