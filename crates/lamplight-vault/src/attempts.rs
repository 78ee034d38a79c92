//! The limiter of failed sign-ins: five failures close a name for a quarter of an hour, also across restarts.
//!
//! `attempts.json` holds names only as SHA-256 with the installation id, and only while they matter. Time is
//! the computer's wall clock, which can be wrong and can be corrected, so a lock is a set of *starts*: a name
//! is locked while the clock shows a time within 15 minutes after any of them. A clock that shows a time before
//! all of them was set back, and adds a start of its own: so setting it back never opens a lock early, putting
//! it right again does not either, and however far it was set back the name opens 15 minutes later (a little
//! more when locks overlap). Only setting the clock forward shortens a lock, and that takes an administrator.

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
mod tests;
