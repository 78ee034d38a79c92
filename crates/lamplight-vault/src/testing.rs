//! For tests of this and other crates. A clinic never uses what is in here: a secret that is only in memory
//! is gone at the next start.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use uuid::Uuid;

use crate::{DeviceSecret, DeviceSecrets, KeyringError};

/// Device secrets in memory.
#[derive(Debug, Default)]
pub struct MemorySecrets {
    kept: Mutex<HashMap<Uuid, DeviceSecret>>,
}

impl MemorySecrets {
    fn kept(&self) -> MutexGuard<'_, HashMap<Uuid, DeviceSecret>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl DeviceSecrets for MemorySecrets {
    fn load(&self, installation: Uuid) -> Result<Option<DeviceSecret>, KeyringError> {
        Ok(self.kept().get(&installation).map(|secret| DeviceSecret::from_bytes(secret.as_bytes())))
    }

    fn store(&self, installation: Uuid, secret: &DeviceSecret) -> Result<(), KeyringError> {
        self.kept().insert(installation, DeviceSecret::from_bytes(secret.as_bytes()));
        Ok(())
    }

    fn delete(&self, installation: Uuid) -> Result<(), KeyringError> {
        self.kept().remove(&installation);
        Ok(())
    }
}
