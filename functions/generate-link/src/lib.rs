//! `/v1/remediation_links`: make, read, list and revoke.
//!
//! Rule: a link is made only for an account that a link can help, and the answer to any other says what is missing.

mod list;
mod openapi;
mod wire;

use std::sync::Arc;

use axum::{
    Json, Router,
    extract::{FromRef, State},
    response::{IntoResponse as _, Response},
    routing::{get, post},
};
use domain::{
    account::LinkRefusal,
    event::{EventKind, NewEvent},
    id::{AccountId, LinkId},
    keyring::Keyring,
    link::{Link, NewLink},
    requirement::RequirementPath,
    token,
};
use store::{
    accounts::Accounts,
    audit::{Action, Audit},
    links::Links,
    platforms::Platforms,
};
use web::{
    api::{
        Api, ApiError, Body, Caller, Path, Permission,
        schema::{Change, Missing, NotChanged, Refused},
    },
    source::Source,
    vault::Vault,
};

pub use openapi::openapi;

use openapi::{LinkParams, LinkPath};
use wire::RemediationLink;

/// What the handlers work with: reads of accounts and platforms, and the links.
#[derive(Clone)]
pub struct GenerateLink {
    /// Callers and the time.
    pub api: Api,
    /// Accounts, to judge whether a link can help.
    pub accounts: Accounts,
    /// Platforms, for their data keys.
    pub platforms: Platforms,
    /// The links.
    pub links: Links,
    /// The platforms' data keys.
    pub vault: Arc<Vault>,
    /// The deployment's keys, for the tokens.
    pub keys: Arc<Keyring>,
    /// Where the hosted pages live.
    pub origin: Arc<str>,
}

impl FromRef<GenerateLink> for Api {
    fn from_ref(state: &GenerateLink) -> Self {
        state.api.clone()
    }
}

/// The routes.
pub fn router(state: GenerateLink) -> Router {
    let api = state.api.clone();
    let routes = Router::new()
        .route("/v1/remediation_links", post(create).get(list::list))
        .route("/v1/remediation_links/{id}", get(retrieve))
        .route("/v1/remediation_links/{id}/revoke", post(revoke))
        .with_state(state);
    api.wrap(routes)
}

impl GenerateLink {
    fn object(&self, link: &Link, now: i64) -> RemediationLink {
        let url =
            token::print(&self.keys, link.key_version, &link.id).map(|token| format!("{}/r/{token}", self.origin));
        RemediationLink::new(link, url, now)
    }

    // A link of another platform, or of the other mode, is no link at all to this caller.
    async fn find(&self, caller: &Caller, id: &str) -> Result<Link, ApiError> {
        let missing = || ApiError::missing("remediation link", id);
        let link = self.links.get(&LinkId::parse(id).map_err(|_| missing())?).await?.ok_or_else(missing)?;
        let theirs = Some(&link.platform) == caller.platform.as_ref() && link.livemode == caller.livemode;
        theirs.then_some(link).ok_or_else(missing)
    }
}

/// Make a link for an account
///
/// Refused, with a code that says why, when a link can't help the account: when it is rejected, when nothing that is due can
/// be given by its owner, or when there is nobody on file whom the owner could be checked against.
#[utoipa::path(post, path = "/v1/remediation_links", operation_id = "createRemediationLink", tag = "Remediation links",
    params(Change), request_body = LinkParams,
    responses((status = 200, description = "The link", body = RemediationLink), Refused, Missing, NotChanged))]
async fn create(
    State(state): State<GenerateLink>,
    caller: Caller,
    source: Source,
    body: Body,
) -> Result<Response, ApiError> {
    caller.require(Permission::GenerateLinks)?;
    let platform = caller.platform()?.clone();
    let account = body.required_text("account")?;
    let account = AccountId::parse(account).map_err(|_| ApiError::missing("account", account).at("account"))?;
    let requirement = body
        .text("requirement")?
        .map(RequirementPath::parse)
        .transpose()
        .map_err(|error| ApiError::invalid("requirement", "parameter_invalid", error.to_string()))?;
    body.only(&["account", "requirement"])?;

    let now = state.api.now();
    let (stored, file) = tokio::try_join!(state.platforms.get(&platform), state.accounts.get(&platform, &account))?;
    let (Some(stored), Some(file)) = (stored, file) else {
        return Err(ApiError::missing("account", account.as_str()).at("account"));
    };
    let file = file.open(&*state.vault.data_key(&stored).await?, now)?;
    if file.account.livemode() != caller.livemode {
        return Err(ApiError::missing("account", account.as_str()).at("account"));
    }
    file.account.can_have_link(requirement.as_ref()).map_err(|refusal| refused(&refusal))?;

    let wanted = NewLink {
        platform,
        account,
        livemode: caller.livemode,
        country: file.account.country().map(str::to_owned),
        requirement,
        created_by: caller.subject.clone(),
    };
    let link = Link::new(wanted, LinkId::from_random(outbound::random::bytes()?), state.keys.newest(), now);
    let actor = source.staff(&caller.subject);
    let audit =
        Audit { action: Action::LinkCreated, actor: &actor, at: now, link: Some(link.id.to_string()), about: vec![] };
    let event = NewEvent::link(EventKind::LinkCreated, &link, now);
    state.links.create(&link, &audit, &[event]).await?;
    Ok(Json(state.object(&link, now)).into_response())
}

fn refused(refusal: &LinkRefusal) -> ApiError {
    ApiError::invalid(refusal.param(), refusal.code(), refusal.to_string())
}

/// Read a link
#[utoipa::path(get, path = "/v1/remediation_links/{id}", operation_id = "retrieveRemediationLink", tag = "Remediation links",
    params(LinkPath),
    responses((status = 200, description = "The link", body = RemediationLink), Refused, Missing))]
async fn retrieve(
    State(state): State<GenerateLink>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Json<RemediationLink>, ApiError> {
    caller.require(Permission::ReadLinks)?;
    let link = state.find(&caller, &id).await?;
    Ok(Json(state.object(&link, state.api.now())))
}

/// Close a link, and every session on it
///
/// A link that was closed before stays closed, and when it was closed stays as it was.
#[utoipa::path(post, path = "/v1/remediation_links/{id}/revoke", operation_id = "revokeRemediationLink", tag = "Remediation links",
    params(LinkPath, Change),
    responses((status = 200, description = "The link", body = RemediationLink), Refused, Missing, NotChanged))]
async fn revoke(
    State(state): State<GenerateLink>,
    caller: Caller,
    source: Source,
    Path(id): Path<String>,
) -> Result<Json<RemediationLink>, ApiError> {
    caller.require(Permission::RevokeLinks)?;
    let link = state.find(&caller, &id).await?;
    let now = state.api.now();
    let actor = source.staff(&caller.subject);
    let audit =
        Audit { action: Action::LinkRevoked, actor: &actor, at: now, link: Some(link.id.to_string()), about: vec![] };
    // Revoking twice is not an error: whoever asks wants it closed, and it is. The first time stays.
    let event = NewEvent::link(EventKind::LinkRevoked, &link.revoked(now), now);
    state.links.revoke(&link, now, &audit, &[event]).await?;
    let link = state.find(&caller, &id).await?;
    Ok(Json(state.object(&link, now)))
}
