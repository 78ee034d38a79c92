//! The same SQL on a bare connection: for a beginning of a name, the four stretches in order until there are twenty
//! patients, and the row of each.

use std::collections::BTreeSet;

use lamplight_store::Database;
use rusqlite::types::Value;
use rusqlite::{Connection, params};

use crate::figures::{Report, Sample};
use crate::people::People;
use crate::search;

const IN_TERMS: &str = include_str!("../../../crates/lamplight-store/src/patients/search/in_terms.sql");
const SUMMARY: &str = concat!(
    "SELECT id, mrn, given, family, birth_date\n",
    include_str!("../../../crates/lamplight-store/src/patients/summary.sql")
);
const WANTED: usize = 20;

pub fn compare(people: &People, database: &Database, report: &mut Report) {
    let connection = people.bare();
    // Those of which twenty are found: else the search goes on to look for misspelt ones.
    let words: Vec<String> = people
        .words()
        .into_iter()
        .filter(|word| search(database, word) == WANTED && bare(&connection, word) == WANTED)
        .collect();
    let (mut bare_times, mut our_times) = (Vec::new(), Vec::new());
    for word in &words {
        bare_times.push(Sample::take(1, |_| assert_eq!(bare(&connection, word), WANTED)).p50());
        our_times.push(Sample::take(1, |_| assert_eq!(search(database, word), WANTED)).p50());
    }
    let (ours, bare) = (Sample::of(our_times), Sample::of(bare_times));
    report.ratio("first 20 by a beginning, median to bare SQL", ours.p50(), bare.p50(), 1.5);
}

fn bare(connection: &Connection, word: &str) -> usize {
    let transaction = connection.unchecked_transaction().expect("a transaction");
    let mut found: Vec<Vec<u8>> = Vec::new();
    let mut seen = BTreeSet::new();
    let (is, begins) = (format!("{word}\0"), format!("{word}\u{10ffff}"));
    for (place, until) in [(0, &is), (1, &is), (0, &begins), (1, &begins)] {
        if found.len() >= WANTED {
            break;
        }
        let mut statement = transaction.prepare_cached(IN_TERMS).expect("prepared");
        let mut rows = statement.query(params![place, word, until]).expect("runs");
        while let Some(row) = rows.next().expect("a row") {
            std::hint::black_box(row.get::<_, String>(0).expect("a key"));
            let patient: Vec<u8> = row.get(1).expect("an id");
            if seen.insert(patient.clone()) {
                found.push(patient);
            }
            if found.len() >= WANTED {
                break;
            }
        }
    }
    let mut kept: Vec<Vec<Value>> = Vec::new();
    for patient in &found {
        let mut statement = transaction.prepare_cached(SUMMARY).expect("prepared");
        let columns = statement.column_count();
        let row = statement.query_row(params![patient], |row| (0..columns).map(|column| row.get(column)).collect());
        kept.push(row.expect("a patient"));
    }
    std::hint::black_box(kept).len()
}
