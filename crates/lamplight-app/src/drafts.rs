//! Drafts: what somebody typed and has not used yet. Never decided, never audited by keystroke, and durable
//! before [`Lamplight::save_draft`] returns.

use chrono::{DateTime, Utc};
use lamplight_domain::ids::UserId;
use lamplight_store::drafts::{self, DraftRow};
use lamplight_wire::views::DraftView;
use lamplight_wire::{ErrorCode, Failure};

use crate::Lamplight;
use crate::error::AppError;
use crate::lamplight::OpenClinic;

/// Longest draft, in bytes: far beyond any form, and small beside the disk.
const LONGEST: usize = 4 * 1024 * 1024;
const LONGEST_KEY: usize = 300;

impl Lamplight {
    /// Keeps the newest content of one form of the signed-in person. Returns the time at which it was durable.
    pub fn save_draft(&self, key: &str, content: &str) -> Result<DateTime<Utc>, Failure> {
        if key.is_empty() || key.len() > LONGEST_KEY {
            return Err(AppError::input("key").into());
        }
        if content.len() > LONGEST {
            return Err(AppError::input("content").into());
        }
        self.in_session(|clinic, session| {
            let row = DraftRow {
                user: session.user.id,
                key: key.to_owned(),
                content: content.to_owned(),
                saved_at: self.now(),
            };
            clinic.write(|tx| Ok(drafts::save(tx, &row)?))?;
            Ok(row.saved_at)
        })
    }

    /// The signed-in person's drafts, newest first.
    pub fn drafts(&self) -> Result<Vec<DraftView>, Failure> {
        self.in_session(|clinic, session| {
            let rows = clinic.database.read(|tx| drafts::list(tx, session.user.id))?;
            Ok(rows
                .into_iter()
                .map(|row| DraftView { key: row.key, content: row.content, saved_at: row.saved_at })
                .collect())
        })
    }

    /// Forgets a draft; forgetting one that is not there is no error.
    pub fn discard_draft(&self, key: &str) -> Result<(), Failure> {
        self.in_session(|clinic, session| {
            clinic.write(|tx| {
                drafts::discard(tx, session.user.id, key)?;
                Ok(())
            })
        })
    }

    /// How many drafts of a person are safe here, for the lock screen.
    pub(crate) fn draft_count(&self, clinic: &OpenClinic, user: UserId) -> u32 {
        clinic.database.read(|tx| drafts::count(tx, user)).unwrap_or_default()
    }
}

impl AppError {
    /// Input that does not fit its field.
    pub(crate) fn input(field: &'static str) -> AppError {
        AppError::Input { code: ErrorCode::InvalidInput, field }
    }
}
