//! `/v1/platform`: a platform's own settings. `/v1/insight`: what became of its links. `/v1/platforms`: the operator's
//! platforms.
//!
//! Rule: settings are the platform's, not a mode's; whatever is wrong is named and changes nothing; and two changes at once
//! both count, because each is made on what the other left.

mod insight;
mod openapi;
mod operator;
mod own;
mod wire;

use std::sync::Arc;

use axum::{
    Router,
    routing::{get, post},
};
use domain::{id::PlatformId, platform::Whose};
use serde_json::{Map, Value};
use store::{
    audit::{Action, Actor, Audit},
    insight::Insights,
    platforms::{Platforms, StoredPlatform},
};
use web::{
    api::{Api, ApiError, Caller, Permission},
    vault::Vault,
};

pub use openapi::openapi;

/// What the handlers work with.
#[derive(Clone)]
pub struct PlatformsApi {
    /// Callers and the time.
    pub api: Api,
    /// The platforms.
    pub platforms: Platforms,
    /// The numbers of a platform.
    pub insights: Insights,
    /// Makes a new platform's data key.
    pub vault: Arc<Vault>,
    /// Whether this is a developer's machine, whose own pages may be linked.
    pub local: bool,
}

/// The routes.
pub fn router(state: PlatformsApi) -> Router {
    let api = state.api.clone();
    let routes = Router::new()
        .route("/v1/platform", get(own::retrieve).post(own::update))
        .route("/v1/insight", get(insight::retrieve))
        .route("/v1/platforms", post(operator::create))
        .route("/v1/platforms/{id}", get(operator::retrieve).post(operator::update))
        .with_state(state);
    api.wrap(routes)
}

impl PlatformsApi {
    /// Changes the settings of a caller's own platform: what isn't named stays, and what is named empty is unset.
    pub async fn change_own(
        &self,
        caller: &Caller,
        wanted: &Map<String, Value>,
        actor: &Actor,
    ) -> Result<StoredPlatform, ApiError> {
        caller.require(Permission::Settings)?;
        self.change(caller.platform()?, wanted, Whose::Own, actor, ApiError::platform_not_set_up).await
    }

    // Somebody else may change the platform between our read and our write: then it is read again.
    async fn change(
        &self,
        id: &PlatformId,
        wanted: &Map<String, Value>,
        whose: Whose,
        actor: &Actor,
        missing: impl Fn() -> ApiError,
    ) -> Result<StoredPlatform, ApiError> {
        let about = names_of(wanted);
        let audit = Audit { action: Action::SettingsChanged, actor, at: self.api.now(), link: None, about };
        for _ in 0..4 {
            let read = self.platforms.get(id).await?.ok_or_else(&missing)?;
            let after = read.platform.changed(wanted, whose, self.local)?;
            if let Some(stored) = self.platforms.update(read, after, &audit).await? {
                return Ok(stored);
            }
        }
        Err(ApiError::conflict())
    }
}

// Which settings were sent, without what they were set to: every name was read by then, so it is one of ours.
fn names_of(wanted: &Map<String, Value>) -> Vec<String> {
    let names = wanted.iter().flat_map(|(name, value)| match value {
        Value::Object(members) => members.keys().map(|member| format!("{name}[{member}]")).collect(),
        _ => vec![name.clone()],
    });
    names.collect()
}
