//! `GET` and `POST /v1/platform`: the caller's own platform.

use axum::{Json, extract::State, http::Uri};
use domain::platform::Whose;
use web::api::{ApiError, Body, Caller, Permission, Query};

use crate::{PlatformsApi, wire::PlatformObject};

/// The platform, for all of its staff.
pub(crate) async fn retrieve(
    State(state): State<PlatformsApi>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<PlatformObject>, ApiError> {
    // What everybody at a platform may, and nobody else.
    caller.require(Permission::ReadAccounts)?;
    Query::read(&uri)?.only(&[])?;
    let stored = state.platforms.get(caller.platform()?).await?.ok_or_else(not_set_up)?;
    Ok(Json(PlatformObject::new(&stored, caller.livemode)))
}

/// Changes settings.
pub(crate) async fn update(
    State(state): State<PlatformsApi>,
    caller: Caller,
    mut body: Body,
) -> Result<Json<PlatformObject>, ApiError> {
    caller.require(Permission::Settings)?;
    body.expand(&[])?;
    let stored = state.change(caller.platform()?, &body.into_map()?, Whose::Own, not_set_up).await?;
    Ok(Json(PlatformObject::new(&stored, caller.livemode)))
}

fn not_set_up() -> ApiError {
    ApiError::forbidden("The bearer token's platform isn't set up here.".into())
}
