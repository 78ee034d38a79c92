//! Stories of one workstation, through the same calls as the window and the command line make.

mod access;
mod bad_input;
mod clinic;
mod drafts;
mod hostile;
mod killed;
mod matrix;
mod people;
mod policy;
mod privacy;
mod progress;
mod records;
mod recovery;
mod schedule;
mod twice;
mod views;
mod waitlist;
