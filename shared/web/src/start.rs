//! Starting a function. Rule: one configuration, one client and one table per process, made before the first request, while
//! start-up CPU is free; reading the keys opens the connections that requests will use.

use std::sync::Arc;

use domain::keyring::Keyring;
use outbound::{aws::Aws, kms::Kms};
use store::{Table, owner::OwnerReads, root_keys::RootKeys};

use crate::{
    api::{Api, Verifier},
    clock::{Clock, SystemClock},
    config::{Config, ConfigError, TokenConfig},
    hosted::Hosted,
    telemetry,
    vault::{Vault, VaultError},
};

/// What every function starts with.
pub struct Start {
    /// The configuration.
    pub config: Config,
    /// AWS.
    pub aws: Aws,
    /// The table.
    pub table: Table,
    /// The keys of platforms.
    pub vault: Arc<Vault>,
}

impl Start {
    /// Reads the configuration and builds the clients.
    pub async fn up() -> Result<Self, ConfigError> {
        telemetry::init();
        let config = Config::from_env()?;
        let aws = Aws::load().await;
        let table = Table::new(aws.dynamodb(), &config.table);
        let vault = Arc::new(Vault::new(Kms::new(&aws, &config.kms_key)));
        Ok(Self { config, aws, table, vault })
    }

    /// The deployment's keys.
    pub async fn keyring(&self) -> Result<Arc<Keyring>, VaultError> {
        self.vault.keyring(&RootKeys::new(&self.table)).await.map(Arc::new)
    }

    /// The state of a function with hosted pages.
    pub async fn hosted(&self) -> Result<Hosted, VaultError> {
        Ok(Hosted {
            keys: self.keyring().await?,
            vault: Arc::clone(&self.vault),
            reads: OwnerReads::new(&self.table),
            origin: self.config.hosted_url.as_str().into(),
            clock: Arc::new(SystemClock),
        })
    }
}

/// The state of a function of the platform's API.
pub fn staff_api(function: &'static str, start: &Start) -> Result<Api, ConfigError> {
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let tokens = TokenConfig::from_env(&start.config)?;
    let verifier = Verifier::new(&tokens, start.config.local, Arc::clone(&clock));
    Ok(Api::new(function, verifier, clock, &start.table, Arc::clone(&start.vault)))
}
