//! The day view of 12 providers × 40 visits, against the same SQL on a bare connection to the same file.

use std::time::Duration;

use lamplight_app::Lamplight;
use lamplight_domain::time::day_range;
use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, params};

use crate::clinic::{BenchClinic, PROVIDERS, VISITS};
use crate::figures::{Report, Sample, ms};

const ROUNDS: usize = 400;

const DAY: &str = include_str!("../../../crates/lamplight-store/src/appointments/day.sql");
const PROVIDER_LIST: &str =
    concat!("SELECT * ", include_str!("../../../crates/lamplight-store/src/providers/list.sql"));
const CLINIC: &str = concat!("SELECT * ", include_str!("../../../crates/lamplight-store/src/clinics/get.sql"));

pub fn measure(clinic: &BenchClinic, app: &Lamplight, report: &mut Report) {
    let bare = bare_connection(clinic);
    let read_bare = |_| assert_eq!(bare_day(&bare, clinic), PROVIDERS * VISITS);
    let read_ours = |_| {
        let day = app.day(clinic.clinic, clinic.day).expect("the day");
        assert_eq!(day.appointments.len(), PROVIDERS * VISITS);
    };
    // Warm both, then take turns, so that the machine's moods meet both alike.
    Sample::take(20, read_bare);
    Sample::take(20, read_ours);
    let (mut bare_times, mut our_times) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        bare_times.push(Sample::take(1, read_bare).p50());
        our_times.push(Sample::take(1, read_ours).p50());
    }
    let (bare, ours) = (Sample::of(bare_times), Sample::of(our_times));
    report.ratio("day view 12 × 40, median to bare SQL", ours.p50(), bare.p50(), 1.5);
    report.time("day view 12 × 40, p99 in the core", ours.p99(), Duration::from_millis(1));
    report.note("the same SQL bare, p99", ms(bare.p99()));
}

pub fn bare_connection(clinic: &BenchClinic) -> Connection {
    let path = clinic.folder.path().join("clinic/lamplight.db");
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).expect("opens");
    lamplight_store::configure(&connection, &clinic.key).expect("configured");
    connection
}

/// The statements of the day view and nothing else, every column read into an owned value.
fn bare_day(connection: &Connection, clinic: &BenchClinic) -> usize {
    let (from, until) = day_range(clinic.day, chrono_tz::America::New_York);
    let (from, until) = (from.timestamp_millis(), until.timestamp_millis());
    let clinic_id = clinic.clinic.0.as_bytes();
    let transaction = connection.unchecked_transaction().expect("a transaction");
    all(&transaction, CLINIC, params![clinic_id]);
    all(&transaction, PROVIDER_LIST, params![]);
    all(&transaction, DAY, params![clinic_id, from - 120 * 60_000, until, from])
}

fn all(connection: &Connection, sql: &str, parameters: &[&dyn rusqlite::ToSql]) -> usize {
    let mut statement = connection.prepare_cached(sql).expect("prepared");
    let columns = statement.column_count();
    let mut rows = statement.query(parameters).expect("runs");
    let mut kept: Vec<Vec<Value>> = Vec::new();
    while let Some(row) = rows.next().expect("a row") {
        kept.push((0..columns).map(|column| row.get(column).expect("a value")).collect());
    }
    std::hint::black_box(kept).len()
}
