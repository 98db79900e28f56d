//! Port: the deployment's root keys, wrapped by the key service.

use serde::{Deserialize, Serialize};

use crate::{
    keys::{KEYRING, Key},
    table::{StoreError, Table, Write, happened, read_row},
};

/// Reads and adds root keys.
#[derive(Debug, Clone)]
pub struct RootKeys(Table);

/// One version of the root key, wrapped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrappedRoot {
    /// Its version.
    pub version: u8,
    /// The key as the key service wrapped it.
    #[serde(with = "serde_bytes")]
    pub wrapped: Vec<u8>,
}

impl RootKeys {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// Every version, oldest first.
    pub async fn all(&self) -> Result<Vec<WrappedRoot>, StoreError> {
        self.0.stretch(KEYRING, "V#", "V$").await?.into_iter().map(read_row).collect()
    }

    /// Adds a version. Says false, and changes nothing, when somebody else added it first.
    pub async fn add(&self, root: &WrappedRoot) -> Result<bool, StoreError> {
        let put = Write::put(Key::root_key(root.version), root)?.when("attribute_not_exists(pk)");
        happened(self.0.write(vec![put]).await)
    }
}
