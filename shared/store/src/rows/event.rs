//! An event.

use serde::{Deserialize, Serialize};

/// `EVENT#platform#mode / evt_...`.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct EventRow {
    pub(crate) id: String,
    pub(crate) platform: String,
    pub(crate) livemode: bool,
    pub(crate) kind: String,
    pub(crate) created: i64,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) account: Option<String>,
    /// JSON, as it is told.
    pub(crate) object: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) previous: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) request: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) idempotency_key: Option<String>,
    pub(crate) ttl: i64,
}
