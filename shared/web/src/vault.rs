//! The keys of this process. Rule: a key is unwrapped once per process, kept in memory only, and never printed.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use domain::{id::PlatformId, keyring::Keyring};
use outbound::kms::{Kms, KmsError, WrapKeys as _};
use store::{
    StoreError,
    platforms::StoredPlatform,
    root_keys::{RootKeys, WrappedRoot},
    seal::DataKey,
};

/// Why a key isn't to be had.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The key service didn't unwrap it.
    #[error("key service: {0}")]
    Kms(#[from] KmsError),
    /// The table didn't answer.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What was unwrapped isn't a key.
    #[error("the unwrapped bytes are no key")]
    NoKey,
}

/// Data keys by platform, unwrapped on first use.
pub struct Vault {
    kms: Kms,
    keys: Mutex<HashMap<PlatformId, Arc<DataKey>>>,
}

impl Vault {
    /// A vault that unwraps with this key service.
    pub fn new(kms: Kms) -> Self {
        Self { kms, keys: Mutex::default() }
    }

    /// The key that a platform's personal data is sealed with.
    pub async fn data_key(&self, platform: &StoredPlatform) -> Result<Arc<DataKey>, VaultError> {
        let id = &platform.platform.id;
        if let Some(key) = self.keys.lock().unwrap_or_else(PoisonError::into_inner).get(id) {
            return Ok(Arc::clone(key));
        }
        let plain = self.kms.unwrap_key(&platform.wrapped_key, &platform_context(id)).await?;
        let key = Arc::new(DataKey::new(&plain).map_err(|_| VaultError::NoKey)?);
        self.keys.lock().unwrap_or_else(PoisonError::into_inner).insert(id.clone(), Arc::clone(&key));
        Ok(key)
    }

    /// A new data key for a platform that is being made, wrapped.
    pub async fn new_data_key(&self, id: &PlatformId) -> Result<Vec<u8>, VaultError> {
        let (_, wrapped) = self.kms.generate_data_key(&platform_context(id)).await?;
        Ok(wrapped)
    }

    /// The deployment's keyring. The first process of a deployment makes the first root key; of several at once, one wins
    /// and the others take its key.
    pub async fn keyring(&self, roots: &RootKeys) -> Result<Keyring, VaultError> {
        let mut held = roots.all().await?;
        if held.is_empty() {
            let version = 1;
            let (_, wrapped) = self.kms.generate_data_key(&root_context(version)).await?;
            roots.add(&WrappedRoot { version, wrapped }).await?;
            held = roots.all().await?;
        }
        let mut plain = Vec::with_capacity(held.len());
        for root in held {
            plain.push((root.version, self.kms.unwrap_key(&root.wrapped, &root_context(root.version)).await?));
        }
        Keyring::new(&plain).map_err(|_| VaultError::NoKey)
    }
}

// The context is part of what is wrapped: a key moved to another record doesn't unwrap.
fn platform_context(id: &PlatformId) -> [(&'static str, String); 2] {
    [("purpose", "platform-data".into()), ("platform", id.to_string())]
}

fn root_context(version: u8) -> [(&'static str, String); 2] {
    [("purpose", "root".into()), ("version", version.to_string())]
}
