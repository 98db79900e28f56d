//! `/v1/accounts/{id}/identity_check`: how it stands, and new tries after a block.
//!
//! Rule: new tries are allowed only by somebody who says that the account's owner was made sure of.

use axum::{Json, extract::State};
use domain::identity::TRIES_IN_ALL;
use store::{
    account_file::AccountFile,
    audit::{Action, Audit},
};
use web::{
    api::{
        ApiError, Body, Caller, Path, Permission,
        schema::{Missing, NotChanged, Refused},
    },
    source::Source,
};

use crate::{
    AccountsApi,
    openapi::{AccountPath, ResetParams},
    wire::IdentityCheck,
};

/// Read how an account's identity check stands
#[utoipa::path(get, path = "/v1/accounts/{id}/identity_check", operation_id = "retrieveIdentityCheck", tag = "Identity checks",
    params(AccountPath),
    responses((status = 200, description = "The identity check", body = IdentityCheck), Refused, Missing))]
pub async fn retrieve(
    State(state): State<AccountsApi>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Json<IdentityCheck>, ApiError> {
    caller.require(Permission::ReadAccounts)?;
    let (file, _) = state.file(&caller, &id).await?;
    Ok(Json(IdentityCheck::of(file.account.id(), file.tries, file.wrong_codes)))
}

/// Allow new tries at the identity check
///
/// Refused when the tries of the account's life are spent.
#[utoipa::path(post, path = "/v1/accounts/{id}/identity_check/reset", operation_id = "resetIdentityCheck", tag = "Identity checks",
    params(AccountPath), request_body = ResetParams,
    responses((status = 200, description = "The identity check", body = IdentityCheck), Refused, Missing, NotChanged))]
pub async fn reset(
    State(state): State<AccountsApi>,
    caller: Caller,
    source: Source,
    Path(id): Path<String>,
    body: Body,
) -> Result<Json<IdentityCheck>, ApiError> {
    caller.require(Permission::ResetIdentity)?;
    let acknowledged = body.flag("acknowledged")? == Some(true);
    if acknowledged {
        body.only(&["acknowledged"])?;
    }
    let file = state.reset_identity(&caller, &source, &id, acknowledged).await?;
    Ok(Json(IdentityCheck::of(file.account.id(), file.tries, file.wrong_codes)))
}

impl AccountsApi {
    /// Allows new tries at an account's identity check, for somebody who says that its owner was made sure of. Gives the
    /// account's file as it is afterwards.
    pub async fn reset_identity(
        &self,
        caller: &Caller,
        source: &Source,
        id: &str,
        acknowledged: bool,
    ) -> Result<AccountFile, ApiError> {
        caller.require(Permission::ResetIdentity)?;
        if !acknowledged {
            let message = "Make sure that the account's data and its owner are who they should be, then send \
                           acknowledged=true.";
            return Err(ApiError::invalid("acknowledged", "acknowledgement_missing", message.into()));
        }
        let (file, _) = self.file(caller, id).await?;
        let actor = source.staff(&caller.subject);
        let now = self.api.now();
        let audit = Audit { action: Action::IdentityReset, actor: &actor, at: now, link: None, about: vec![] };
        if !self.reviews.reset_identity(caller.platform()?, file.account.id(), &audit).await? {
            let message = format!("The {TRIES_IN_ALL} tries of this account's life are spent.");
            return Err(ApiError::invalid("", "identity_tries_spent", message));
        }
        Ok(self.file(caller, id).await?.0)
    }
}
