//! Commands of the main window: convert, call, return. Each is a call of one use case.

pub mod access;
pub mod drafts;
pub mod hours;
pub mod operations;
pub mod progress;
pub mod reads;
pub mod recalls;
pub mod waitlist;
