//! `/v1/accounts/{id}`: write and read an account.
//!
//! Rule: a PUT is the whole account. What it leaves out is gone, but for numbers that are never given back, and for what
//! the owner gave meanwhile, which has its own records.

use std::sync::Arc;

use axum::{
    Json, Router,
    extract::{FromRef, Path, State},
    routing::get,
};
use domain::{
    account::{Account, Invalid},
    id::AccountId,
};
use serde_json::Value;
use store::{
    account_file::AccountFile,
    accounts::{Accounts, PutRefused},
    audit::{Action, Audit},
    platforms::{Platforms, StoredPlatform},
    seal::DataKey,
};
use web::{
    api::{Api, ApiError, Body, Caller, Permission},
    source::Source,
    vault::Vault,
};

/// What the handlers work with.
#[derive(Clone)]
pub struct AccountsApi {
    /// Callers and the time.
    pub api: Api,
    /// The accounts.
    pub accounts: Accounts,
    /// Platforms, for their data keys.
    pub platforms: Platforms,
    /// The data keys.
    pub vault: Arc<Vault>,
}

impl FromRef<AccountsApi> for Api {
    fn from_ref(state: &AccountsApi) -> Self {
        state.api.clone()
    }
}

/// The routes.
pub fn router(state: AccountsApi) -> Router {
    let api = state.api.clone();
    api.wrap(Router::new().route("/v1/accounts/{id}", get(retrieve).put(upsert)).with_state(state))
}

async fn retrieve(
    State(state): State<AccountsApi>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Json<Value>, ApiError> {
    caller.require(Permission::ReadAccounts)?;
    let (account, _) = state.find(&caller, &id).await?;
    let file = account.ok_or_else(|| ApiError::missing("account", &id))?;
    Ok(Json(file.account.to_json()))
}

async fn upsert(
    State(state): State<AccountsApi>,
    caller: Caller,
    source: Source,
    Path(id): Path<String>,
    body: Body,
) -> Result<Json<Value>, ApiError> {
    caller.require(Permission::WriteAccounts)?;
    let now = state.api.now();
    let body = body.into_map();
    let account_id = AccountId::parse(&id)
        .map_err(|error| ApiError::invalid("id", "parameter_invalid", format!("The account id {error}.")))?;
    let actor = source.staff(&caller.subject);
    let audit = Audit { action: Action::AccountWritten, actor: &actor, at: now, link: None, about: vec![] };
    // Somebody else, or the account's owner, may write between our read and our write: then it is read again.
    for _ in 0..4 {
        let (before, key) = state.find(&caller, &id).await?;
        let earlier = before.as_ref().map(|file| &file.account);
        let account = Account::read(&account_id, caller.livemode, body.clone(), earlier, now).map_err(invalid)?;
        match state.accounts.put(caller.platform()?, &account, before.as_ref(), &key, &audit).await {
            Ok(()) => return Ok(Json(account.to_json())),
            Err(PutRefused::Changed) => {}
            Err(PutRefused::Store(error)) => return Err(error.into()),
        }
    }
    Err(ApiError::conflict())
}

fn invalid(invalid: Invalid) -> ApiError {
    ApiError::invalid(&invalid.param, invalid.code, invalid.message)
}

impl AccountsApi {
    // The account, if it is this caller's, and the key that it is or will be sealed with.
    async fn find(&self, caller: &Caller, id: &str) -> Result<(Option<AccountFile>, Arc<DataKey>), ApiError> {
        let platform = caller.platform()?;
        let account = AccountId::parse(id).map_err(|_| ApiError::missing("account", id))?;
        let (stored, sealed) = tokio::try_join!(self.platforms.get(platform), self.accounts.get(platform, &account))?;
        let stored: StoredPlatform =
            stored.ok_or_else(|| ApiError::forbidden("The bearer token's platform isn't set up here.".into()))?;
        let key = self.vault.data_key(&stored).await?;
        let file = sealed.map(|sealed| sealed.open(&key)).transpose()?;
        match file {
            // An account of the other mode is no account to this caller, also not to write over.
            Some(file) if file.account.livemode() != caller.livemode => Err(ApiError::missing("account", id)),
            file => Ok((file, key)),
        }
    }
}
