//! How fast patients are found, and what keeping them findable costs.
//!
//! `./dev bench finding` runs it with 100,000 patients; `--patients 1000000` with a million. Everything goes through
//! `lamplight-store`, as the core calls it; the baseline is the same SQL on a bare SQLCipher connection.

mod bare;
#[path = "../spine/figures.rs"]
mod figures;
mod names;
mod people;
mod typing;
mod writing;

use std::time::{Duration, Instant};

use figures::{Report, Sample, ms};
use lamplight_domain::patients::finding::DateOrder;
use lamplight_store::{Database, StoreError, patients};
use lamplight_wire::views::PersonTyped;
use people::{People, Person};

const PATIENTS: usize = 100_000;

fn main() {
    let count = wanted_size();
    let (people, database) = people::build(count);
    let mut report = Report::new();
    let large = count > PATIENTS;
    report.note("patients", count.to_string());
    let typed = ask(&database, &typing::as_typed(&people.some));
    let most = Duration::from_millis(if large { 5 } else { 1 });
    report.note("search as typed, p50", ms(typed.p50()));
    report.time("search as typed, every keystroke, p99", typed.p99(), most);
    let misspelt = ask(&database, &typing::misspelt(&people.some));
    report.note("search misspelt, p50", ms(misspelt.p50()));
    report.time("search misspelt, p99", misspelt.p99(), Duration::from_millis(15));
    bare::compare(&people, &database, &mut report);
    let proposed = Sample::of(people.some.iter().map(|person| propose(&database, person)).collect());
    report.note("duplicates while registering, p50", ms(proposed.p50()));
    report.time("duplicates while registering, p99", proposed.p99(), Duration::from_millis(15));
    writing::measure(&people, &database, &mut report);
    if !report.print() {
        std::process::exit(1);
    }
}

fn search(database: &Database, typed: &str) -> usize {
    let found = database.read::<_, StoreError>(|tx| patients::search(tx, (typed, DateOrder::MonthFirst), 20));
    found.expect("an answer").len()
}

/// Each question once, after a first round has warmed the cache; the slowest are printed.
fn ask(database: &Database, questions: &[String]) -> Sample {
    for typed in questions.iter().step_by(3) {
        search(database, typed);
    }
    let mut times: Vec<(Duration, &str)> = Vec::new();
    for typed in questions {
        let started = Instant::now();
        std::hint::black_box(search(database, typed));
        times.push((started.elapsed(), typed));
    }
    times.sort_unstable();
    let slowest = times.iter().rev().take(8).map(|(time, typed)| format!("{typed:?} {}", ms(*time)));
    println!("{} questions, the slowest: {}", questions.len(), slowest.collect::<Vec<_>>().join(", "));
    Sample::of(times.into_iter().map(|(time, _)| time).collect())
}

fn propose(database: &Database, person: &Person) -> Duration {
    let typed = PersonTyped {
        given: person.given.clone(),
        family: person.family.clone(),
        birth_date: person.born.parse().ok(),
        phones: vec![person.phone.clone()],
        ..PersonTyped::default()
    };
    let started = Instant::now();
    let found = database.read::<_, StoreError>(|tx| patients::duplicates(tx, &typed)).expect("an answer");
    let took = started.elapsed();
    assert!(found.first().is_some_and(|one| one.likely), "everybody is their own likeliest duplicate");
    took
}

/// Cargo passes `--bench` along; everything else is ours.
fn wanted_size() -> usize {
    let mut arguments = std::env::args().skip_while(|argument| argument != "--patients").skip(1);
    arguments.next().map_or(PATIENTS, |text| text.parse().expect("--patients takes a number"))
}

impl People {
    /// Searches that the baseline can repeat statement by statement.
    fn words(&self) -> Vec<String> {
        typing::one_word(&self.some)
    }
}
