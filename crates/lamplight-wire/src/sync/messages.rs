//! The messages. Each is complete in itself: a duplicate, a late or a lost one does no harm.

use lamplight_domain::ids::{DeviceId, OperationId};
use serde::{Deserialize, Serialize};

use super::{Cursor, Epoch, Page, Receipt};

/// Operations of one device, in its dense order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Push {
    pub device: DeviceId,
    /// The epoch the device follows; `None` before its first page.
    pub epoch: Option<Epoch>,
    /// Each as encoded by [`crate::envelope::encode`].
    pub operations: Vec<EncodedOperation>,
}

/// The bytes of an operation.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EncodedOperation(#[serde(with = "crate::envelope::bytes")] pub Vec<u8>);

/// The length only: debug output may reach a log.
impl std::fmt::Debug for EncodedOperation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "EncodedOperation({} bytes)", self.0.len())
    }
}

/// Asks for what follows the cursor; `None` asks from the beginning of whatever epoch the server is in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pull {
    pub device: DeviceId,
    pub cursor: Option<Cursor>,
    /// At most this many results.
    pub limit: u32,
}

/// The word on each operation of a push that was admitted, now or earlier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipts {
    pub epoch: Epoch,
    pub receipts: Vec<Receipt>,
}

/// Why the server will not go on with this device until a person or a newer program has looked at it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Halt {
    /// The server was restored or replaced; what the device holds must be reconciled first.
    #[error("the server is in another epoch")]
    EpochChanged { epoch: Epoch },
    /// The cursor names a history that the server does not have.
    #[error("the history of this workstation and that of the server differ")]
    HistoryDiffers,
    /// The number was used before for something else: this database was rolled back or copied.
    #[error("operation number {} of this device was used before", operation.number)]
    NumberReused { operation: OperationId },
    /// The bytes are no operation of this device at all.
    #[error("an operation could not be read")]
    Unreadable,
}

/// From a workstation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ToServer {
    Push(Push),
    Pull(Pull),
}

/// From the server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ToWorkstation {
    Receipts(Receipts),
    Page(Page),
    Halt(Halt),
}
