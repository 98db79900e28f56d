//! A session of a link.

use domain::session::{ABSOLUTE, KEPT, Lifetime, Stage};
use serde::{Deserialize, Serialize};

/// `LINK#id / SESSION#hash`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct SessionRow {
    pub(crate) stage: String,
    pub(crate) began: i64,
    pub(crate) seen: i64,
    /// The phone as the owner may see it again.
    pub(crate) phone_masked: String,
    /// Blind index of the phone.
    pub(crate) phone_blind: String,
    #[serde(with = "serde_bytes")]
    pub(crate) phone: Vec<u8>,
    #[serde(with = "serde_bytes")]
    pub(crate) email: Vec<u8>,
    /// Blind index of the address; none for a visit, which has none.
    #[serde(default)]
    pub(crate) email_blind: String,
    /// How the browser proved that it can be reached; none before there was another way than the phone.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) by: Option<String>,
    /// Whether the account's pages open with a password alone.
    #[serde(default)]
    pub(crate) full: bool,
    /// The user who signed in.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) user: Option<String>,
    pub(crate) ttl: i64,
}

impl SessionRow {
    pub(crate) fn lifetime(&self) -> Lifetime {
        Lifetime { began: self.began, seen: self.seen }
    }

    pub(crate) fn stage(&self) -> Option<Stage> {
        Stage::parse(&self.stage)
    }

    pub(crate) fn ttl_of(began: i64) -> i64 {
        // What is typed after the longest session may still be kept.
        began + ABSOLUTE + KEPT
    }
}
