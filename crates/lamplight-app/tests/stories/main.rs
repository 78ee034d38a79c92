//! Stories of one workstation, through the same calls as the window and the command line make.

mod access;
mod bad_input;
mod clinic;
mod drafts;
mod hostile;
mod killed;
mod policy;
mod privacy;
mod progress;
mod recovery;
mod schedule;
mod twice;
mod waitlist;
