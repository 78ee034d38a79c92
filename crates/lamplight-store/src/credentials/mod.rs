//! What sign-in checks after the database is open: the second factor.

use lamplight_domain::ids::UserId;
use rusqlite::params;
use zeroize::Zeroize;

use crate::columns::{id, integer_or_null, signed};
use crate::{ReadTx, StoreError, WriteTx};

/// Erased from memory when dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials {
    pub totp_secret: Vec<u8>,
    /// The newest step that was accepted: a code is good once.
    pub last_totp_step: Option<u64>,
}

/// Never the secret.
impl std::fmt::Debug for Credentials {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Credentials(..)")
    }
}

impl Drop for Credentials {
    fn drop(&mut self) {
        self.totp_secret.zeroize();
    }
}

pub fn put(tx: &WriteTx, user: UserId, credentials: &Credentials) -> Result<(), StoreError> {
    let step = credentials.last_totp_step.map(signed);
    tx.execute(include_str!("put.sql"), params![user.0.as_bytes(), credentials.totp_secret, step])?;
    Ok(())
}

/// Who signs in with them no longer, or begins anew with a starting password.
pub fn remove(tx: &WriteTx, user: UserId) -> Result<(), StoreError> {
    tx.execute(include_str!("remove.sql"), params![user.0.as_bytes()])?;
    Ok(())
}

/// Everybody who has confirmed a second factor.
pub fn users(tx: &ReadTx) -> Result<Vec<UserId>, StoreError> {
    tx.all(include_str!("users.sql"), [], |row| id(row, 0))
}

pub fn get(tx: &ReadTx, user: UserId) -> Result<Option<Credentials>, StoreError> {
    tx.one(include_str!("get.sql"), params![user.0.as_bytes()], |row| {
        Ok(Credentials { totp_secret: row.get(0)?, last_totp_step: integer_or_null(row, 1)? })
    })
}
