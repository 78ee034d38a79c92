//! The use cases of Lamplight: what the window and the command line call.
//!
//! This crate is the only place that opens a write transaction. It joins the rules of `lamplight-domain` with
//! the encrypted database, the vault, the clock and the random source, and owns who is signed in.
//!
//! The way of every change is [`Lamplight::perform`]; the way of every read is [`Lamplight::ask`].

mod access;
mod config;
mod device_time;
mod drafts;
mod error;
mod folder;
mod integrity;
mod lamplight;
mod operations;
mod pictures;
mod reads;
mod replica;
mod sealing;
mod sheets;
mod status;

pub use access::demo::DEMO_USER_NAME;
pub use config::{Clock, Config, SystemClock, documents_folder};
pub use error::AppError;
pub use folder::DataFolder;
pub use integrity::VerifyReport;
pub use lamplight::Lamplight;
pub use replica::SqlReplica;
