use proptest::prelude::*;

use super::*;

fn at(minutes: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000 + minutes * 60, 0).unwrap()
}

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Folder(tempfile::tempdir().unwrap())
    }

    /// Each use is a restart: nothing is remembered but the file.
    fn attempts(&self) -> Attempts {
        Attempts::load(self.0.path(), Uuid::from_u128(7)).unwrap()
    }

    fn fail(&self, name: &str, minutes: impl IntoIterator<Item = i64>) {
        minutes.into_iter().for_each(|minute| self.attempts().failed(name, at(minute)).unwrap());
    }

    fn is_locked(&self, name: &str, minute: i64) -> bool {
        self.attempts().is_locked(name, at(minute))
    }
}

#[test]
fn five_failures_lock_that_name_for_a_quarter_of_an_hour() {
    let folder = Folder::new();
    folder.fail("ana", [0, 0, 1, 1]);
    assert!(!folder.is_locked("ana", 1));
    folder.fail("Ana ", [2]);
    assert!(folder.is_locked("ana", 2) && folder.is_locked("ANA", 16));
    assert!(!folder.is_locked("bo", 2), "another name is not locked");
    assert!(!folder.is_locked("ana", 17), "it ends after 15 minutes");
    folder.fail("ana", [17]);
    assert!(!folder.is_locked("ana", 17), "and counting begins anew");
}

#[test]
fn failures_far_apart_and_before_a_success_do_not_count() {
    let folder = Folder::new();
    folder.fail("ana", [0, 4, 8, 12, 16]);
    assert!(!folder.is_locked("ana", 16), "the first was over when the fifth came");
    folder.attempts().succeeded("ana").unwrap();
    folder.fail("ana", [17, 17, 17, 17]);
    assert!(!folder.is_locked("ana", 17));
    folder.fail("ana", [17]);
    assert!(folder.is_locked("ana", 17));
}

#[test]
fn a_clock_set_back_neither_ends_a_lock_nor_makes_it_last() {
    let folder = Folder::new();
    folder.fail("ana", [0; 5]);
    assert!(folder.is_locked("ana", -60 * 24 * 365), "set back by a year: still locked");
    assert!(folder.is_locked("ana", -60 * 24 * 365 + 14));
    assert!(!folder.is_locked("ana", -60 * 24 * 365 + 15), "but for 15 minutes of the new time at most");
    assert!(folder.is_locked("ana", 14), "put right again: the first lock still holds");
    assert!(!folder.is_locked("ana", 15));
}

#[test]
fn a_clock_that_was_ahead_and_is_put_right_does_not_lock_for_ever() {
    let folder = Folder::new();
    folder.fail("ana", [60 * 24 * 365; 4]);
    folder.fail("ana", [0]);
    assert!(folder.is_locked("ana", 0), "the four before count");
    assert!(!folder.is_locked("ana", 15));
}

#[test]
fn the_file_names_nobody_and_forgets_what_is_over() {
    let folder = Folder::new();
    folder.fail("ana.rivera", [0; 5]);
    let path = folder.0.path().join(NAME);
    assert!(!fs::read_to_string(&path).unwrap().to_lowercase().contains("rivera"));
    folder.fail("bo", [40]);
    let content: Content = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    assert_eq!(content.names.len(), 1);
    let elsewhere = Attempts::load(folder.0.path(), Uuid::from_u128(8)).unwrap();
    assert_ne!(elsewhere.key("bo"), folder.attempts().key("bo"), "hashes differ from place to place");
}

#[test]
fn a_file_that_makes_no_sense_is_set_aside() {
    let folder = Folder::new();
    fs::write(folder.0.path().join(NAME), "{\"version\":").unwrap();
    assert!(!folder.is_locked("ana", 0));
    assert!(folder.0.path().join("attempts.json.damaged").exists());
    folder.fail("ana", [0; 5]);
    assert!(folder.is_locked("ana", 0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    /// Wherever the clock jumps after a lock, the name is never open while the clock shows a time within the
    /// first lock, and opens after so many quarters of an hour as there were jumps, standing still there.
    #[test]
    fn jumps_never_open_early_nor_lock_for_ever(jumps in proptest::collection::vec(-2000i64..2000, 0..6)) {
        let folder = Folder::new();
        folder.fail("ana", [0; 5]);
        for jump in &jumps {
            let locked = folder.is_locked("ana", *jump);
            prop_assert!(locked || *jump >= LOCK_MINUTES || jumps.iter().any(|other| other < jump));
            prop_assert!(locked || !(0..LOCK_MINUTES).contains(jump));
        }
        let last = jumps.last().copied().unwrap_or(0);
        folder.is_locked("ana", last);
        let longest = LOCK_MINUTES * (jumps.len() as i64 + 2);
        let until = (last..=last + longest).find(|minute| !folder.is_locked("ana", *minute));
        prop_assert!(until.is_some(), "still locked after {longest} minutes");
    }
}
