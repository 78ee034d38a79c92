//! First run, sign-in, lock, drafts and the status strip.

use chrono::{DateTime, Utc};
use lamplight_domain::ids::UserId;
use lamplight_domain::permissions::{Permission, Role};
use serde::{Deserialize, Serialize};

/// The person who is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct Me {
    pub id: UserId,
    pub user_name: String,
    pub name: String,
    pub roles: Vec<Role>,
    pub permissions: Vec<Permission>,
}

/// Sign-in data of a demo clinic, shown on its sign-in screen. Only a clinic made as a demo has this.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct DemoHint {
    pub user_name: String,
    pub password: String,
    /// The code of this moment.
    pub code: String,
}

/// Where the application stands between a fresh data folder and an open clinic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "stage", rename_all = "snake_case")]
pub enum Stage {
    /// No clinic in this data folder.
    FirstRun {
        suggested_zone: String,
    },
    /// Closed until somebody signs in; nothing syncs.
    SignIn {
        demo: Option<DemoHint>,
    },
    /// The database is open, the screen is locked. `drafts` is how many unsaved texts of this person are safe.
    Locked {
        organisation: String,
        user_name: String,
        name: String,
        drafts: u32,
        demo: Option<DemoHint>,
    },
    Open,
}

/// What the first-run screen asks for.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct SetUpForm {
    pub clinic_name: String,
    /// IANA name.
    pub zone: String,
    pub given: String,
    pub family: String,
    pub user_name: String,
    pub password: String,
    /// Roles that the owner has as well.
    pub also: Vec<Role>,
    /// The owner sees patients: a book is made for them. The title may be empty.
    pub sees_patients: bool,
    pub title: String,
}

/// Never the password.
impl std::fmt::Debug for SetUpForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SetUpForm(..)")
    }
}

/// Shown once during set-up.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct SetUpKit {
    /// The 24 recovery words.
    pub words: Vec<String>,
    /// Positions (from 0) of the words that are asked back.
    pub ask_back: Vec<u32>,
    /// Secret for the authenticator, for typing.
    pub totp_secret: String,
    /// The same as an `otpauth:` address.
    pub totp_uri: String,
    /// The same as a QR code (SVG).
    pub totp_qr_svg: String,
}

/// Never the words.
impl std::fmt::Debug for SetUpKit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SetUpKit(..)")
    }
}

/// A second factor that takes the place of a lost one, shown once after recovery.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct FactorKit {
    /// Secret for the authenticator, for typing.
    pub totp_secret: String,
    /// The same as an `otpauth:` address.
    pub totp_uri: String,
    /// The same as a QR code (SVG).
    pub totp_qr_svg: String,
}

/// Never the secret.
impl std::fmt::Debug for FactorKit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FactorKit(..)")
    }
}

/// A text that was typed and not yet used.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct DraftView {
    /// Which form it belongs to, such as `booking:<provider>:<start>`.
    pub key: String,
    /// The form's content as the window wrote it.
    pub content: String,
    pub saved_at: DateTime<Utc>,
}

/// By key only: debug output may reach a log.
impl std::fmt::Debug for DraftView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DraftView(..)")
    }
}

/// The strip at the foot of every screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct StatusStrip {
    /// The clinic lives on this computer only; there is no server to wait for.
    pub stand_alone: bool,
    /// When something was last made durable here.
    pub last_saved_at: Option<DateTime<Utc>>,
    /// The wall clock was found behind what this database has already seen.
    pub clock_was_set_back: bool,
}

/// State of the audit chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct AuditStanding {
    /// Number of events.
    pub events: u32,
    /// Hash of the newest event, hexadecimal.
    pub head: String,
    pub verified: bool,
    /// Number of the first event that does not verify.
    pub first_bad: Option<u32>,
}
