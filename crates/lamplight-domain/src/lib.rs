//! Lamplight's nouns, operations, rules and permissions.
//!
//! Pure: nothing here does I/O, reads a clock or draws a random number. Time, randomness and everything
//! a rule needs to know arrive as arguments, so that the workstation, the server and the simulator decide alike.
//!
//! Start reading at [`operations::decide`]: it is the only door through which a record changes.

pub mod appointments;
pub mod availability;
pub mod closed_days;
pub mod facts;
pub mod fold;
pub mod holds;
pub mod ids;
pub mod operations;
pub mod organisation;
pub mod patients;
pub mod permissions;
pub mod policy;
pub mod recalls;
pub mod records;
pub mod resources;
pub mod series;
pub mod text;
pub mod time;
pub mod visit_types;
pub mod waitlist;
