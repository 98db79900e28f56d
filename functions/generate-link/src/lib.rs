//! `/v1/remediation_links`: make, read, list and revoke; `/v1/account_links`: make.
//!
//! Rule: a link is made only for an account that a link can help, and the answer to any other says what is missing.

mod account_links;
mod list;
mod openapi;
mod send;
mod sending;
mod staff;
mod wire;

use std::sync::Arc;

use axum::{
    Json, Router,
    extract::State,
    http::Uri,
    response::{IntoResponse as _, Response},
    routing::{get, post},
};
use domain::{
    account::Account,
    id::{AccountId, LinkId},
    keyring::Keyring,
    language::LanguageTag,
    link::Link,
    platform::Platform,
    requirement::RequirementPath,
};
use serde_json::Value;
use store::{
    accounts::Accounts,
    links::Links,
    platforms::Platforms,
    reminders::{Reminders, Reminding},
};
use web::{
    api::{
        Api, ApiError, Body, Caller, Expand, Path, Permission, Query,
        schema::{Missing, NotChanged, Refused},
    },
    source::Source,
    vault::Vault,
};

pub use openapi::openapi;
pub use sending::{Sending, Standing};
pub use staff::{Given, Wanted};

use openapi::{ExpandLink, LinkParams, LinkPath, RevokeParams};
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
    /// What is sent with them.
    pub reminders: Reminders,
    /// The platforms' data keys.
    pub vault: Arc<Vault>,
    /// The deployment's keys, for the tokens.
    pub keys: Arc<Keyring>,
    /// Where the hosted pages live.
    pub origin: Arc<str>,
}

/// The routes.
pub fn router(state: GenerateLink) -> Router {
    let api = state.api.clone();
    let routes = Router::new()
        .route("/v1/account_links", post(account_links::create))
        .route("/v1/remediation_links", post(create).get(list::list))
        .route("/v1/remediation_links/{id}", get(retrieve))
        .route("/v1/remediation_links/{id}/revoke", post(revoke))
        .route("/v1/accounts/{id}/reminders", post(send::opt_out))
        .with_state(state);
    api.wrap(routes)
}

impl GenerateLink {
    fn object(&self, link: &Link, reminding: Option<&Reminding>, account: Option<&Value>, now: i64) -> RemediationLink {
        RemediationLink::new(link, reminding, self.url(link), account, now)
    }

    // The account, if it is this caller's.
    async fn account(&self, caller: &Caller, id: &AccountId) -> Result<Account, ApiError> {
        Ok(self.owned(caller, id).await?.0)
    }

    // The same with the platform whose account it is.
    async fn owned(&self, caller: &Caller, id: &AccountId) -> Result<(Account, Platform), ApiError> {
        let missing = || ApiError::missing("account", id.as_str()).at("account");
        let platform = caller.platform()?;
        let (stored, file) = tokio::try_join!(self.platforms.get(platform), self.accounts.get(platform, id))?;
        let (Some(stored), Some(file)) = (stored, file) else { return Err(missing()) };
        let account = file.open(&*self.vault.data_key(&stored).await?, self.api.now())?.account;
        if account.livemode() == caller.livemode { Ok((account, stored.platform)) } else { Err(missing()) }
    }

    // A link of another platform, or of the other mode, is no remediation link at all to this caller; nor is an account link.
    async fn find(&self, caller: &Caller, id: &str) -> Result<Link, ApiError> {
        let missing = || ApiError::missing("remediation link", id);
        let link = self.links.get(&LinkId::parse(id).map_err(|_| missing())?).await?.ok_or_else(missing)?;
        let theirs = Some(&link.platform) == caller.platform.as_ref() && link.livemode == caller.livemode;
        (theirs && link.is_remediation()).then_some(link).ok_or_else(missing)
    }

    // The account object, as its own call answers it.
    async fn whole_account(&self, caller: &Caller, id: &AccountId) -> Result<Value, ApiError> {
        caller.require(Permission::ReadAccounts)?;
        Ok(self.account(caller, id).await?.to_json())
    }

    // The answer about one link.
    async fn answer(&self, caller: &Caller, link: &Link, expand: &Expand) -> Result<Json<RemediationLink>, ApiError> {
        // Boxed: both futures side by side would be large on every caller's stack.
        let whole = Box::pin(async {
            Ok(if expand.has("account") { Some(self.whole_account(caller, &link.account).await?) } else { None })
        });
        let reminding =
            Box::pin(async { Ok::<_, ApiError>(self.reminders.of_links(&[link.id]).await?.pop().flatten()) });
        let (whole, reminding) = tokio::try_join!(whole, reminding)?;
        Ok(Json(self.object(link, reminding.as_ref(), whole.as_ref(), self.api.now())))
    }
}

// The id in `account`; what can't be one is no account.
fn account_id(body: &Body) -> Result<AccountId, ApiError> {
    let raw = body.required_text("account")?;
    AccountId::parse(raw).map_err(|_| ApiError::missing("account", raw).at("account"))
}

fn unspoken(raw: &str) -> ApiError {
    let known: Vec<&str> = LanguageTag::ALL.iter().map(|tag| tag.as_str()).collect();
    ApiError::invalid("lang", "parameter_invalid", format!("'{raw}' is none of {}.", known.join(", ")))
}

/// Make a link for an account
///
/// Refused, with a code that says why, when a link can't help the account: when it is rejected, when nothing that is due can
/// be given by its owner, or when there is nobody on file whom the owner could be checked against.
#[utoipa::path(post, path = "/v1/remediation_links", operation_id = "createRemediationLink", tag = "Remediation links",
    request_body = LinkParams,
    responses((status = 200, description = "The link", body = RemediationLink), Refused, Missing, NotChanged))]
async fn create(
    State(state): State<GenerateLink>,
    caller: Caller,
    source: Source,
    mut body: Body,
) -> Result<Response, ApiError> {
    caller.require(Permission::GenerateLinks)?;
    let expand = body.expand(&["account"])?;
    if expand.has("account") {
        caller.require(Permission::ReadAccounts)?;
    }
    let account = account_id(&body)?;
    let requirement = body
        .text("requirement")?
        .map(RequirementPath::parse)
        .transpose()
        .map_err(|error| ApiError::invalid("requirement", "parameter_invalid", error.to_string()))?;
    let language = body.text("lang")?.map(|raw| LanguageTag::parse(raw).ok_or_else(|| unspoken(raw))).transpose()?;
    let plan = send::read(&body)?;
    body.only(&["account", "requirement", "lang", "send"])?;

    let (owned, platform) = state.owned(&caller, &account).await?;
    let wanted = Wanted { requirement, language, plan };
    let link = state.make_for(&caller, &source.staff(&caller.subject), (&owned, &platform), wanted).await?;
    let reminding = plan.map(Reminding::planned);
    let whole = expand.has("account").then(|| owned.to_json());
    Ok(Json(state.object(&link, reminding.as_ref(), whole.as_ref(), state.api.now())).into_response())
}

/// Read a link
#[utoipa::path(get, path = "/v1/remediation_links/{id}", operation_id = "retrieveRemediationLink", tag = "Remediation links",
    params(LinkPath, ExpandLink),
    responses((status = 200, description = "The link", body = RemediationLink), Refused, Missing))]
async fn retrieve(
    State(state): State<GenerateLink>,
    caller: Caller,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Json<RemediationLink>, ApiError> {
    caller.require(Permission::ReadLinks)?;
    let mut query = Query::read(&uri)?;
    let expand = query.expand(&["account"])?;
    query.only(&[])?;
    let link = state.find(&caller, &id).await?;
    Box::pin(state.answer(&caller, &link, &expand)).await
}

/// Close a link, and every session on it
///
/// A link that was closed before stays closed, and when it was closed stays as it was.
#[utoipa::path(post, path = "/v1/remediation_links/{id}/revoke", operation_id = "revokeRemediationLink", tag = "Remediation links",
    params(LinkPath), request_body = RevokeParams,
    responses((status = 200, description = "The link", body = RemediationLink), Refused, Missing, NotChanged))]
async fn revoke(
    State(state): State<GenerateLink>,
    caller: Caller,
    source: Source,
    Path(id): Path<String>,
    mut body: Body,
) -> Result<Json<RemediationLink>, ApiError> {
    caller.require(Permission::RevokeLinks)?;
    let expand = body.expand(&["account"])?;
    body.only(&[])?;
    let link = state.revoke(&caller, &source.staff(&caller.subject), &id).await?;
    Box::pin(state.answer(&caller, &link, &expand)).await
}
