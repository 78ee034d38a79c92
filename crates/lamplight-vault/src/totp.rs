//! The second factor: one-time codes by time (RFC 6238, SHA-1, six digits, 30 s), as authenticator apps do.

use std::fmt;

use data_encoding::BASE32_NOPAD;
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};
use subtle::ConstantTimeEq;
use totp_rs::{Algorithm, Builder, Totp};
use zeroize::Zeroizing;

const ISSUER: &str = "Lamplight";
const DIGITS: u8 = 6;
const STEP_SECONDS: u64 = 30;
/// What an authenticator app shows of an account; longer names would not fit into the QR code.
const LONGEST_ACCOUNT: usize = 80;

/// What a person needs to add the account to an authenticator app. Shown once.
#[derive(Clone)]
pub struct Enrolment {
    /// `otpauth://totp/…`, which the QR code holds.
    pub uri: String,
    /// The secret in base32, in groups of four for typing.
    pub secret_text: String,
    /// The URI as a QR code: an SVG element of its own, black on white.
    pub qr_svg: String,
}

impl fmt::Debug for Enrolment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Enrolment(redacted)")
    }
}

/// A new secret of 160 bits (RFC 4226, 4, R6). It goes into the encrypted database and nowhere else.
pub fn new_secret() -> Result<Vec<u8>, getrandom::Error> {
    let mut secret = vec![0; 20];
    getrandom::fill(&mut secret)?;
    Ok(secret)
}

/// How a person takes over `secret`: the account is shown as "Lamplight: name (clinic)".
pub fn enrolment(secret: &[u8], user_name: &str, clinic_name: &str) -> Enrolment {
    let account: String = format!("{user_name} ({clinic_name})").chars().take(LONGEST_ACCOUNT).collect();
    let secret_text = Zeroizing::new(BASE32_NOPAD.encode(secret));
    let uri = format!(
        "otpauth://totp/{ISSUER}:{}?secret={}&issuer={ISSUER}&algorithm=SHA1&digits={DIGITS}&period={STEP_SECONDS}",
        percent_encoded(&account),
        secret_text.as_str(),
    );
    Enrolment { qr_svg: qr_svg(&uri), uri, secret_text: in_groups_of_four(&secret_text) }
}

/// The step of a right code, within one step around `unix_time` (seconds), and only if it is later than the
/// last used one: a code is good once. Keep the step with the account in the same transaction.
pub fn verify(secret: &[u8], code: &str, unix_time: i64, last_used: Option<u64>) -> Option<u64> {
    let code: Zeroizing<String> = Zeroizing::new(code.chars().filter(|c| !c.is_whitespace()).collect());
    let now = u64::try_from(unix_time).ok()? / STEP_SECONDS;
    let generator = generator(secret);
    let mut found = None;
    // All three are compared, so that time says nothing about which one it was.
    for step in now.saturating_sub(1)..=now.saturating_add(1) {
        let right: bool = code_of(&generator, step).as_bytes().ct_eq(code.as_bytes()).into();
        if right && last_used.is_none_or(|last| step > last) {
            found = Some(step);
        }
    }
    found
}

/// The code that an authenticator app shows at `unix_time` (seconds; before 1970 as at 1970).
pub fn code_at(secret: &[u8], unix_time: i64) -> String {
    code_of(&generator(secret), u64::try_from(unix_time).unwrap_or(0) / STEP_SECONDS)
}

fn code_of(generator: &Totp, step: u64) -> String {
    generator.generate(step.saturating_mul(STEP_SECONDS)).to_string()
}

fn generator(secret: &[u8]) -> Totp {
    Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(DIGITS)
        .with_step_duration(STEP_SECONDS)
        .with_secret(secret)
        .build_noncompliant()
}

fn in_groups_of_four(text: &str) -> String {
    let groups: Vec<&str> = (0..text.len()).step_by(4).map(|at| &text[at..text.len().min(at + 4)]).collect();
    groups.join(" ")
}

fn percent_encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

fn qr_svg(uri: &str) -> String {
    // 80 characters of four bytes, each as %XX, and the rest stay below the 2,331 bytes of level M.
    QrCode::with_error_correction_level(uri, EcLevel::M)
        .expect("a URI of bounded length fits into a QR code")
        .render::<svg::Color>()
        .min_dimensions(240, 240)
        .dark_color(svg::Color("#000"))
        .light_color(svg::Color("#fff"))
        .build()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &[u8] = b"12345678901234567890";

    /// RFC 6238, appendix B, SHA-1. The six digits are the last six of the eight printed there.
    const VECTORS: [(i64, &str); 6] = [
        (59, "94287082"),
        (1_111_111_109, "07081804"),
        (1_111_111_111, "14050471"),
        (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"),
        (20_000_000_000, "65353130"),
    ];

    #[test]
    fn agrees_with_the_vectors_of_rfc_6238() {
        for (time, code) in VECTORS {
            assert_eq!(code_at(SECRET, time), code[2..], "at {time}");
            assert_eq!(verify(SECRET, &code[2..], time, None), Some(time as u64 / 30));
        }
    }

    #[test]
    fn one_step_of_drift_is_allowed_and_not_two() {
        let time = 1_111_111_111;
        let step = time as u64 / 30;
        for (drift, expected) in [(-2, None), (-1, Some(step - 1)), (0, Some(step)), (1, Some(step + 1)), (2, None)] {
            let code = code_at(SECRET, time + drift * 30);
            assert_eq!(verify(SECRET, &code, time, None), expected, "drift {drift}");
        }
    }

    #[test]
    fn a_used_code_is_not_accepted_again() {
        let time = 1_234_567_890;
        let code = code_at(SECRET, time);
        let step = verify(SECRET, &code, time, None).expect("the code is right");
        assert_eq!(verify(SECRET, &code, time, Some(step)), None, "replay in the same step");
        assert_eq!(verify(SECRET, &code, time + 30, Some(step)), None, "replay in the next step");
        assert_eq!(verify(SECRET, &code_at(SECRET, time - 30), time, Some(step)), None, "an older code after it");
        let next = code_at(SECRET, time + 30);
        assert_eq!(verify(SECRET, &next, time + 30, Some(step)), Some(step + 1), "the next code is good");
    }

    #[test]
    fn codes_may_be_typed_with_a_space_and_nothing_else() {
        let time = 59;
        assert_eq!(verify(SECRET, " 287 082 ", time, None), Some(1));
        for wrong in ["", "28708", "2870820", "94287082", "28708x", "２８７０８２", "-287082", "287081"] {
            assert_eq!(verify(SECRET, wrong, time, None), None, "{wrong}");
        }
        assert_eq!(verify(SECRET, "287082", -1, None), None, "a clock before 1970");
        assert_eq!(verify(SECRET, "287082", i64::MAX, None), None);
    }

    #[test]
    fn enrolment_is_what_authenticator_apps_read() {
        let enrolment = enrolment(SECRET, "ana:b", "Río & Hijos");
        assert_eq!(
            enrolment.uri,
            "otpauth://totp/Lamplight:ana%3Ab%20%28R%C3%ADo%20%26%20Hijos%29?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ\
             &issuer=Lamplight&algorithm=SHA1&digits=6&period=30"
        );
        assert_eq!(enrolment.secret_text, "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assert!(enrolment.qr_svg.contains("<svg") && enrolment.qr_svg.ends_with("</svg>"));
    }

    #[test]
    fn the_longest_names_still_fit_into_the_code() {
        let long = "\u{1F3E5}".repeat(300);
        assert!(enrolment(&new_secret().unwrap(), &long, &long).qr_svg.contains("<svg"));
        assert_ne!(new_secret().unwrap(), new_secret().unwrap());
    }
}
