//! Putting changes into the records while remembering what the server last said of them.

use lamplight_domain::operations::Change;
use lamplight_domain::records::Record;
use lamplight_wire::sync::ServerVersion;

use crate::ReplicaTx;

/// Applies the changes of an operation that is on its way to the server. Before a record is changed for the
/// first time, its present version is kept: until then nothing stood over it, so it is the server's.
pub(super) fn over_server_versions<T: ReplicaTx>(tx: &mut T, changes: &[Change]) -> Result<(), T::Error> {
    for change in changes {
        let key = change.key();
        if tx.server_version(&key)?.is_none() {
            let version = version_of(tx.record(&key)?);
            tx.keep_server_version(&key, &version)?;
        }
        tx.put_record(change.after())?;
    }
    Ok(())
}

fn version_of(record: Option<Record>) -> ServerVersion {
    record.map_or(ServerVersion::Absent, ServerVersion::Known)
}
