//! `/v1/platforms`: the operator makes platforms, and sets what they cost.

use axum::{Json, extract::State, http::Uri};
use domain::{
    id::PlatformId,
    platform::{DisplayName, Platform, Whose},
};
use web::{
    api::{
        ApiError, Body, Caller, Path, Permission, Query,
        schema::{Missing, NotChanged, Refused},
    },
    source::Source,
};

use crate::{
    PlatformsApi,
    openapi::{PlatformChange, PlatformParams, PlatformPath},
    wire::PlatformObject,
};

/// Make a platform, under an id of your choice or a new one
///
/// Only the operator may.
#[utoipa::path(post, path = "/v1/platforms", operation_id = "createPlatform", tag = "Platforms",
    request_body = PlatformParams,
    responses((status = 200, description = "The platform", body = PlatformObject), Refused, NotChanged))]
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
    let platform = Platform::new(id.clone(), name).changed(&wanted, Whose::Operator, state.local)?;
    let now = state.api.now();
    let wrapped = state.vault.new_data_key(&id).await?;
    if !state.platforms.create(&platform, wrapped, now).await? {
        let message = format!("There is a platform '{id}' already.");
        return Err(ApiError::invalid("id", "resource_already_exists", message));
    }
    Ok(Json(PlatformObject::of(&platform, now, caller.livemode)))
}

/// Read a platform
///
/// Only the operator may.
#[utoipa::path(get, path = "/v1/platforms/{id}", operation_id = "retrievePlatform", tag = "Platforms",
    params(PlatformPath), responses((status = 200, description = "The platform", body = PlatformObject), Refused, Missing))]
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

/// Change a platform's settings, and its rate
///
/// Only the operator may. What isn't sent stays, and what is sent empty is unset.
#[utoipa::path(post, path = "/v1/platforms/{id}", operation_id = "updatePlatform", tag = "Platforms",
    params(PlatformPath), request_body = PlatformChange,
    responses((status = 200, description = "The platform", body = PlatformObject), Refused, Missing, NotChanged))]
pub(crate) async fn update(
    State(state): State<PlatformsApi>,
    caller: Caller,
    source: Source,
    Path(id): Path<String>,
    mut body: Body,
) -> Result<Json<PlatformObject>, ApiError> {
    caller.require(Permission::ManagePlatforms)?;
    body.expand(&[])?;
    let missing = || ApiError::missing("platform", &id);
    let platform = PlatformId::parse(&id).map_err(|_| missing())?;
    let actor = source.staff(&caller.subject);
    let stored = state.change(&platform, &body.into_map()?, Whose::Operator, &actor, missing).await?;
    Ok(Json(PlatformObject::new(&stored, caller.livemode)))
}
