//! Passwords: what is accepted as a new one, and the slow way from a password to key material.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, Zeroizing};

use crate::OpenError;
use crate::names::folded;

/// Least number of characters (Unicode scalar values after NFKC) of a new password.
const LEAST_CHARACTERS: usize = 12;

/// Cost of argon2id. Kept with each slot, so that it can be raised later without losing older slots.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PasswordCost {
    /// Memory in KiB.
    pub(crate) m: u32,
    /// Passes over the memory.
    pub(crate) t: u32,
    /// Lanes.
    pub(crate) p: u32,
}

impl PasswordCost {
    /// 64 MiB, three passes, one lane: about 0.2 s on an office computer (above the OWASP minimum of 2025).
    pub const fn standard() -> Self {
        PasswordCost { m: 64 * 1024, t: 3, p: 1 }
    }

    /// So cheap that it protects nothing. For tests only.
    pub const fn for_tests() -> Self {
        PasswordCost { m: 16, t: 1, p: 1 }
    }

    /// Whether a slot file may ask for it: more than 1 GiB or 64 passes is damage or malice, not a cost.
    pub(crate) fn is_plausible(self) -> bool {
        (8..=1024 * 1024).contains(&self.m)
            && (1..=64).contains(&self.t)
            && (1..=16).contains(&self.p)
            && self.m >= 8 * self.p
    }
}

/// What a new password must be.
#[derive(Clone, Copy, Debug)]
pub struct PasswordPolicy;

/// Why a new password was not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasswordRefusal {
    #[error("the password has {length} characters; at least {least} are asked for")]
    TooShort { length: usize, least: usize },
    #[error("the password is the user name; choose another")]
    IsUserName,
}

impl PasswordPolicy {
    /// Checks a new password for the person of that name. Length counts most (NIST SP 800-63B-4, 3.1.1.2).
    pub fn check(password: &str, user_name: &str) -> Result<(), PasswordRefusal> {
        let length = password.nfkc().count();
        if length < LEAST_CHARACTERS {
            return Err(PasswordRefusal::TooShort { length, least: LEAST_CHARACTERS });
        }
        if folded(password) == folded(user_name) {
            return Err(PasswordRefusal::IsUserName);
        }
        Ok(())
    }
}

/// argon2id of the NFKC form of a password. `cost` is plausible: ours, or checked when the file was read.
pub(crate) fn stretched(password: &str, salt: &[u8; 16], cost: PasswordCost) -> Result<Zeroizing<[u8; 32]>, OpenError> {
    let params = Params::new(cost.m, cost.t, cost.p, Some(32)).map_err(|_| OpenError::OutOfMemory)?;
    let mut memory: Vec<Block> = Vec::new();
    memory.try_reserve_exact(params.block_count()).map_err(|_| OpenError::OutOfMemory)?;
    memory.resize(params.block_count(), Block::new());
    let normal = Zeroizing::new(password.nfkc().collect::<String>());
    let mut key = Zeroizing::new([0; 32]);
    let derived = Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into_with_memory(
        normal.as_bytes(),
        salt,
        key.as_mut(),
        memory.as_mut_slice(),
    );
    memory.iter_mut().for_each(Zeroize::zeroize);
    derived.map_err(|_| OpenError::OutOfMemory)?;
    Ok(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_has_twelve_characters_however_they_are_spelled() {
        let short = PasswordPolicy::check("elevenchars", "ana");
        assert_eq!(short, Err(PasswordRefusal::TooShort { length: 11, least: 12 }));
        assert_eq!(PasswordPolicy::check("twelve chars", "ana"), Ok(()));
        // Six letters with combining accents are six characters, not twelve.
        let accents = "e\u{301}".repeat(6);
        assert_eq!(PasswordPolicy::check(&accents, "ana"), Err(PasswordRefusal::TooShort { length: 6, least: 12 }));
    }

    #[test]
    fn a_password_is_not_the_user_name() {
        let refused = PasswordPolicy::check("Ana.Rivera.Riverside", " ana.rivera.riverside");
        assert_eq!(refused, Err(PasswordRefusal::IsUserName));
    }

    #[test]
    fn both_spellings_of_an_accent_are_one_password() {
        let cost = PasswordCost::for_tests();
        let composed = stretched("caf\u{e9} au lait", &[1; 16], cost).unwrap();
        let decomposed = stretched("cafe\u{301} au lait", &[1; 16], cost).unwrap();
        assert_eq!(composed, decomposed);
        assert_ne!(composed, stretched("cafe au lait", &[1; 16], cost).unwrap());
        assert_ne!(composed, stretched("caf\u{e9} au lait", &[2; 16], cost).unwrap());
    }

    #[test]
    fn implausible_costs_are_known() {
        assert!(PasswordCost::standard().is_plausible() && PasswordCost::for_tests().is_plausible());
        for (m, t, p) in [(u32::MAX, 3, 1), (65536, u32::MAX, 1), (65536, 3, 200), (0, 3, 1), (65536, 0, 1), (8, 1, 2)]
        {
            assert!(!PasswordCost { m, t, p }.is_plausible(), "{m} {t} {p}");
        }
    }
}
