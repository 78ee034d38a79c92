//! Booking, durable on the disk, against the disk's own floor and the same statements on a bare connection.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::time::Duration;

use chrono::NaiveTime;
use lamplight_app::Lamplight;
use lamplight_domain::appointments::{BookAppointment, VisitKind, VisitMinutes, VisitTimes};
use lamplight_domain::operations::Intent;
use lamplight_domain::text::{Justification, VisitReason};
use lamplight_domain::time::first_instant_at_or_after;
use lamplight_wire::Outcome;
use rusqlite::params;

use crate::clinic::{BenchClinic, PROVIDERS};
use crate::day::bare_connection;
use crate::figures::{Report, Sample, ms};

const ROUNDS: usize = 400;

pub fn measure(clinic: &BenchClinic, app: &Lamplight, report: &mut Report) {
    let mut floor = Floor::new(clinic);
    let (mut floor_times, mut our_times, mut our_cpu) = (Vec::new(), Vec::new(), Vec::new());
    // In turns: the disk's moods change from one second to the next.
    for round in 0..ROUNDS {
        floor_times.push(Sample::take(1, |_| floor.append()).p50());
        let before = cpu_time();
        our_times.push(Sample::take(1, |_| book(clinic, app, round)).p50());
        our_cpu.push(cpu_time() - before);
    }
    app.sign_out().expect("closed");
    let mut bare_cpu = Vec::new();
    let bare_connection = bare_connection(clinic);
    let bare = Sample::take(ROUNDS, |round| {
        let before = cpu_time();
        bare_booking(&bare_connection, clinic, round);
        bare_cpu.push(cpu_time() - before);
    });
    let (floor, ours) = (Sample::of(floor_times), Sample::of(our_times));
    report.note("F: 4 KB append + fdatasync, p50 and p99", format!("{} and {}", ms(floor.p50()), ms(floor.p99())));
    report.note("booking, durable, p50", ms(ours.p50()));
    report.time("booking, durable, p99, against F + 5 ms", ours.p99(), floor.p99() + Duration::from_millis(5));
    report.ratio("booking, CPU, median to bare SQL", Sample::of(our_cpu).p50(), Sample::of(bare_cpu).p50(), 2.0);
    report.note("the same statements bare, p50 and p99", format!("{} and {}", ms(bare.p50()), ms(bare.p99())));
}

/// What the disk itself takes to make 4 KB durable.
struct Floor(File);

impl Floor {
    fn new(clinic: &BenchClinic) -> Floor {
        let path = clinic.folder.path().join("floor");
        Floor(OpenOptions::new().create(true).append(true).open(path).expect("a file"))
    }

    fn append(&mut self) {
        self.0.write_all(&[7_u8; 4096]).expect("written");
        self.0.sync_data().expect("durable");
    }
}

/// CPU time of this thread.
fn cpu_time() -> Duration {
    let now = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::new(now.tv_sec.unsigned_abs(), u32::try_from(now.tv_nsec).unwrap_or(0))
}

fn book(clinic: &BenchClinic, app: &Lamplight, round: usize) {
    let day = clinic.day + chrono::Days::new(30 + (round / 480) as u64);
    let opening = NaiveTime::from_hms_opt(8, 0, 0).expect("a time");
    let starts_at = first_instant_at_or_after(day, opening, chrono_tz::America::New_York)
        + chrono::Duration::minutes(15 * ((round / PROVIDERS) % 40) as i64);
    let times = VisitTimes {
        provider: clinic.providers[round % PROVIDERS],
        starts_at,
        minutes: VisitMinutes::new(15).expect("a length"),
    };
    let patient = clinic.patients[round * 31 % clinic.patients.len()];
    let reason = VisitReason::new("Blood pressure check and review of medication").expect("a reason");
    let mut booking = BookAppointment::new(clinic.clinic, patient, times, VisitKind::InPerson, reason);
    // Some of the days measured are weekend days, on which the clinic is closed.
    booking.overbook_reason = Justification::new("Measured").ok();
    let outcome = app.perform(Intent::BookAppointment(booking)).expect("decided");
    assert!(matches!(outcome, Outcome::Done { .. }), "the slot was free");
}

/// What any correct booking must do: look who stands there, write the appointment, an event, the device's
/// counters; commit durably.
fn bare_booking(connection: &rusqlite::Connection, clinic: &BenchClinic, round: usize) {
    let id = uuid::Uuid::from_u128(0xBA2E_0000_0000 + round as u128);
    let provider = clinic.providers[round % PROVIDERS].0;
    let patient = clinic.patients[round * 31 % clinic.patients.len()].0;
    let start = 4_000_000_000_000_i64 + (round / PROVIDERS) as i64 * 900_000;
    let transaction = connection.unchecked_transaction().expect("a transaction");
    let taken: i64 = transaction
        .prepare_cached("SELECT count(*) FROM appointments WHERE provider = ?1 AND starts_at > ?2 AND starts_at < ?3 AND starts_at + minutes * 60000 > ?4")
        .and_then(|mut statement| {
            statement.query_row(params![provider.as_bytes(), start - 7_200_000, start + 900_000, start], |row| row.get(0))
        })
        .expect("counted");
    assert_eq!(taken, 0);
    transaction
        .prepare_cached("INSERT INTO appointments (clinic, starts_at, id, provider, patient, minutes, kind, status, reason, zone, room, booked_by, booked_at, earlier_times) VALUES (?1, ?2, ?3, ?4, ?5, 15, 'in_person', 'scheduled', 'Blood pressure check and review of medication', 'America/New_York', 'abcdefghijklmnopqrstuvwxyz', ?3, ?2, '[]')")
        .and_then(|mut statement| {
            statement.execute(params![clinic.clinic.0.as_bytes(), start, id.as_bytes(), provider.as_bytes(), patient.as_bytes()])
        })
        .expect("inserted");
    transaction
        .prepare_cached("INSERT INTO audit_events (number, at_wall_ms, at_counter, action, outcome, device, body, hash) SELECT max(number) + 1, ?1, 0, 'create', 'done', ?2, zeroblob(600), zeroblob(32) FROM audit_events")
        .and_then(|mut statement| statement.execute(params![start, id.as_bytes()]))
        .expect("audited");
    transaction
        .prepare_cached("UPDATE device SET last_number = last_number + 1")
        .and_then(|mut statement| statement.execute([]))
        .expect("counted");
    transaction.commit().expect("durable");
}
