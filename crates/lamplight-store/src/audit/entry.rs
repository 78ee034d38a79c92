//! An audit event, and the bytes it is kept as.

use lamplight_domain::ids::{DeviceId, OperationId, PatientId, UserId};
use lamplight_domain::policy::AuditClass;
use lamplight_domain::records::RecordKey;
use lamplight_domain::time::HybridTime;
use lamplight_wire::ReadAudit;
use serde::{Deserialize, Serialize};

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AuditAction {
    /// A record came into being.
    Create,
    /// A record changed.
    Update,
    /// Organisation, clinics, users or providers were changed.
    Administration,
    /// Records were taken over from a file.
    Import,
    /// A day of the schedule was shown.
    ShowDay,
    /// Days of the schedule were printed.
    Print,
    /// A search for patients was finished.
    Search,
    /// How patients can be reached was shown in a list.
    ShowContacts,
    /// A record was opened.
    OpenRecord,
    /// The audit log itself was read.
    ReadAudit,
    SignIn,
    SignOut,
    Lock,
    Unlock,
    /// The recovery words opened the database.
    Recover,
    /// The chain and the database were checked.
    Verify,
    /// A person gave themselves a new password.
    ChangePassword,
    /// An administrator gave a colleague a starting password; password and second factor before it count no longer.
    GiveStartingPassword,
    /// A person with a starting password chose their own and confirmed a second factor.
    Enrol,
}

impl From<AuditClass> for AuditAction {
    fn from(class: AuditClass) -> Self {
        match class {
            AuditClass::Create => AuditAction::Create,
            AuditClass::Update => AuditAction::Update,
            AuditClass::Administration => AuditAction::Administration,
            AuditClass::Import => AuditAction::Import,
        }
    }
}

impl AuditAction {
    /// The action of a read; `None` for reads without patient data, which are not logged.
    pub fn of_read(read: ReadAudit) -> Option<AuditAction> {
        match read {
            ReadAudit::NoPatientData => None,
            ReadAudit::ShownDay => Some(AuditAction::ShowDay),
            ReadAudit::Print => Some(AuditAction::Print),
            ReadAudit::Search => Some(AuditAction::Search),
            ReadAudit::ShownContacts => Some(AuditAction::ShowContacts),
            ReadAudit::OpenedRecord => Some(AuditAction::OpenRecord),
            ReadAudit::AuditLog => Some(AuditAction::ReadAudit),
        }
    }
}

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AuditOutcome {
    Done,
    /// A rule said no.
    Refused,
    /// It could not be carried out, such as a wrong password.
    Failed,
}

#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct AuditEntry {
    pub at: HybridTime,
    /// `None` when nobody was known yet, as in a failed sign-in.
    pub actor: Option<UserId>,
    pub device: DeviceId,
    pub action: AuditAction,
    /// An operation made on `device`.
    pub operation: Option<OperationId>,
    pub record: Option<RecordKey>,
    pub patient: Option<PatientId>,
    /// Names of fields with their old and new values.
    pub detail: serde_json::Value,
    pub outcome: AuditOutcome,
}

/// Without the detail, which holds patient data: debug output may reach a log.
impl std::fmt::Debug for AuditEntry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "AuditEntry({:?}, {:?})", self.action, self.outcome)
    }
}

impl AuditEntry {
    /// The bytes that are stored and hashed. Stored verbatim: never written a second time from the parsed entry.
    pub(super) fn to_body(&self) -> Vec<u8> {
        serde_json::to_vec(self).expect("ids, times and JSON values serialise")
    }

    pub(super) fn from_body(body: &[u8]) -> Option<AuditEntry> {
        serde_json::from_slice(body).ok()
    }
}
