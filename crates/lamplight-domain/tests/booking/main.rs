//! Booking as a whole: properties of the rules over random histories, zones and days.

mod desk;
mod history;
mod next_free;
mod overlap;
mod permissions;
mod places;
mod progress;
mod starts;
