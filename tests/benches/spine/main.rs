//! The spine's speed, as ratios to a baseline measured in the same run on the same file.
//!
//! `./dev bench` runs it. Baselines: F, the disk's own floor (a 4 KB append and fdatasync); and the same SQL on
//! a bare SQLCipher connection with the same settings, read into owned values.

mod booking;
mod clinic;
mod day;
mod figures;
mod sign_in;

use figures::Report;

/// Appointments in the file, unless `--appointments N` says otherwise.
const APPOINTMENTS: usize = 1_000_000;

fn main() {
    let appointments = wanted_size();
    let clinic = clinic::build(appointments);
    let mut report = Report::new();
    let app = sign_in::measure(&clinic, &mut report);
    day::measure(&clinic, &app, &mut report);
    booking::measure(&clinic, &app, &mut report);
    let kept = report.print();
    if !kept {
        std::process::exit(1);
    }
}

/// Cargo passes `--bench` along; everything else is ours.
fn wanted_size() -> usize {
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--appointments" {
            let number = arguments.next().and_then(|text| text.parse().ok());
            return number.expect("--appointments takes a number");
        }
    }
    APPOINTMENTS
}
