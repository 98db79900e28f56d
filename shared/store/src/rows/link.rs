//! A link, and its line in its account's list.

use domain::{
    id::{AccountId, LinkId, PlatformId},
    link::{Link, Progress},
    requirement::RequirementPath,
};
use serde::{Deserialize, Serialize};

use crate::{
    keys::{DueKind, Key, due},
    table::{StoreError, corrupt},
};

/// `LINK#id / META`.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct LinkRow {
    pub(crate) id: String,
    pub(crate) platform: String,
    pub(crate) account: String,
    pub(crate) livemode: bool,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) country: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) requirement: Option<String>,
    pub(crate) key_version: u8,
    pub(crate) created_by: String,
    pub(crate) created: i64,
    pub(crate) expires_at: i64,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) revoked_at: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) opened_at: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) authenticated_at: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) identity_verified_at: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) submitted_at: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) cleared_at: Option<i64>,
    /// When the passing of time is next told.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) due_pk: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) due_sk: Option<String>,
    pub(crate) ttl: i64,
}

impl From<&Link> for LinkRow {
    fn from(link: &Link) -> Self {
        let id = link.id.to_string();
        let (due_pk, due_sk) = link.next_notice(link.created).map(|at| due(DueKind::Link, at, &id)).unzip();
        Self {
            id,
            due_pk,
            due_sk,
            platform: link.platform.to_string(),
            account: link.account.to_string(),
            livemode: link.livemode,
            country: link.country.clone(),
            requirement: link.requirement.as_ref().map(|path| path.as_str().to_owned()),
            key_version: link.key_version,
            created_by: link.created_by.clone(),
            created: link.created,
            expires_at: link.expires_at,
            revoked_at: link.revoked_at,
            opened_at: link.progress.opened_at,
            authenticated_at: link.progress.authenticated_at,
            identity_verified_at: link.progress.identity_verified_at,
            submitted_at: link.progress.submitted_at,
            cleared_at: link.progress.cleared_at,
            ttl: link.expires_at,
        }
    }
}

impl TryFrom<LinkRow> for Link {
    type Error = StoreError;

    fn try_from(row: LinkRow) -> Result<Self, StoreError> {
        let key = Key { pk: format!("LINK#{}", row.id), sk: "META".into() };
        Ok(Self {
            id: LinkId::parse(&row.id).map_err(|e| corrupt(&key, &e))?,
            platform: PlatformId::parse(&row.platform).map_err(|e| corrupt(&key, &e))?,
            account: AccountId::parse(&row.account).map_err(|e| corrupt(&key, &e))?,
            livemode: row.livemode,
            country: row.country,
            requirement: row
                .requirement
                .map(|path| RequirementPath::parse(&path))
                .transpose()
                .map_err(|e| corrupt(&key, &e))?,
            key_version: row.key_version,
            created_by: row.created_by,
            created: row.created,
            expires_at: row.expires_at,
            revoked_at: row.revoked_at,
            progress: Progress {
                opened_at: row.opened_at,
                authenticated_at: row.authenticated_at,
                identity_verified_at: row.identity_verified_at,
                submitted_at: row.submitted_at,
                cleared_at: row.cleared_at,
            },
        })
    }
}

/// `ACCOUNT#.. / LINK#created#id`: only where the link is; what it is stands in its own row, once.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct AccountLinkRow {
    pub(crate) id: String,
    pub(crate) ttl: i64,
}
