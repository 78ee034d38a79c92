//! What being findable costs when patients are written: one at the desk, and ten thousand of an import.

use lamplight_domain::ids::PatientId;
use lamplight_domain::records::Record;
use lamplight_store::{Database, StoreError, patients, records};
use uuid::Uuid;

use crate::figures::{Report, Sample, ms};
use crate::people::People;

const REGISTERED: usize = 300;
const IMPORTED: usize = 10_000;

pub fn measure(people: &People, database: &Database, report: &mut Report) {
    let some = database
        .read::<_, StoreError>(|tx| {
            let found = patients::search(tx, (&people.some[0].mrn, Default::default()), 1)?;
            patients::get(tx, found[0].patient.id)
        })
        .expect("an answer")
        .expect("a patient");
    let newcomer = |number: usize| {
        let like = &people.some[number % people.some.len()];
        let mut patient = some.clone();
        patient.id = PatientId(Uuid::from_u128(0xFEED_0000_0000_0000_0000 + (number as u128) * 0x9E37_79B9));
        patient.family = like.family.clone().try_into().expect("a name");
        patient.given = like.given.clone().try_into().expect("a name");
        patient.birth_date = like.born.parse().expect("a date");
        patient.mrn = format!("N-{number}").try_into().expect("a number");
        Record::Patient(patient)
    };
    let one = Sample::take(REGISTERED, |number| {
        database.write::<_, StoreError>(|tx| records::put(tx, &newcomer(number))).expect("kept");
    });
    report.note("one patient written, durable, p50 and p99", format!("{} and {}", ms(one.p50()), ms(one.p99())));
    let all = Sample::take(1, |_| {
        let put = |number: usize, tx: &lamplight_store::WriteTx| records::put(tx, &newcomer(REGISTERED + number));
        database.write::<_, StoreError>(|tx| (0..IMPORTED).try_for_each(|number| put(number, tx))).expect("kept");
    });
    let a_second = IMPORTED as f64 / all.p50().as_secs_f64();
    report.note("10,000 patients in one transaction", format!("{}, {a_second:.0}/s", ms(all.p50())));
}
