//! The limiter of failed sign-ins: five failures close a name for a quarter of an hour, also across restarts.
//!
//! `attempts.json` holds names only as SHA-256 with the installation id, and only while they matter. Time is
//! the computer's wall clock, which can be wrong and can be corrected, so a lock is a set of *starts*: a name
//! is locked while the clock shows a time within 15 minutes after any of them. A clock that shows a time before
//! all of them was set back, and adds a start of its own: so setting it back never opens a lock early, putting
//! it right again does not either, and no lock lasts longer than 15 minutes from where the clock now stands.
//! Whoever may set the clock forward on this computer can shorten a lock; only its administrator can.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::files;
use crate::names::folded;

/// So many failures within [`LOCK_MINUTES`] close a name.
pub const FAILURES_TO_LOCK: usize = 5;
/// How long a name stays closed, and how long a failure counts.
pub const LOCK_MINUTES: i64 = 15;

const LOCK_MS: i64 = LOCK_MINUTES * 60 * 1000;
const NAME: &str = "attempts.json";
const VERSION: u64 = 1;
/// More starts than a clock is ever set back within one lock; the oldest is dropped.
const MOST_STARTS: usize = 8;

/// The failed sign-ins of an installation.
#[derive(Debug)]
pub struct Attempts {
    path: PathBuf,
    installation: Uuid,
    names: BTreeMap<String, Tally>,
}

/// Times are milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Tally {
    failures: Vec<i64>,
    lock_starts: Vec<i64>,
}

#[derive(Serialize, Deserialize)]
struct Content {
    version: u64,
    names: BTreeMap<String, Tally>,
}

impl Attempts {
    /// Reads `attempts.json` of a data folder. A file that cannot be understood is set aside with a warning
    /// and counting begins anew: it must not keep a clinic from working, and whoever can write it can as well
    /// delete it.
    pub fn load(folder: &Path, installation: Uuid) -> io::Result<Attempts> {
        let path = folder.join(NAME);
        let names = match fs::read(&path) {
            Ok(bytes) => match serde_json::from_slice::<Content>(&bytes) {
                Ok(content) if content.version == VERSION => content.names,
                _ => {
                    tracing::warn!("attempts.json could not be understood; set aside, counting begins anew");
                    fs::rename(&path, folder.join("attempts.json.damaged"))?;
                    BTreeMap::new()
                }
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => BTreeMap::new(),
            Err(error) => return Err(error),
        };
        Ok(Attempts { path, installation, names })
    }

    /// Whether sign-in is closed for this name at `now`. Noticing a clock that was set back is remembered; when
    /// that cannot be written the name stays closed.
    pub fn is_locked(&mut self, user_name: &str, now: DateTime<Utc>) -> bool {
        let now = now.timestamp_millis();
        let key = self.key(user_name);
        let Some(tally) = self.names.get_mut(&key) else { return false };
        if tally.notice_clock(now)
            && let Err(error) = self.save()
        {
            tracing::warn!(%error, "the clock was set back, and attempts.json could not be written");
        }
        self.names.get(&key).is_some_and(|tally| tally.is_locked(now))
    }

    /// Counts a failure, durably.
    pub fn failed(&mut self, user_name: &str, now: DateTime<Utc>) -> io::Result<()> {
        let now = now.timestamp_millis();
        let key = self.key(user_name);
        self.names.entry(key).or_default().count(now);
        self.names.values_mut().for_each(|tally| tally.forget_what_is_over(now));
        self.names.retain(|_, tally| *tally != Tally::default());
        self.save()
    }

    /// Forgets the failures of a name. Call it when the whole sign-in has succeeded, second factor included:
    /// after the password alone it would give endless attempts at the code.
    pub fn succeeded(&mut self, user_name: &str) -> io::Result<()> {
        match self.names.remove(&self.key(user_name)) {
            Some(_) => self.save(),
            None => Ok(()),
        }
    }

    fn key(&self, user_name: &str) -> String {
        let hash = Sha256::new().chain_update(self.installation.as_bytes()).chain_update(folded(user_name));
        HEXLOWER.encode(&hash.finalize())
    }

    fn save(&self) -> io::Result<()> {
        let content = Content { version: VERSION, names: self.names.clone() };
        files::replace(&self.path, &serde_json::to_vec(&content)?)
    }
}

impl Tally {
    fn is_locked(&self, now: i64) -> bool {
        self.lock_starts.iter().any(|start| (*start..start.saturating_add(LOCK_MS)).contains(&now))
    }

    /// Adds a start when the clock stands before all of them. Says whether it did.
    fn notice_clock(&mut self, now: i64) -> bool {
        let set_back = !self.lock_starts.is_empty() && self.lock_starts.iter().all(|start| now < *start);
        if set_back {
            self.lock_starts.push(now);
            if self.lock_starts.len() > MOST_STARTS {
                self.lock_starts.remove(0);
            }
        }
        set_back
    }

    fn count(&mut self, now: i64) {
        // A failure that seems to lie ahead was before the clock was set back; it counts from now.
        self.failures.iter_mut().for_each(|failure| *failure = (*failure).min(now));
        self.failures.retain(|failure| now.saturating_sub(*failure) < LOCK_MS);
        self.failures.push(now);
        if self.failures.len() >= FAILURES_TO_LOCK {
            self.failures.clear();
            self.lock_starts.push(now);
        }
    }

    fn forget_what_is_over(&mut self, now: i64) {
        let matters = |time: &i64| now.saturating_sub(*time) < LOCK_MS;
        self.failures.retain(matters);
        self.lock_starts.retain(matters);
    }
}

#[cfg(test)]
mod tests {
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
        /// Wherever the clock jumps after a lock, it is open at the latest 15 minutes after it stands still
        /// there, and never while it shows a time within the first lock.
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
            let until = (last..last + 2 * LOCK_MINUTES).find(|minute| !folder.is_locked("ana", *minute));
            prop_assert!(until.is_some(), "locked for longer than any overlap of two locks");
        }
    }
}
