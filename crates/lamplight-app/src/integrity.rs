//! Verification on demand: the audit chain and the database file.

use data_encoding::HEXLOWER;
use lamplight_store::audit::{self, AuditAction, AuditOutcome};
use lamplight_wire::Failure;
use lamplight_wire::views::AuditStanding;
use serde::Serialize;
use serde_json::Value;

use crate::Lamplight;
use crate::access::trail;
use crate::lamplight::OpenClinic;

/// What was checked and what was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct VerifyReport {
    pub audit: AuditStanding,
    /// Pages whose authentication code does not match.
    pub altered_pages: u32,
    /// Faults in the structure of tables and indexes.
    pub structure_faults: u32,
    /// References to records that are not there.
    pub dangling_references: u32,
    /// A check could not run to its end because a page could not be read.
    pub unreadable: bool,
    pub sound: bool,
}

impl Lamplight {
    /// Verifies the audit chain from its first event and the whole database file. Reads everything: seconds on
    /// a large clinic. The check is itself an event, appended after it.
    pub fn verify(&self) -> Result<VerifyReport, Failure> {
        self.in_session(|clinic, session| {
            clinic.flush_reads()?;
            let found = clinic.database.integrity()?;
            let audit = standing(clinic)?;
            let sound = audit.verified && found.is_sound();
            let now = self.now();
            let outcome = if sound { AuditOutcome::Done } else { AuditOutcome::Failed };
            clinic.write(|tx| {
                trail::record(tx, now, Some(session.user.id), (AuditAction::Verify, outcome), Value::Null)
            })?;
            Ok(VerifyReport {
                audit,
                altered_pages: found.altered_pages,
                structure_faults: found.structure,
                dangling_references: found.dangling,
                unreadable: found.unreadable,
                sound,
            })
        })
    }
}

/// The chain's length and head, verified link by link.
pub(crate) fn standing(clinic: &OpenClinic) -> Result<AuditStanding, crate::AppError> {
    let verification = clinic.database.read_long(audit::verify)?;
    let count = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
    Ok(AuditStanding {
        events: count(verification.events),
        head: HEXLOWER.encode(&verification.head),
        verified: verification.verified(),
        first_bad: verification.first_bad.map(count),
    })
}
