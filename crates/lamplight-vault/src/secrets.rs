//! The random 256-bit secrets, in wrappers that are wiped on drop and never print themselves.

use std::fmt;

use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop};

macro_rules! secret_of_32_bytes {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Zeroize, ZeroizeOnDrop)]
        pub struct $name([u8; 32]);

        impl $name {
            /// A new one from the operating system's random source.
            pub fn random() -> Result<Self, getrandom::Error> {
                let mut secret = $name([0; 32]);
                getrandom::fill(&mut secret.0)?;
                Ok(secret)
            }

            /// Takes over bytes that were kept elsewhere. The caller wipes its own copy.
            pub fn from_bytes(bytes: &[u8; 32]) -> Self {
                $name(*bytes)
            }

            /// The raw bytes; keep no copy of them.
            pub fn as_bytes(&self) -> &[u8; 32] {
                &self.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(redacted)"))
            }
        }

        /// Compares in constant time.
        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.0.ct_eq(&other.0).into()
            }
        }

        impl Eq for $name {}
    )+};
}

secret_of_32_bytes! {
    /// The raw key of the database (SQLCipher, 256 random bits). Made once, never written unwrapped.
    DatabaseKey,
    /// What this computer adds to a person's password: one per installation, kept in the system keyring.
    DeviceSecret,
    /// Wraps the keys of patients and makes blind indexes. Versioned; kept in the database of a stand-alone clinic.
    OrganisationKey,
    /// Seals fields and small files of one patient. Kept only wrapped.
    DataKey,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{PasswordCost, RecoveryKey, Vault, testing::MemorySecrets, totp};

    #[test]
    fn no_secret_prints_itself() {
        let database = DatabaseKey::from_bytes(&[0xAB; 32]);
        let device = DeviceSecret::from_bytes(&[0xAB; 32]);
        assert_eq!(format!("{database:?} {device:?}"), "DatabaseKey(redacted) DeviceSecret(redacted)");

        let secrets = std::sync::Arc::new(MemorySecrets::default());
        let new = Vault::create(uuid::Uuid::nil(), secrets, PasswordCost::for_tests()).unwrap();
        let enrolment = totp::enrolment(b"12345678901234567890", "ana", "Clinic");
        let printed = format!("{new:?} {:?} {enrolment:?}", RecoveryKey::random().unwrap());
        assert!(printed.contains("RecoveryKey(redacted)") && printed.contains("Enrolment(redacted)"), "{printed}");
        for word in new.recovery.words() {
            assert!(!printed.split(|c: char| !c.is_alphanumeric()).any(|part| part == word), "{printed}");
        }
        let key_as_debug = format!("{:?}", new.database_key.as_bytes());
        assert!(!printed.contains(key_as_debug.trim_matches(['[', ']'])));
    }

    #[test]
    fn two_random_keys_differ_and_are_not_zero() {
        let (one, other) = (DatabaseKey::random().unwrap(), DatabaseKey::random().unwrap());
        assert_ne!(one, other);
        assert_ne!(one, DatabaseKey::from_bytes(&[0; 32]));
    }
}
