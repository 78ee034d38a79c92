//! Values to and from columns, so that every noun stores ids, instants, dates and checked text alike.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Row;
use rusqlite::types::ValueRef;
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::StoreError;

/// Names the column, never its value.
pub(crate) fn not_ours(row: &Row<'_>, index: usize) -> StoreError {
    let name = row.as_ref().column_name(index).unwrap_or("a column that is not there");
    StoreError::Content { column: name.to_owned() }
}

pub(crate) fn id<T: From<Uuid>>(row: &Row<'_>, index: usize) -> Result<T, StoreError> {
    id_or_null(row, index)?.ok_or_else(|| not_ours(row, index))
}

pub(crate) fn id_or_null<T: From<Uuid>>(row: &Row<'_>, index: usize) -> Result<Option<T>, StoreError> {
    match row.get_ref(index)? {
        ValueRef::Null => Ok(None),
        ValueRef::Blob(bytes) => match Uuid::from_slice(bytes) {
            Ok(id) => Ok(Some(T::from(id))),
            Err(_) => Err(not_ours(row, index)),
        },
        _ => Err(not_ours(row, index)),
    }
}

pub(crate) fn text<'r>(row: &'r Row<'_>, index: usize) -> Result<&'r str, StoreError> {
    text_or_null(row, index)?.ok_or_else(|| not_ours(row, index))
}

pub(crate) fn text_or_null<'r>(row: &'r Row<'_>, index: usize) -> Result<Option<&'r str>, StoreError> {
    match row.get_ref(index)? {
        ValueRef::Null => Ok(None),
        ValueRef::Text(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Some(text)),
            Err(_) => Err(not_ours(row, index)),
        },
        _ => Err(not_ours(row, index)),
    }
}

/// Text of a domain type that checks itself.
pub(crate) fn checked<T: TryFrom<String>>(row: &Row<'_>, index: usize) -> Result<T, StoreError> {
    checked_or_null(row, index)?.ok_or_else(|| not_ours(row, index))
}

pub(crate) fn checked_or_null<T: TryFrom<String>>(row: &Row<'_>, index: usize) -> Result<Option<T>, StoreError> {
    let checked = text_or_null(row, index)?.map(|text| T::try_from(text.to_owned())).transpose();
    checked.map_err(|_| not_ours(row, index))
}

pub(crate) fn integer<T: TryFrom<i64>>(row: &Row<'_>, index: usize) -> Result<T, StoreError> {
    integer_or_null(row, index)?.ok_or_else(|| not_ours(row, index))
}

pub(crate) fn integer_or_null<T: TryFrom<i64>>(row: &Row<'_>, index: usize) -> Result<Option<T>, StoreError> {
    let value: Option<i64> = row.get(index)?;
    value.map(T::try_from).transpose().map_err(|_| not_ours(row, index))
}

/// For SQLite, whose integers have a sign. Counters here stay far below 2⁶³.
pub(crate) fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

pub(crate) fn instant(row: &Row<'_>, index: usize) -> Result<DateTime<Utc>, StoreError> {
    DateTime::from_timestamp_millis(integer(row, index)?).ok_or_else(|| not_ours(row, index))
}

pub(crate) fn instant_or_null(row: &Row<'_>, index: usize) -> Result<Option<DateTime<Utc>>, StoreError> {
    match row.get_ref(index)? {
        ValueRef::Null => Ok(None),
        _ => instant(row, index).map(Some),
    }
}

pub(crate) fn date(row: &Row<'_>, index: usize) -> Result<NaiveDate, StoreError> {
    let text = text(row, index)?;
    plain_date(text).or_else(|| text.parse().ok()).ok_or_else(|| not_ours(row, index))
}

pub(crate) fn date_or_null(row: &Row<'_>, index: usize) -> Result<Option<NaiveDate>, StoreError> {
    match row.get_ref(index)? {
        ValueRef::Null => Ok(None),
        _ => date(row, index).map(Some),
    }
}

/// `YYYY-MM-DD` read by hand: a day view reads hundreds, and chrono's general parser is ten times slower.
fn plain_date(text: &str) -> Option<NaiveDate> {
    let &[a, b, c, d, b'-', e, f, b'-', g, h] = text.as_bytes() else { return None };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0')))
    };
    let year = i32::try_from(number(&[a, b, c, d])?).ok()?;
    NaiveDate::from_ymd_opt(year, number(&[e, f])?, number(&[g, h])?)
}

/// A list kept as JSON text.
pub(crate) fn json<T: DeserializeOwned>(row: &Row<'_>, index: usize) -> Result<T, StoreError> {
    serde_json::from_str(text(row, index)?).map_err(|_| not_ours(row, index))
}

/// A structure kept as JSON text, or nothing.
pub(crate) fn json_or_null<T: DeserializeOwned>(row: &Row<'_>, index: usize) -> Result<Option<T>, StoreError> {
    match row.get_ref(index)? {
        ValueRef::Null => Ok(None),
        _ => json(row, index).map(Some),
    }
}

/// The same, where no row of the list's table means that the list is empty.
pub(crate) fn json_or_empty<T: DeserializeOwned + Default>(row: &Row<'_>, index: usize) -> Result<T, StoreError> {
    match row.get_ref(index)? {
        ValueRef::Null => Ok(T::default()),
        _ => json(row, index),
    }
}

/// # Panics
/// Never for the lists and plain structures that are stored so.
pub(crate) fn to_json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("lists of plain values serialise")
}

/// Writes the words that a closed list is stored as, and reads them back.
macro_rules! stored_words {
    ($type:ty { $($variant:path => $word:literal),+ $(,)? }) => {
        impl $crate::columns::Stored for $type {
            fn word(&self) -> &'static str {
                match self { $($variant => $word),+ }
            }
            fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some($variant),)+ _ => None }
            }
        }
    };
}
pub(crate) use stored_words;

/// A closed list, stored as one word.
pub(crate) trait Stored: Sized {
    fn word(&self) -> &'static str;
    fn from_word(word: &str) -> Option<Self>;
}

pub(crate) fn word<T: Stored>(row: &Row<'_>, index: usize) -> Result<T, StoreError> {
    T::from_word(text(row, index)?).ok_or_else(|| not_ours(row, index))
}

pub(crate) fn word_or_null<T: Stored>(row: &Row<'_>, index: usize) -> Result<Option<T>, StoreError> {
    match text_or_null(row, index)? {
        None => Ok(None),
        Some(text) => T::from_word(text).map(Some).ok_or_else(|| not_ours(row, index)),
    }
}

/// Named MessagePack of a wire type.
pub(crate) fn packed<T: DeserializeOwned>(row: &Row<'_>, index: usize) -> Result<T, StoreError> {
    match row.get_ref(index)? {
        ValueRef::Blob(bytes) => lamplight_wire::envelope::from_bytes(bytes).map_err(|_| not_ours(row, index)),
        _ => Err(not_ours(row, index)),
    }
}
