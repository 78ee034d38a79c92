//! The vault as a whole: round trips, every way it refuses, and slot files that were tampered with.

mod lost_and_found;
mod refusals;
mod round_trips;
mod tampering;

use std::sync::Arc;

use tempfile::TempDir;
use uuid::Uuid;

use crate::testing::MemorySecrets;
use crate::{DatabaseKey, NewVault, PasswordCost, Vault};

pub(super) const INSTALLATION: Uuid = Uuid::from_u128(0x1111);
pub(super) const ANA: Uuid = Uuid::from_u128(0xA);
pub(super) const BO: Uuid = Uuid::from_u128(0xB);
pub(super) const PASSWORD: &str = "correct horse battery";

/// An installation with Ana as its one user, saved.
pub(super) struct Place {
    pub folder: TempDir,
    pub secrets: Arc<MemorySecrets>,
    pub key: DatabaseKey,
    pub words: Vec<String>,
}

impl Place {
    pub fn new() -> Place {
        Place::with_cost(PasswordCost::for_tests())
    }

    pub fn with_cost(cost: PasswordCost) -> Place {
        let folder = tempfile::tempdir().unwrap();
        let secrets = Arc::new(MemorySecrets::default());
        let NewVault { mut vault, database_key, recovery } =
            Vault::create(INSTALLATION, secrets.clone(), cost).unwrap();
        vault.add_user_slot(&database_key, ANA, "Ana", PASSWORD).unwrap();
        vault.save(folder.path()).unwrap();
        vault.keep_device_secret().unwrap();
        Place { folder, secrets, key: database_key, words: recovery.words() }
    }

    pub fn load(&self) -> Vault {
        Vault::load(self.folder.path(), self.secrets.clone()).unwrap().with_cost(PasswordCost::for_tests())
    }

    pub fn keys_json(&self) -> std::path::PathBuf {
        self.folder.path().join("keys.json")
    }
}
