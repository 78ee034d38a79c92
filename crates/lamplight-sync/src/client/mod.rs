//! The workstation's half: performing here, sending, following the feed, deciding again.

mod apply;
mod machine;
mod page;
mod perform;
mod rebase;
mod receipts;
mod writes;

pub use machine::{ClientConfig, ClientEffect, ClientEvent, ClientMachine, Stop};
pub use page::{PageTaken, take_page};
pub use perform::{Performed, perform};
pub use rebase::decide_everything_again;
pub use receipts::take_receipts;
pub use writes::{ClientWrite, Outlook, Written, carry_out, look};
