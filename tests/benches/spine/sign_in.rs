//! Password accepted to usable day view, on a cold process-side cache.

use std::time::{Duration, Instant};

use lamplight_app::Lamplight;

use crate::clinic::{BenchClinic, PROVIDERS, VISITS};
use crate::figures::{Report, Sample};

/// Codes of the second factor count once, and two are left after set-up: this moment's and the next.
const STARTS: i64 = 2;

/// Leaves the last start signed in, for the measurements that follow.
pub fn measure(clinic: &BenchClinic, report: &mut Report) -> Lamplight {
    let mut times = Vec::new();
    let mut last = None;
    for start in 0..STARTS {
        // The start before is closed first: one process at a time has the data.
        drop(last.take());
        let app = clinic.app();
        let started = Instant::now();
        clinic.sign_in(&app, start);
        let day = app.day(clinic.clinic, clinic.day).expect("the day");
        times.push(started.elapsed());
        assert_eq!(day.appointments.len(), PROVIDERS * VISITS);
        last = Some(app);
    }
    report.time("password given to day view, worst of 2", Sample::of(times).percentile(100), Duration::from_secs(1));
    last.expect("there was a start")
}
