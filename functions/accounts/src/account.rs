//! One account: create, read, update, upsert, reject.
//!
//! A POST changes what it names; a PUT is the whole account, and what it leaves out is gone, but for numbers that are never
//! given back and for what the owner gave, which has its own records.

use axum::{Json, extract::State};
use domain::{
    account::Account,
    id::{AccountId, ExternalAccountId},
};
use serde_json::Value;
use store::audit::Action;
use web::{
    api::{
        ApiError, Body, Caller, Path, Permission,
        schema::{Missing, NotChanged, Refused},
    },
    source::Source,
};

use crate::{
    AccountsApi, Changed, existing,
    openapi::{self, AccountParams, AccountPath, RejectParams},
};

/// Make an account
#[utoipa::path(post, path = "/v1/accounts", operation_id = "createAccount", tag = "Accounts",
    request_body = AccountParams,
    responses((status = 200, description = "The account", body = openapi::Account), Refused, NotChanged))]
pub async fn create(
    State(state): State<AccountsApi>,
    caller: Caller,
    source: Source,
    body: Body,
) -> Result<Json<Value>, ApiError> {
    caller.require(Permission::WriteAccounts)?;
    let body = body.into_map()?;
    let id = AccountId::from_random(outbound::random::bytes()?);
    let payout = ExternalAccountId::from_random(outbound::random::bytes()?);
    let livemode = caller.livemode;
    let account = state
        .change(&caller, &source, id.as_str(), Action::AccountWritten, |_, now| {
            let account = Account::create(&id, livemode, body.clone(), &payout, now)?;
            Ok(Changed::account(None, account.at(now)))
        })
        .await?;
    Ok(Json(account.to_json()))
}

/// Read an account
#[utoipa::path(get, path = "/v1/accounts/{id}", operation_id = "retrieveAccount", tag = "Accounts",
    params(AccountPath),
    responses((status = 200, description = "The account", body = openapi::Account), Refused, Missing))]
pub async fn retrieve(
    State(state): State<AccountsApi>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Json<Value>, ApiError> {
    caller.require(Permission::ReadAccounts)?;
    let (file, _) = state.file(&caller, &id).await?;
    Ok(Json(file.account.to_json()))
}

/// Change what is sent of an account
///
/// Objects are merged member by member, lists replace, an empty text or a null takes a member away. `requirements` and
/// `future_requirements` are one statement each and replace what stood there.
#[utoipa::path(post, path = "/v1/accounts/{id}", operation_id = "updateAccount", tag = "Accounts",
    params(AccountPath), request_body = AccountParams,
    responses((status = 200, description = "The account", body = openapi::Account), Refused, Missing, NotChanged))]
pub async fn update(
    State(state): State<AccountsApi>,
    caller: Caller,
    source: Source,
    Path(id): Path<String>,
    body: Body,
) -> Result<Json<Value>, ApiError> {
    caller.require(Permission::WriteAccounts)?;
    let body = body.into_map()?;
    let payout = ExternalAccountId::from_random(outbound::random::bytes()?);
    let account = state
        .change(&caller, &source, &id, Action::AccountWritten, |before, now| {
            let before = existing(before, &id)?;
            let account = before.updated(body.clone(), &payout, now)?;
            Ok(Changed::account(Some(before), account.at(now)))
        })
        .await?;
    Ok(Json(account.to_json()))
}

/// Write a whole account, new or in the place of what stands there
///
/// What it leaves out is gone, but for numbers that are never given back and for what the owner gave.
#[utoipa::path(put, path = "/v1/accounts/{id}", operation_id = "upsertAccount", tag = "Accounts",
    params(AccountPath), request_body = AccountParams,
    responses((status = 200, description = "The account", body = openapi::Account), Refused, Missing, NotChanged))]
pub async fn upsert(
    State(state): State<AccountsApi>,
    caller: Caller,
    source: Source,
    Path(id): Path<String>,
    body: Body,
) -> Result<Json<Value>, ApiError> {
    caller.require(Permission::WriteAccounts)?;
    let body = body.into_map()?;
    let account_id = AccountId::parse(&id)
        .map_err(|error| ApiError::invalid("id", "parameter_invalid", format!("The account id {error}.")))?;
    let livemode = caller.livemode;
    let account = state
        .change(&caller, &source, &id, Action::AccountWritten, |before, now| {
            let account = Account::read(&account_id, livemode, body.clone(), before, now)?;
            Ok(Changed::account(before, account.at(now)))
        })
        .await?;
    Ok(Json(account.to_json()))
}

/// Close an account for good
#[utoipa::path(post, path = "/v1/accounts/{id}/reject", operation_id = "rejectAccount", tag = "Accounts",
    params(AccountPath), request_body = RejectParams,
    responses((status = 200, description = "The account", body = openapi::Account), Refused, Missing, NotChanged))]
pub async fn reject(
    State(state): State<AccountsApi>,
    caller: Caller,
    source: Source,
    Path(id): Path<String>,
    body: Body,
) -> Result<Json<Value>, ApiError> {
    caller.require(Permission::WriteAccounts)?;
    let reason = body.required_text("reason")?.to_owned();
    body.only(&["reason"])?;
    let account = state.reject(&caller, &source, &id, &reason).await?;
    Ok(Json(account.to_json()))
}

impl AccountsApi {
    /// Closes an account for good, and gives it as it is afterwards.
    ///
    /// # Errors
    /// 403 for a role that writes no accounts, 404 for an account that isn't this caller's, 400 for a reason that isn't one.
    pub async fn reject(&self, caller: &Caller, source: &Source, id: &str, reason: &str) -> Result<Account, ApiError> {
        caller.require(Permission::WriteAccounts)?;
        let rejected = |before: Option<&Account>, _: i64| {
            let before = existing(before, id)?;
            Ok(Changed::account(Some(before), before.rejected(reason)?))
        };
        self.change(caller, source, id, Action::AccountRejected, rejected).await
    }
}
