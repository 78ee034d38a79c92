//! The server's half: one order, decided again with the same rules, a receipt for everything, and the feed.

mod admission;
mod feed;
mod machine;

pub use admission::admit;
pub use feed::page;
pub use machine::{Answer, ServerConfig, ServerEffect, ServerEvent, ServerMachine};
