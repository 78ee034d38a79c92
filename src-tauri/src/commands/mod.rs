//! Commands of the main window: convert, call, return. Each is a call of one use case.

pub mod access;
pub mod drafts;
pub mod hours;
pub mod operations;
pub mod paper;
pub mod patients;
pub mod people;
pub mod progress;
pub mod reads;
pub mod recalls;
pub mod series;
pub mod waitlist;
