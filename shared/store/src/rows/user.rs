//! A user, what is looked up to find it, and the passwords that were tried.

use serde::{Deserialize, Serialize};

/// `USER#user_... / META`.
#[derive(Serialize, Deserialize)]
pub(crate) struct UserRow {
    pub(crate) platform: String,
    /// The address, sealed for the user.
    #[serde(with = "serde_bytes")]
    pub(crate) email: Vec<u8>,
    /// The password's hash, sealed too: a table alone gives nobody anything to guess at.
    #[serde(with = "serde_bytes")]
    pub(crate) password: Vec<u8>,
    /// Blind indexes of phones that were proven, the newest last.
    pub(crate) phones: Vec<String>,
    pub(crate) made_at: i64,
    pub(crate) password_at: i64,
    /// Counts the writes; a write names the version it read.
    pub(crate) version: i64,
}

/// `USER#user_... / OWNS#account`.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct OwnsRow {
    pub(crate) verified_at: i64,
}

/// `USER#user_... / SESSION#hash`.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct SignedInRow {
    pub(crate) link: String,
    pub(crate) session: String,
    pub(crate) ttl: i64,
}

/// `EMAIL#blind / META`.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct UserAddressRow {
    pub(crate) user: String,
}
