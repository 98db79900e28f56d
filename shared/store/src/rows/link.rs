//! A link, and its line in its account's list.

use domain::{
    account::Access,
    id::{AccountId, LinkId, PlatformId},
    language::LanguageTag,
    link::{AccountLink, Flow, Kind, LandingUrl, Link, LiveLink, Progress},
    requirement::{Collect, Reach, RequirementPath},
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
    /// How the owner reached the account when the link was made, where there was a way.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) access: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) country: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) language: Option<String>,
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
    /// Of an account link only.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) visit: Option<VisitRow>,
    /// When an account link was spent.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) used_at: Option<i64>,
    pub(crate) ttl: i64,
}

/// What an account link has that a remediation link has not.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct VisitRow {
    pub(crate) flow: String,
    pub(crate) now: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) later: Option<String>,
    pub(crate) refresh_url: LandingRow,
    pub(crate) return_url: LandingRow,
}

/// An address of the platform. It has no plain `Debug`, as the domain's has none.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct LandingRow(String);

impl std::fmt::Debug for LandingRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LandingRow")
    }
}

impl From<&AccountLink> for VisitRow {
    fn from(visit: &AccountLink) -> Self {
        Self {
            flow: visit.flow.as_str().to_owned(),
            now: visit.collect.now.as_str().to_owned(),
            later: visit.collect.later.map(|reach| reach.as_str().to_owned()),
            refresh_url: LandingRow(visit.refresh_url.as_str().to_owned()),
            return_url: LandingRow(visit.return_url.as_str().to_owned()),
        }
    }
}

impl VisitRow {
    fn read(self, livemode: bool, used_at: Option<i64>, key: &Key) -> Result<AccountLink, StoreError> {
        let reach = |raw: &str| Reach::parse(raw).ok_or_else(|| corrupt(key, &"a reach that isn't known"));
        let url = |row: LandingRow| LandingUrl::parse(&row.0, livemode).map_err(|e| corrupt(key, &e));
        Ok(AccountLink {
            flow: Flow::parse(&self.flow).ok_or_else(|| corrupt(key, &"a flow that isn't known"))?,
            collect: Collect { now: reach(&self.now)?, later: self.later.as_deref().map(reach).transpose()? },
            refresh_url: url(self.refresh_url)?,
            return_url: url(self.return_url)?,
            used_at,
        })
    }
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
            access: (link.access != Access::None).then(|| link.access.as_str().to_owned()),
            country: link.country.clone(),
            language: link.language.map(|tag| tag.as_str().to_owned()),
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
            visit: link.account_link().map(VisitRow::from),
            used_at: link.account_link().and_then(|visit| visit.used_at),
            ttl: link.forgotten_at(),
        }
    }
}

impl TryFrom<LinkRow> for Link {
    type Error = StoreError;

    fn try_from(row: LinkRow) -> Result<Self, StoreError> {
        let key = Key { pk: format!("LINK#{}", row.id), sk: "META".into() };
        let kind = match row.visit {
            None => Kind::Remediation,
            Some(visit) => Kind::Account(Box::new(visit.read(row.livemode, row.used_at, &key)?)),
        };
        Ok(Self {
            kind,
            id: LinkId::parse(&row.id).map_err(|e| corrupt(&key, &e))?,
            platform: PlatformId::parse(&row.platform).map_err(|e| corrupt(&key, &e))?,
            account: AccountId::parse(&row.account).map_err(|e| corrupt(&key, &e))?,
            livemode: row.livemode,
            access: row.access.as_deref().and_then(Access::parse).unwrap_or_default(),
            country: row.country,
            // A language that this version doesn't speak is the browser's again.
            language: row.language.as_deref().and_then(LanguageTag::parse),
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

/// `ACCOUNT#.. / LIVE`: which link the account has now, and all that its address is made of.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct LiveLinkRow {
    pub(crate) link_id: String,
    pub(crate) key_version: u8,
    pub(crate) created: i64,
    pub(crate) expires_at: i64,
    pub(crate) ttl: i64,
}

impl From<&LiveLink> for LiveLinkRow {
    fn from(live: &LiveLink) -> Self {
        Self {
            link_id: live.id.to_string(),
            key_version: live.key_version,
            created: live.created,
            expires_at: live.expires_at,
            ttl: live.expires_at,
        }
    }
}

impl LiveLinkRow {
    pub(crate) fn read(self, key: &Key) -> Result<LiveLink, StoreError> {
        Ok(LiveLink {
            id: LinkId::parse(&self.link_id).map_err(|e| corrupt(key, &e))?,
            key_version: self.key_version,
            created: self.created,
            expires_at: self.expires_at,
        })
    }
}
