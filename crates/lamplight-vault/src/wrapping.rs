//! Wrapping the database key: HKDF-SHA256 to a wrapping key, AES-256-GCM around the database key, and
//! associated data that tie the result to its place, so that a slot cannot be moved to another person or file.

use aes_gcm::aead::{AeadInOut, KeyInit};
use aes_gcm::{Aes256Gcm, Nonce, Tag};
use hkdf::Hkdf;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::{DatabaseKey, DeviceSecret, RecoveryKey, encoding};

const USER_PURPOSE: &[u8] = b"lamplight/user-slot/1";
const RECOVERY_PURPOSE: &[u8] = b"lamplight/recovery-slot/1";
const CHECK_PURPOSE: &[u8] = b"lamplight/device-check/1";

/// A database key in a wrapping: nonce, and ciphertext followed by the tag.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Wrapped {
    #[serde(with = "encoding")]
    pub nonce: [u8; 12],
    #[serde(with = "encoding")]
    pub key: [u8; 48],
}

/// The key under which others are wrapped; derived when needed, never kept.
pub(crate) struct WrappingKey(Zeroizing<[u8; 32]>);

impl WrappingKey {
    /// HKDF(argon2id(password) ‖ device secret).
    pub fn of_user(stretched: &[u8; 32], device: &DeviceSecret, salt: &[u8; 16]) -> Self {
        let mut both = Zeroizing::new([0; 64]);
        both[..32].copy_from_slice(stretched);
        both[32..].copy_from_slice(device.as_bytes());
        WrappingKey(derived(salt, both.as_ref(), USER_PURPOSE))
    }

    /// HKDF(entropy of the recovery words): full strength, so it needs no stretching.
    pub fn of_recovery(recovery: &RecoveryKey) -> Self {
        WrappingKey(derived(&[], recovery.entropy(), RECOVERY_PURPOSE))
    }

    pub fn wrap(&self, key: &DatabaseKey, place: &[u8]) -> Result<Wrapped, getrandom::Error> {
        let mut nonce = [0; 12];
        getrandom::fill(&mut nonce)?;
        let mut buffer = Zeroizing::new(*key.as_bytes());
        let tag = self
            .cipher()
            .encrypt_inout_detached(&Nonce::from(nonce), place, buffer.as_mut_slice().into())
            .expect("32 bytes and a short label are within the limits of GCM");
        let mut wrapped = [0; 48];
        wrapped[..32].copy_from_slice(buffer.as_ref());
        wrapped[32..].copy_from_slice(&tag);
        Ok(Wrapped { nonce, key: wrapped })
    }

    /// `None` when key, place or wrapping are not those it was wrapped with.
    pub fn unwrap(&self, wrapped: &Wrapped, place: &[u8]) -> Option<DatabaseKey> {
        let (text, tag) = wrapped.key.split_at(32);
        let mut buffer = Zeroizing::new([0; 32]);
        buffer.copy_from_slice(text);
        let tag = Tag::try_from(tag).ok()?;
        self.cipher()
            .decrypt_inout_detached(&Nonce::from(wrapped.nonce), place, buffer.as_mut_slice().into(), &tag)
            .ok()?;
        Some(DatabaseKey::from_bytes(&buffer))
    }

    fn cipher(&self) -> Aes256Gcm {
        Aes256Gcm::new(&(*self.0).into())
    }
}

/// Tells whether a device secret is the one a slot was made with, and nothing else about it.
pub(crate) fn device_check(device: &DeviceSecret, installation: uuid::Uuid) -> [u8; 16] {
    let full = derived(installation.as_bytes(), device.as_bytes(), CHECK_PURPOSE);
    let mut check = [0; 16];
    check.copy_from_slice(&full[..16]);
    check
}

fn derived(salt: &[u8], input: &[u8], purpose: &[u8]) -> Zeroizing<[u8; 32]> {
    let mut key = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(Some(salt), input)
        .expand(purpose, key.as_mut())
        .expect("32 bytes are a length that HKDF-SHA256 gives");
    key
}
