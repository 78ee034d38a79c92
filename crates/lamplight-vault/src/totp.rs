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
