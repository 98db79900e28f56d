//! One account: create, read, update, upsert, reject.
//!
//! A POST changes what it names; a PUT is the whole account, and what it leaves out is gone, but for numbers that are never
//! given back and for what the owner gave, which has its own records.

use axum::{
    Json,
    extract::{Path, State},
};
use domain::{
    account::Account,
    id::{AccountId, ExternalAccountId},
};
use serde_json::Value;
use store::audit::Action;
use web::{
    api::{ApiError, Body, Caller, Permission},
    source::Source,
};

use crate::{AccountsApi, Changed, existing, invalid};

/// `POST /v1/accounts`.
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
            let account = Account::create(&id, livemode, body.clone(), &payout, now).map_err(invalid)?;
            Ok(Changed::account(None, account.at(now)))
        })
        .await?;
    Ok(Json(account.to_json()))
}

/// `GET /v1/accounts/{id}`.
pub async fn retrieve(
    State(state): State<AccountsApi>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Json<Value>, ApiError> {
    caller.require(Permission::ReadAccounts)?;
    let (file, _) = state.file(&caller, &id).await?;
    Ok(Json(file.account.to_json()))
}

/// `POST /v1/accounts/{id}`.
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
            let account = before.updated(body.clone(), &payout, now).map_err(invalid)?;
            Ok(Changed::account(Some(before), account.at(now)))
        })
        .await?;
    Ok(Json(account.to_json()))
}

/// `PUT /v1/accounts/{id}`.
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
            let account = Account::read(&account_id, livemode, body.clone(), before, now).map_err(invalid)?;
            Ok(Changed::account(before, account.at(now)))
        })
        .await?;
    Ok(Json(account.to_json()))
}

/// `POST /v1/accounts/{id}/reject`.
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
    let account = state
        .change(&caller, &source, &id, Action::AccountRejected, |before, _| {
            let before = existing(before, &id)?;
            Ok(Changed::account(Some(before), before.rejected(&reason).map_err(invalid)?))
        })
        .await?;
    Ok(Json(account.to_json()))
}
