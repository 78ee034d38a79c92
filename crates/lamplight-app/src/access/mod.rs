//! From a fresh data folder to a signed-in person and back: set-up, sign-in, lock, recovery.

pub(crate) mod demo;
pub(crate) mod first_sign_in;
mod lock;
mod passwords;
mod recover;
pub(crate) mod set_up;
mod sign_in;
mod stage;
pub(crate) mod trail;
