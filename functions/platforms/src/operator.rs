//! `/v1/platforms`: the operator makes platforms, and sets what they cost.

use axum::{
    Json,
    extract::{Path, State},
    http::Uri,
};
use domain::{
    id::PlatformId,
    platform::{DisplayName, Platform, Whose},
};
use web::api::{ApiError, Body, Caller, Permission, Query};

use crate::{PlatformsApi, invalid, wire::PlatformObject};

/// Makes a platform, under an id of the operator's choice or a new one.
pub(crate) async fn create(
    State(state): State<PlatformsApi>,
    caller: Caller,
    mut body: Body,
) -> Result<Json<PlatformObject>, ApiError> {
    caller.require(Permission::ManagePlatforms)?;
    body.expand(&[])?;
    let id = match body.text("id")? {
        Some(raw) => PlatformId::parse(raw)
            .map_err(|error| ApiError::invalid("id", "parameter_invalid", format!("The platform's id {error}.")))?,
        None => PlatformId::from_random(outbound::random::bytes()?),
    };
    let name = DisplayName::parse(body.required_text("display_name")?).map_err(|error| {
        ApiError::invalid("display_name", "parameter_invalid", format!("display_name can't be taken: {error}."))
    })?;
    let mut wanted = body.into_map()?;
    wanted.shift_remove("id");
    let platform = Platform::new(id.clone(), name).changed(&wanted, Whose::Operator, state.local).map_err(invalid)?;
    let now = state.api.now();
    let wrapped = state.vault.new_data_key(&id).await?;
    if !state.platforms.create(&platform, wrapped, now).await? {
        let message = format!("There is a platform '{id}' already.");
        return Err(ApiError::invalid("id", "resource_already_exists", message));
    }
    Ok(Json(PlatformObject::of(&platform, now, caller.livemode)))
}

/// A platform.
pub(crate) async fn retrieve(
    State(state): State<PlatformsApi>,
    caller: Caller,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Json<PlatformObject>, ApiError> {
    caller.require(Permission::ManagePlatforms)?;
    Query::read(&uri)?.only(&[])?;
    let missing = || ApiError::missing("platform", &id);
    let stored = state.platforms.get(&PlatformId::parse(&id).map_err(|_| missing())?).await?.ok_or_else(missing)?;
    Ok(Json(PlatformObject::new(&stored, caller.livemode)))
}

/// Changes a platform's settings, and its rate.
pub(crate) async fn update(
    State(state): State<PlatformsApi>,
    caller: Caller,
    Path(id): Path<String>,
    mut body: Body,
) -> Result<Json<PlatformObject>, ApiError> {
    caller.require(Permission::ManagePlatforms)?;
    body.expand(&[])?;
    let missing = || ApiError::missing("platform", &id);
    let platform = PlatformId::parse(&id).map_err(|_| missing())?;
    let stored = state.change(&platform, &body.into_map()?, Whose::Operator, missing).await?;
    Ok(Json(PlatformObject::new(&stored, caller.livemode)))
}
