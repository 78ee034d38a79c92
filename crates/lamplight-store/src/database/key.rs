//! The database key as this crate receives it.

use zeroize::{Zeroize, Zeroizing};

/// 256 random bits, given to SQLCipher raw. Erased from memory when dropped.
pub struct DatabaseKey(Zeroizing<[u8; 32]>);

impl DatabaseKey {
    pub fn new(bytes: [u8; 32]) -> Self {
        DatabaseKey(Zeroizing::new(bytes))
    }

    /// The statement that gives the key to a connection.
    pub(super) fn pragma(&self) -> Zeroizing<String> {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        // Sized beforehand: a string that grows would leave copies of the key behind.
        let mut sql = Zeroizing::new(String::with_capacity(96));
        sql.push_str("PRAGMA key = \"x'");
        for byte in self.0.iter() {
            sql.push(char::from(DIGITS[usize::from(byte >> 4)]));
            sql.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
        sql.push_str("'\"");
        sql
    }
}

impl From<Zeroizing<[u8; 32]>> for DatabaseKey {
    fn from(bytes: Zeroizing<[u8; 32]>) -> Self {
        DatabaseKey(bytes)
    }
}

impl Clone for DatabaseKey {
    fn clone(&self) -> Self {
        let mut copy = *self.0;
        let key = DatabaseKey::new(copy);
        copy.zeroize();
        key
    }
}

impl std::fmt::Debug for DatabaseKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DatabaseKey(..)")
    }
}
