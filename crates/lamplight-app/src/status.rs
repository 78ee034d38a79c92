//! The status strip: what it says must be true at the moment it is said.

use lamplight_wire::Failure;
use lamplight_wire::views::StatusStrip;

use crate::Lamplight;

/// A wall clock this much behind what the database has seen counts as set back; less is drift, which the
/// hybrid clock absorbs.
const DRIFT_SECONDS: i64 = 120;

impl Lamplight {
    /// Also while the screen is locked: nothing of it is about a patient.
    pub fn status(&self) -> Result<StatusStrip, Failure> {
        self.with_clinic(|clinic| {
            let device = clinic.device()?;
            let seen = device.last_time.map(|time| time.instant());
            let behind = seen.map_or(0, |seen| (seen - self.now()).num_seconds());
            Ok(StatusStrip {
                stand_alone: !device.served,
                last_saved_at: clinic.last_saved_at(),
                clock_was_set_back: behind > DRIFT_SECONDS,
            })
        })
    }
}
