//! `/v1/accounts/{id}/identity_check`: how it stands, and new tries after a block.
//!
//! Rule: new tries are allowed only by somebody who says that the account's owner was made sure of.

use axum::{
    Json,
    extract::{Path, State},
};
use domain::{
    code::WRONG_CODES_OF_AN_ACCOUNT,
    id::AccountId,
    identity::{TRIES_IN_ALL, Tries},
};
use serde::Serialize;
use store::audit::{Action, Audit};
use web::{
    api::{ApiError, Body, Caller, Permission},
    source::Source,
};

use crate::AccountsApi;

/// `{"object":"identity_check", ...}`.
#[derive(Debug, Serialize)]
pub struct IdentityCheck {
    object: &'static str,
    account: String,
    /// Whether nobody can pass until staff reset it.
    blocked: bool,
    /// Whether a reset helps: false when the tries of the account's life are spent.
    can_be_reset: bool,
    /// Tries left before it is blocked.
    tries_left: u32,
    /// Wrong codes since the last reset; a hundred block the account.
    wrong_codes: u32,
}

impl IdentityCheck {
    fn of(account: &AccountId, tries: Tries, wrong_codes: u32) -> Self {
        Self {
            object: "identity_check",
            account: account.to_string(),
            blocked: tries.left() == 0 || wrong_codes >= WRONG_CODES_OF_AN_ACCOUNT,
            can_be_reset: tries.in_all < TRIES_IN_ALL,
            tries_left: tries.left(),
            wrong_codes,
        }
    }
}

/// `GET /v1/accounts/{id}/identity_check`.
pub async fn retrieve(
    State(state): State<AccountsApi>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Json<IdentityCheck>, ApiError> {
    caller.require(Permission::ReadAccounts)?;
    let (file, _) = state.file(&caller, &id).await?;
    Ok(Json(IdentityCheck::of(file.account.id(), file.tries, file.wrong_codes)))
}

/// `POST /v1/accounts/{id}/identity_check/reset` `acknowledged=true`.
pub async fn reset(
    State(state): State<AccountsApi>,
    caller: Caller,
    source: Source,
    Path(id): Path<String>,
    body: Body,
) -> Result<Json<IdentityCheck>, ApiError> {
    caller.require(Permission::ResetIdentity)?;
    if body.flag("acknowledged")? != Some(true) {
        let message =
            "Make sure that the account's data and its owner are who they should be, then send acknowledged=true.";
        return Err(ApiError::invalid("acknowledged", "acknowledgement_missing", message.into()));
    }
    body.only(&["acknowledged"])?;
    let (file, _) = state.file(&caller, &id).await?;
    let actor = source.staff(&caller.subject);
    let now = state.api.now();
    let audit = Audit { action: Action::IdentityReset, actor: &actor, at: now, link: None, about: vec![] };
    if !state.reviews.reset_identity(caller.platform()?, file.account.id(), &audit).await? {
        let message = format!("The {TRIES_IN_ALL} tries of this account's life are spent.");
        return Err(ApiError::invalid("", "identity_tries_spent", message));
    }
    let (file, _) = state.file(&caller, &id).await?;
    Ok(Json(IdentityCheck::of(file.account.id(), file.tries, file.wrong_codes)))
}
