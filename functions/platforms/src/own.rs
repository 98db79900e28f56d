//! `GET` and `POST /v1/platform`: the caller's own platform.

use axum::{Json, extract::State, http::Uri};
use web::{
    api::{
        ApiError, Body, Caller, Permission, Query,
        schema::{NotChanged, Refused},
    },
    source::Source,
};

use crate::{PlatformsApi, openapi::SettingsParams, wire::PlatformObject};

/// Read your platform's settings
#[utoipa::path(get, path = "/v1/platform", operation_id = "retrieveOwnPlatform", tag = "Platform",
    responses((status = 200, description = "The platform", body = PlatformObject), Refused))]
pub(crate) async fn retrieve(
    State(state): State<PlatformsApi>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<PlatformObject>, ApiError> {
    // What everybody at a platform may, and nobody else.
    caller.require(Permission::ReadAccounts)?;
    Query::read(&uri)?.only(&[])?;
    let stored = state.platforms.get(caller.platform()?).await?.ok_or_else(ApiError::platform_not_set_up)?;
    Ok(Json(PlatformObject::new(&stored, caller.livemode)))
}

/// Change your platform's settings
///
/// What isn't sent stays, and what is sent empty is unset.
#[utoipa::path(post, path = "/v1/platform", operation_id = "updateOwnPlatform", tag = "Platform",
    request_body = SettingsParams,
    responses((status = 200, description = "The platform", body = PlatformObject), Refused, NotChanged))]
pub(crate) async fn update(
    State(state): State<PlatformsApi>,
    caller: Caller,
    source: Source,
    mut body: Body,
) -> Result<Json<PlatformObject>, ApiError> {
    // Before anything is said of the body.
    caller.require(Permission::Settings)?;
    body.expand(&[])?;
    let stored = state.change_own(&caller, &body.into_map()?, &source.staff(&caller.subject)).await?;
    Ok(Json(PlatformObject::new(&stored, caller.livemode)))
}
