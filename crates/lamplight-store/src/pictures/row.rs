//! The columns of a picture, in the order in which they are read.

use lamplight_domain::patients::{Picture, PictureMedia, Sealed};
use rusqlite::Row;

use crate::StoreError;
use crate::columns::{id, stored_words, text, word};

macro_rules! select {
    ($tail:literal) => {
        concat!("SELECT id, patient, media, sha256, content\n", include_str!($tail))
    };
}
pub(super) use select;

stored_words!(PictureMedia {
    PictureMedia::Jpeg => "jpeg",
    PictureMedia::Png => "png",
});

pub(super) fn read(row: &Row<'_>) -> Result<Picture, StoreError> {
    Ok(Picture {
        id: id(row, 0)?,
        patient: id(row, 1)?,
        media: word(row, 2)?,
        sha256: text(row, 3)?.to_owned(),
        content: Sealed::new(row.get(4)?),
    })
}
