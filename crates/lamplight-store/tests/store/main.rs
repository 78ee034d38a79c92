//! The store through its public face, on real encrypted files made by the real migrations.

mod audit;
mod damage;
mod disk;
mod duplicates;
mod facts;
mod hours;
mod keeping;
mod opening;
mod privacy;
mod recalls;
mod records;
mod schedule;
mod search;
mod support;
mod tables;
mod unclean_end;
mod waitlist;
