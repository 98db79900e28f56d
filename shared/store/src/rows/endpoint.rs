//! A webhook endpoint.

use domain::{
    id::{EndpointId, PlatformId},
    webhook::{Endpoint, Wanted},
};
use serde::{Deserialize, Serialize};

use crate::{
    keys::Key,
    table::{StoreError, corrupt},
};

/// `PLATFORM#id / ENDPOINT#mode#we_...`.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct EndpointRow {
    pub(crate) id: String,
    pub(crate) platform: String,
    pub(crate) livemode: bool,
    pub(crate) url: String,
    pub(crate) wanted: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) description: Option<String>,
    /// JSON.
    pub(crate) metadata: String,
    pub(crate) enabled: bool,
    pub(crate) created: i64,
    pub(crate) version: u32,
    /// The secret, sealed.
    #[serde(with = "serde_bytes")]
    pub(crate) secret: Vec<u8>,
    /// The secret before it, and until when it signs too.
    #[serde(with = "serde_bytes", skip_serializing_if = "Vec::is_empty", default)]
    pub(crate) older: Vec<u8>,
    #[serde(default)]
    pub(crate) older_until: i64,
}

impl EndpointRow {
    pub(crate) fn new(endpoint: &Endpoint, version: u32, secret: Vec<u8>, older: Vec<u8>, older_until: i64) -> Self {
        Self {
            id: endpoint.id.to_string(),
            platform: endpoint.platform.to_string(),
            livemode: endpoint.livemode,
            url: endpoint.url.clone(),
            wanted: endpoint.wanted.names().into_iter().map(str::to_owned).collect(),
            description: endpoint.description.clone(),
            metadata: serde_json::Value::Object(endpoint.metadata.clone()).to_string(),
            enabled: endpoint.enabled,
            created: endpoint.created,
            version,
            secret,
            older,
            older_until,
        }
    }

    pub(crate) fn endpoint(&self, key: &Key) -> Result<Endpoint, StoreError> {
        Ok(Endpoint {
            id: EndpointId::parse(&self.id).map_err(|e| corrupt(key, &e))?,
            platform: PlatformId::parse(&self.platform).map_err(|e| corrupt(key, &e))?,
            livemode: self.livemode,
            url: self.url.clone(),
            wanted: Wanted::read(self.wanted.iter().map(String::as_str))
                .map_err(|_| corrupt(key, &"a type of event that isn't known"))?,
            description: self.description.clone(),
            metadata: serde_json::from_str(&self.metadata).map_err(|e| corrupt(key, &e))?,
            enabled: self.enabled,
            created: self.created,
        })
    }
}
