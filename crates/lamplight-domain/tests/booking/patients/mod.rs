//! A patient's record at the desk: what several people may change, and what is refused.

mod changing;
mod insurances;
mod pictures;
mod record;
