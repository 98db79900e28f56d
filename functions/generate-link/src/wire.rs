//! The remediation link object, as the API writes it.

use domain::{
    language::LanguageTag,
    link::{Link, Status},
    reminder::Stop,
};
use serde::Serialize;
use serde_json::Value;
use store::reminders::Reminding;
use utoipa::ToSchema;
use web::api::schema::{link_id, time};

use crate::{
    openapi::{self, LinkProgress, LinkStatus, link_object},
    send::RemindersObject,
};

/// A link for an account's owner. It opens for 90 days, as often as needed, until it is revoked.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = openapi::link)]
pub struct RemediationLink {
    #[schema(schema_with = link_id)]
    id: String,
    #[schema(schema_with = link_object)]
    object: &'static str,
    /// The account's id, or the whole account when that was asked for.
    #[schema(schema_with = openapi::account_or_id)]
    account: Value,
    #[schema(schema_with = time)]
    created: i64,
    /// Who made it: the token's `sub`.
    created_by: String,
    /// The first second in which it no longer opens.
    #[schema(minimum = 0)]
    expires_at: i64,
    /// The language that it opens in, if one was asked for.
    #[schema(required)]
    lang: Option<&'static str>,
    livemode: bool,
    /// What the service sends to the owner, if that was asked for.
    #[schema(required)]
    reminders: Option<RemindersObject>,
    /// The requirement that it was made for, if one was named.
    #[schema(required)]
    requirement: Option<String>,
    /// Whether it opens.
    #[schema(value_type = LinkStatus)]
    status: &'static str,
    /// The furthest step that its owner took.
    #[schema(value_type = LinkProgress)]
    progress: &'static str,
    /// When the owner first asked for a code.
    #[schema(required)]
    opened_at: Option<i64>,
    /// When the owner first proved a phone.
    #[schema(required)]
    authenticated_at: Option<i64>,
    /// When the owner first passed the identity check.
    #[schema(required)]
    identity_verified_at: Option<i64>,
    /// When something was last submitted.
    #[schema(required)]
    submitted_at: Option<i64>,
    /// When, after that, nothing was due or waiting any more.
    #[schema(required)]
    cleared_at: Option<i64>,
    #[schema(required)]
    revoked_at: Option<i64>,
    /// Where the owner opens it; null when it doesn't open.
    #[schema(required)]
    url: Option<String>,
}

impl RemediationLink {
    /// The object of a link whose address is known.
    pub fn new(
        link: &Link,
        reminding: Option<&Reminding>,
        url: Option<String>,
        account: Option<&Value>,
        now: i64,
    ) -> Self {
        let status = link.status(now);
        let ended = match status {
            Status::Active => None,
            Status::Expired => Some(Stop::Expired),
            Status::Revoked => Some(Stop::Revoked),
        };
        Self {
            id: link.id.to_string(),
            object: "remediation_link",
            account: account.cloned().unwrap_or_else(|| link.account.as_str().into()),
            created: link.created,
            created_by: link.created_by.clone(),
            expires_at: link.expires_at,
            lang: link.language.map(LanguageTag::as_str),
            livemode: link.livemode,
            reminders: reminding.map(|reminding| RemindersObject::of(reminding, ended)),
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
