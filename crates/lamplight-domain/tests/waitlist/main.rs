//! The waitlist and recalls: whom a free time is proposed to, what a hold keeps from whom, who is to come back.

#[path = "../booking/desk.rs"]
#[allow(dead_code, reason = "the tests of booking use more of it")]
mod desk;
mod holding;
mod proposing;
mod recalling;
