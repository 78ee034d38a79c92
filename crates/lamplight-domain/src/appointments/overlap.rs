//! When two stretches of time collide.

use super::VisitTimes;

/// Whether two times in one book share an instant. Times are half-open: an appointment that begins when
/// another ends does not collide with it.
pub fn overlapping(one: &VisitTimes, other: &VisitTimes) -> bool {
    one.provider == other.provider && one.starts_at < other.ends_at() && other.starts_at < one.ends_at()
}
