//! Sealing single fields and small files of a patient: AES-256-GCM under a random key of that patient, which is kept
//! only wrapped with the organisation's key. Associated data name the record and the field, so that nothing sealed can
//! be moved elsewhere.

use aes_gcm::aead::{AeadInOut, KeyInit};
use aes_gcm::{Aes256Gcm, Nonce, Tag};
use hkdf::Hkdf;
use sha2::Sha256;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{DataKey, OrganisationKey};

const NONCE: usize = 12;
const TAG: usize = 16;
const WRAPPING_PURPOSE: &[u8] = b"lamplight/data-key-wrapping/1";
const BLIND_PURPOSE: &[u8] = b"lamplight/blind-index/1";

impl OrganisationKey {
    /// Wraps a patient's key; it opens for that patient only.
    pub fn wrap(&self, key: &DataKey, patient: Uuid) -> Result<Vec<u8>, getrandom::Error> {
        seal(&self.derived(WRAPPING_PURPOSE), key.as_bytes(), patient.as_bytes())
    }

    /// `None` when key, patient or wrapping are not those it was wrapped with.
    pub fn unwrap(&self, wrapped: &[u8], patient: Uuid) -> Option<DataKey> {
        let opened = open(&self.derived(WRAPPING_PURPOSE), wrapped, patient.as_bytes())?;
        let bytes: &[u8; 32] = opened.as_slice().try_into().ok()?;
        Some(DataKey::from_bytes(bytes))
    }

    /// Equal for equal texts of one field, and says nothing else about them without the key: HMAC-SHA256 (the expansion
    /// of HKDF) under a key of its own.
    pub fn blind_index(&self, field: &str, text: &[u8]) -> [u8; 32] {
        let key = self.derived(BLIND_PURPOSE);
        let mut index = [0; 32];
        Hkdf::<Sha256>::new(None, key.as_ref())
            .expand_multi_info(&[field.as_bytes(), &[0], text], &mut index)
            .expect("32 bytes are a length that HKDF-SHA256 gives");
        index
    }

    fn derived(&self, purpose: &[u8]) -> Zeroizing<[u8; 32]> {
        let mut key = Zeroizing::new([0; 32]);
        Hkdf::<Sha256>::new(None, self.as_bytes())
            .expand(purpose, key.as_mut())
            .expect("32 bytes are a length that HKDF-SHA256 gives");
        key
    }
}

impl DataKey {
    /// Nonce, ciphertext and tag. `place` names record and field.
    pub fn seal(&self, content: &[u8], place: &str) -> Result<Vec<u8>, getrandom::Error> {
        seal(self.as_bytes(), content, place.as_bytes())
    }

    /// `None` when key or place are not those it was sealed with, or a bit was changed.
    pub fn open(&self, sealed: &[u8], place: &str) -> Option<Zeroizing<Vec<u8>>> {
        open(self.as_bytes(), sealed, place.as_bytes())
    }
}

fn seal(key: &[u8; 32], content: &[u8], place: &[u8]) -> Result<Vec<u8>, getrandom::Error> {
    let mut nonce = [0; NONCE];
    getrandom::fill(&mut nonce)?;
    let mut sealed = Vec::with_capacity(NONCE + content.len() + TAG);
    sealed.extend_from_slice(&nonce);
    sealed.extend_from_slice(content);
    let tag = Aes256Gcm::new(&(*key).into())
        .encrypt_inout_detached(&Nonce::from(nonce), place, (&mut sealed[NONCE..]).into())
        .expect("a field or a small file is within the limits of GCM");
    sealed.extend_from_slice(&tag);
    Ok(sealed)
}

fn open(key: &[u8; 32], sealed: &[u8], place: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, rest) = sealed.split_first_chunk::<NONCE>()?;
    let (text, tag) = rest.split_last_chunk::<TAG>()?;
    let mut content = Zeroizing::new(text.to_vec());
    let tag = Tag::try_from(tag.as_slice()).ok()?;
    Aes256Gcm::new(&(*key).into())
        .decrypt_inout_detached(&Nonce::from(*nonce), place, content.as_mut_slice().into(), &tag)
        .ok()?;
    Some(content)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PLACE: &str = "patients/41/ssn";

    proptest! {
        #[test]
        fn what_was_sealed_opens_to_the_same(content in prop::collection::vec(any::<u8>(), 0..300)) {
            let key = DataKey::random().unwrap();
            let sealed = key.seal(&content, PLACE).unwrap();
            let opened = key.open(&sealed, PLACE).unwrap();
            prop_assert_eq!(opened.as_slice(), content.as_slice());
            prop_assert_ne!(sealed, key.seal(&content, PLACE).unwrap(), "a nonce is used once");
        }

        #[test]
        fn a_changed_bit_opens_nothing(at in 0_usize..(12 + 9 + 16) * 8) {
            let key = DataKey::from_bytes(&[7; 32]);
            let mut sealed = key.seal(b"123456789", PLACE).unwrap();
            sealed[at / 8] ^= 1 << (at % 8);
            prop_assert!(key.open(&sealed, PLACE).is_none());
        }
    }

    #[test]
    fn nothing_sealed_can_be_moved_to_another_record_field_or_key() {
        let key = DataKey::from_bytes(&[7; 32]);
        let sealed = key.seal(b"123456789", PLACE).unwrap();
        assert!(key.open(&sealed, "patients/42/ssn").is_none());
        assert!(key.open(&sealed, "patients/41/note").is_none());
        assert!(DataKey::from_bytes(&[8; 32]).open(&sealed, PLACE).is_none());
        assert!(!sealed.windows(9).any(|part| part == b"123456789"));
        for short in 0..28 {
            assert!(key.open(&sealed[..short], PLACE).is_none());
        }
    }

    #[test]
    fn a_wrapped_key_opens_for_its_patient_and_organisation_only() {
        let (organisation, key) = (OrganisationKey::from_bytes(&[1; 32]), DataKey::from_bytes(&[7; 32]));
        let (ana, luis) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let wrapped = organisation.wrap(&key, ana).unwrap();
        assert_eq!(organisation.unwrap(&wrapped, ana), Some(key));
        assert_eq!(organisation.unwrap(&wrapped, luis), None);
        assert_eq!(OrganisationKey::from_bytes(&[2; 32]).unwrap(&wrapped, ana), None);
    }

    #[test]
    fn a_blind_index_tells_equal_from_different_and_needs_the_key() {
        let key = OrganisationKey::from_bytes(&[1; 32]);
        assert_eq!(key.blind_index("ssn", b"123456789"), key.blind_index("ssn", b"123456789"));
        assert_ne!(key.blind_index("ssn", b"123456789"), key.blind_index("ssn", b"123456780"));
        assert_ne!(key.blind_index("ssn", b"123456789"), key.blind_index("mbi", b"123456789"));
        assert_ne!(
            key.blind_index("ssn", b"123456789"),
            OrganisationKey::from_bytes(&[2; 32]).blind_index("ssn", b"123456789")
        );
    }
}
