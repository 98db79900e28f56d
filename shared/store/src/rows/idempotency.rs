//! Calls of the API: how many, and those that may be sent again.

use serde::{Deserialize, Serialize};

/// `LIMIT#api#platform#mode / WINDOW#start`.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct CallsRow {
    pub(crate) calls: i64,
}

/// `IDEM#platform#mode#key / META`.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct IdempotencyRow {
    /// The request that runs, or ran, by its `req_...`.
    pub(crate) run: String,
    /// When it began; 0 once it ended without an answer to keep.
    pub(crate) started: i64,
    pub(crate) expires_at: i64,
    /// What it asked and what it was answered, sealed; none while it runs.
    #[serde(with = "serde_bytes", default)]
    pub(crate) answer: Option<Vec<u8>>,
}
