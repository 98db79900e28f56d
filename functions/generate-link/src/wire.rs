//! The remediation link object, as the API writes it.

use domain::link::{Link, Status};
use serde::Serialize;
use serde_json::Value;

/// `{"object":"remediation_link", ...}`.
#[derive(Debug, Serialize)]
pub struct RemediationLink {
    id: String,
    object: &'static str,
    /// Its id, or the whole of it when that was asked for.
    account: Value,
    created: i64,
    created_by: String,
    expires_at: i64,
    livemode: bool,
    /// The requirement that it was made for, if one was named.
    requirement: Option<String>,
    /// `active`, `expired` or `revoked`.
    status: &'static str,
    /// The furthest step: `created`, `opened`, `authenticated`, `identity_verified`, `submitted` or `cleared`.
    progress: &'static str,
    opened_at: Option<i64>,
    authenticated_at: Option<i64>,
    identity_verified_at: Option<i64>,
    submitted_at: Option<i64>,
    cleared_at: Option<i64>,
    revoked_at: Option<i64>,
    /// Where the owner opens it; null when it doesn't open.
    url: Option<String>,
}

impl RemediationLink {
    /// The object of a link whose address is known.
    pub fn new(link: &Link, url: Option<String>, account: Option<&Value>, now: i64) -> Self {
        let status = link.status(now);
        Self {
            id: link.id.to_string(),
            object: "remediation_link",
            account: account.cloned().unwrap_or_else(|| link.account.as_str().into()),
            created: link.created,
            created_by: link.created_by.clone(),
            expires_at: link.expires_at,
            livemode: link.livemode,
            requirement: link.requirement.as_ref().map(|path| path.as_str().to_owned()),
            status: status.as_str(),
            progress: link.progress.furthest(),
            opened_at: link.progress.opened_at,
            authenticated_at: link.progress.authenticated_at,
            identity_verified_at: link.progress.identity_verified_at,
            submitted_at: link.progress.submitted_at,
            cleared_at: link.progress.cleared_at,
            revoked_at: link.revoked_at,
            url: url.filter(|_| status == Status::Active),
        }
    }
}
