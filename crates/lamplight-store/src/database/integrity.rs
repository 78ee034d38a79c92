//! Checking the whole database: every page's authenticity, every index, every reference.

use rusqlite::Connection;

use crate::StoreError;

/// What the check found. An older copy of a single page put back is not found by this: the audit chain and, once
/// served, the server's countersigned head are for that.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Integrity {
    /// Pages whose code of authenticity does not match.
    pub altered_pages: u32,
    /// Faults in the structure of tables and indexes.
    pub structure: u32,
    /// References to records that are not there.
    pub dangling: u32,
    /// A check could not run to its end because a page could not be read.
    pub unreadable: bool,
}

impl Integrity {
    pub fn is_sound(&self) -> bool {
        *self == Integrity::default()
    }
}

pub(super) fn check(connection: &Connection) -> Result<Integrity, StoreError> {
    let mut found = Integrity::default();
    let mut count = |sql: &str| match rows(connection, sql) {
        Err(StoreError::Damaged | StoreError::Unreadable) => {
            found.unreadable = true;
            Ok(0)
        }
        other => other,
    };
    let altered_pages = count("PRAGMA cipher_integrity_check")?;
    let structure = count("SELECT 1 FROM pragma_integrity_check WHERE integrity_check <> 'ok'")?;
    let dangling = count("PRAGMA foreign_key_check")?;
    Ok(Integrity { altered_pages, structure, dangling, ..found })
}

fn rows(connection: &Connection, sql: &str) -> Result<u32, StoreError> {
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    let mut count = 0;
    while rows.next()?.is_some() {
        count += 1;
    }
    Ok(count)
}
