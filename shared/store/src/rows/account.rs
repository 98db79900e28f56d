//! The rows of an account's file.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;

/// `ACCOUNT#.. / META`.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct AccountRow {
    pub(crate) livemode: bool,
    pub(crate) created: i64,
    /// Counts the writes; a write names the version it read.
    pub(crate) version: u32,
    /// Counts the submissions.
    pub(crate) round: u32,
    /// What may stand in the clear, as JSON text.
    pub(crate) document: String,
    /// Sections with personal data, each sealed for its own name.
    pub(crate) sealed: BTreeMap<String, ByteBuf>,
    pub(crate) review_pk: String,
    pub(crate) review_sk: String,
    pub(crate) accounts_pk: String,
    pub(crate) accounts_sk: String,
    /// What it is found under, blind.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub(crate) terms: Vec<String>,
    /// When the passing of time next changes what is due.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) due_pk: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) due_sk: Option<String>,
}

/// `SEARCH#.. / created#account`: its key says everything.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct TermRow {}

/// `ACCOUNT#.. / PROOF`.
#[derive(Debug, Default, Clone, Serialize, Deserialize)]
pub(crate) struct ProofRow {
    #[serde(default)]
    pub(crate) wrong_codes: u32,
    #[serde(default)]
    pub(crate) tries: u32,
    #[serde(default)]
    pub(crate) tries_in_all: u32,
}

/// `ACCOUNT#.. / OWNER#blind phone`.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct OwnerRow {
    pub(crate) verified_at: i64,
}

/// `ACCOUNT#.. / VALUE#path`.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ValueRow {
    pub(crate) path: String,
    #[serde(with = "serde_bytes")]
    pub(crate) value: Vec<u8>,
    pub(crate) round: u32,
    pub(crate) saved_at: i64,
}

/// `ACCOUNT#.. / SUBMISSION#round`.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct SubmissionRow {
    pub(crate) id: String,
    pub(crate) reference: String,
    pub(crate) link: String,
    pub(crate) at: i64,
    pub(crate) round: u32,
    pub(crate) paths: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub(crate) accepted: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub(crate) errors: Vec<ErrorRow>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) answered_at: Option<i64>,
}

/// What was wrong with a path of a submission.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ErrorRow {
    pub(crate) requirement: String,
    pub(crate) code: String,
    pub(crate) reason: String,
}

/// `ACCOUNT#.. / GIVEN#round`.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct GivenRow {
    /// Values by path, sealed as one.
    #[serde(with = "serde_bytes")]
    pub(crate) values: Vec<u8>,
}
