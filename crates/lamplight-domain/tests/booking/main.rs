//! The desk as a whole: properties of the rules over random histories, zones and days, and who may do what.

mod desk;
mod history;
mod next_free;
mod overlap;
mod patients;
mod permissions;
mod places;
mod progress;
mod series;
mod starts;
