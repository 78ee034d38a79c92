//! The encrypted local database of a workstation: opening, migrating, and one folder per noun with its SQL.
//!
//! Knows records, not rules: what is written here was decided elsewhere, inside the transaction that writes.
//! Errors and debug output never hold patient data or values of SQL parameters.

mod columns;
mod database;
mod error;
pub mod tables;
mod transaction;

pub mod facts;
pub mod records;

pub mod appointments;
pub mod availability;
pub mod clinics;
pub mod closed_days;
pub mod holds;
pub mod organisations;
pub mod patients;
pub mod pictures;
pub mod providers;
pub mod recalls;
pub mod resources;
pub mod users;
pub mod visit_types;
pub mod waitlist;

pub mod audit;
pub mod credentials;
pub mod device;
pub mod drafts;
pub mod meta;
pub mod organisation_keys;

pub mod attention;
pub mod cursor;
pub mod outbox;
pub mod server_versions;

pub use database::{Database, DatabaseKey, Integrity, configure};
pub use error::StoreError;
pub use transaction::{ReadTx, WriteTx};
