//! Pictures of patients, sealed.

mod row;

use lamplight_domain::ids::PictureId;
use lamplight_domain::patients::Picture;
use rusqlite::params;

use crate::columns::Stored;
use crate::{ReadTx, StoreError, WriteTx};

pub fn get(tx: &ReadTx, id: PictureId) -> Result<Option<Picture>, StoreError> {
    tx.one(row::select!("get.sql"), params![id.0.as_bytes()], row::read)
}

pub(crate) fn put(tx: &WriteTx, picture: &Picture) -> Result<(), StoreError> {
    tx.execute(
        include_str!("put.sql"),
        params![
            picture.id.0.as_bytes(),
            picture.patient.0.as_bytes(),
            picture.media.word(),
            picture.sha256,
            picture.content.as_bytes(),
        ],
    )?;
    Ok(())
}

pub(crate) fn remove(tx: &WriteTx, id: PictureId) -> Result<(), StoreError> {
    tx.execute(include_str!("remove.sql"), params![id.0.as_bytes()])?;
    Ok(())
}
