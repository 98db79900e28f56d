//! What was typed into a form whose session was over.

use serde::{Deserialize, Serialize};

/// `LINK#id / KEPT#browser`.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct KeptRow {
    /// Which page it is of: its address without the first stroke.
    pub(crate) page: String,
    pub(crate) expires_at: i64,
    /// Names and values, as sealed JSON.
    #[serde(with = "serde_bytes")]
    pub(crate) values: Vec<u8>,
    pub(crate) ttl: i64,
}
