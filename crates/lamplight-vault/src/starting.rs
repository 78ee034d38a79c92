//! Starting passwords: read out or written down once, typed once, and then replaced by one of the person's own.

use zeroize::Zeroizing;

/// Small letters and digits that nobody takes for another when they are read aloud or written by hand.
const LETTERS: &[u8; 31] = b"abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS: usize = 4;
const OF_A_GROUP: usize = 4;

/// A new one: four groups of four, about 79 bits.
pub fn starting_password() -> Result<Zeroizing<String>, getrandom::Error> {
    let mut password = Zeroizing::new(String::with_capacity(GROUPS * (OF_A_GROUP + 1)));
    for place in 0..GROUPS * OF_A_GROUP {
        if place > 0 && place % OF_A_GROUP == 0 {
            password.push('-');
        }
        password.push(char::from(letter()?));
    }
    Ok(password)
}

/// Each equally likely: what lies beyond the last whole set of letters is drawn again.
fn letter() -> Result<u8, getrandom::Error> {
    let most = u8::MAX - u8::MAX % LETTERS.len() as u8;
    let mut byte = Zeroizing::new([0; 1]);
    loop {
        getrandom::fill(byte.as_mut())?;
        if byte[0] < most {
            return Ok(LETTERS[usize::from(byte[0]) % LETTERS.len()]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::PasswordPolicy;

    #[test]
    fn a_starting_password_is_accepted_read_aloud_and_never_the_same() {
        let (one, other) = (starting_password().expect("random"), starting_password().expect("random"));
        assert_ne!(one, other);
        assert_eq!(PasswordPolicy::check(&one, "ana"), Ok(()));
        assert_eq!(one.split('-').map(str::len).collect::<Vec<_>>(), [4; 4]);
        assert!(one.bytes().all(|byte| byte == b'-' || LETTERS.contains(&byte)));
    }
}
