//! What staff do with endpoints and events: the use cases of the API's calls, and of the dashboard's pages.
//!
//! Rule: each asks for the permission that it needs, acts at the caller's own platform and mode, and whatever it changes is
//! recorded with it.

use std::sync::Arc;

use domain::{
    event::Event,
    id::{EndpointId, EventId},
    webhook::{
        Endpoint,
        delivery::{Delivery, DeliveryRef},
        signature::Secret,
    },
};
use serde_json::{Map, Value};
use store::{
    audit::{Action, Actor, Audit},
    endpoints::{CreateRefused, StoredEndpoint},
    event_log::{TimePage, TimePageOf},
    seal::DataKey,
};
use web::api::{ApiError, Caller, Permission};

use crate::Webhooks;

impl Webhooks {
    /// Every endpoint, newest first. There are never more than a few.
    pub async fn all(&self, caller: &Caller) -> Result<Vec<Endpoint>, ApiError> {
        caller.require(Permission::ReadEvents)?;
        let all = self.endpoints.all(caller.platform()?, caller.livemode).await?;
        Ok(all.into_iter().map(|stored| stored.endpoint).collect())
    }

    /// One endpoint. Another platform's, or one of the other mode, is no endpoint at all to this caller.
    pub async fn one(&self, caller: &Caller, id: &str) -> Result<Endpoint, ApiError> {
        caller.require(Permission::ReadEvents)?;
        Ok(self.endpoint(caller, id).await?.endpoint)
    }

    /// Makes an endpoint. Its secret is said here, and never again.
    pub async fn add(
        &self,
        caller: &Caller,
        wanted: &Map<String, Value>,
        actor: &Actor,
    ) -> Result<(Endpoint, Secret), ApiError> {
        caller.require(Permission::Settings)?;
        let id = EndpointId::from_random(outbound::random::bytes()?);
        let platform = caller.platform()?.clone();
        let endpoint = Endpoint::read(id, platform, caller.livemode, wanted, self.local, self.api.now())?;
        let key = self.data_key(caller).await?;
        let secret = Secret::from_random(outbound::random::bytes()?);
        let audit = self.audit(Action::EndpointCreated, actor, &[endpoint.id.as_str()]);
        self.endpoints.create(&endpoint, &secret, &key, &audit).await.map_err(|refused| match refused {
            CreateRefused::TooMany => ApiError::invalid("", "resource_limit_exceeded", format!("{refused}.")),
            CreateRefused::Store(error) => error.into(),
        })?;
        tracing::info!(endpoint = endpoint.id.as_str(), "webhook_endpoint.created");
        Ok((endpoint, secret))
    }

    /// Changes an endpoint: what isn't named stays.
    pub async fn edit(
        &self,
        caller: &Caller,
        id: &str,
        wanted: &Map<String, Value>,
        actor: &Actor,
    ) -> Result<Endpoint, ApiError> {
        caller.require(Permission::Settings)?;
        // Somebody else may write between our read and our write: then it is read again.
        for _ in 0..4 {
            let stored = self.endpoint(caller, id).await?;
            let changed = stored.endpoint.changed(wanted, self.local)?;
            let audit = self.audit(Action::EndpointChanged, actor, &[changed.id.as_str()]);
            if self.endpoints.update(&stored, &changed, &audit).await? {
                tracing::info!(endpoint = changed.id.as_str(), "webhook_endpoint.updated");
                return Ok(changed);
            }
        }
        Err(ApiError::conflict())
    }

    /// Deletes an endpoint.
    pub async fn remove(&self, caller: &Caller, id: &str, actor: &Actor) -> Result<EndpointId, ApiError> {
        caller.require(Permission::Settings)?;
        let missing = || ApiError::missing("webhook endpoint", id);
        let parsed = EndpointId::parse(id).map_err(|_| missing())?;
        let audit = self.audit(Action::EndpointDeleted, actor, &[parsed.as_str()]);
        if !self.endpoints.delete(caller.platform()?, caller.livemode, &parsed, &audit).await? {
            return Err(missing());
        }
        tracing::info!(endpoint = parsed.as_str(), "webhook_endpoint.deleted");
        Ok(parsed)
    }

    /// Gives an endpoint another secret, which is said here and never again. The one before signs too for `overlap` seconds.
    pub async fn new_secret(
        &self,
        caller: &Caller,
        id: &str,
        overlap: i64,
        actor: &Actor,
    ) -> Result<(Endpoint, Secret), ApiError> {
        caller.require(Permission::Settings)?;
        let key = self.data_key(caller).await?;
        let secret = Secret::from_random(outbound::random::bytes()?);
        for _ in 0..4 {
            let stored = self.endpoint(caller, id).await?;
            let audit = self.audit(Action::SecretRotated, actor, &[stored.endpoint.id.as_str()]);
            if self.endpoints.rotate(&stored, &secret, self.api.now() + overlap, &key, &audit).await? {
                tracing::info!(endpoint = stored.endpoint.id.as_str(), "webhook_endpoint.secret_rotated");
                return Ok((stored.endpoint, secret));
            }
        }
        Err(ApiError::conflict())
    }

    /// What was sent to an endpoint, newest first.
    pub async fn sent_to(
        &self,
        caller: &Caller,
        id: &str,
        page: &TimePage,
    ) -> Result<(Endpoint, TimePageOf<Delivery>), ApiError> {
        caller.require(Permission::ReadEvents)?;
        let endpoint = self.endpoint(caller, id).await?.endpoint;
        let found = self.log.deliveries(caller.platform()?, &endpoint.id, page).await?;
        Ok((endpoint, found))
    }

    /// Sends an event to an endpoint again: it is due at once, with ten attempts, whatever became of it before.
    pub async fn send_again(
        &self,
        caller: &Caller,
        event: &str,
        endpoint: &str,
        actor: &Actor,
    ) -> Result<Event, ApiError> {
        caller.require(Permission::Settings)?;
        let event = self.event(caller, event).await?;
        let to = self.endpoint(caller, endpoint).await.map_err(|error| error.at("webhook_endpoint"))?.endpoint;
        if !to.enabled {
            let message = "The webhook endpoint is disabled: enable it first.".to_owned();
            return Err(ApiError::invalid("webhook_endpoint", "parameter_invalid", message));
        }
        let of = DeliveryRef {
            platform: event.platform.clone(),
            livemode: event.told.livemode,
            endpoint: to.id,
            event: event.id.clone(),
        };
        let audit = self.audit(Action::EventSentAgain, actor, &[of.event.as_str(), of.endpoint.as_str()]);
        self.log.send_again(&of, event.told.kind, self.api.now(), &audit).await?;
        Ok(event)
    }

    fn audit<'a>(&self, action: Action, actor: &'a Actor, about: &[&str]) -> Audit<'a> {
        let about = about.iter().map(|&name| name.to_owned()).collect();
        Audit { action, actor, at: self.api.now(), link: None, about }
    }

    async fn endpoint(&self, caller: &Caller, id: &str) -> Result<StoredEndpoint, ApiError> {
        let missing = || ApiError::missing("webhook endpoint", id);
        let parsed = EndpointId::parse(id).map_err(|_| missing())?;
        self.endpoints.get(caller.platform()?, caller.livemode, &parsed).await?.ok_or_else(missing)
    }

    // As with endpoints.
    pub(crate) async fn event(&self, caller: &Caller, id: &str) -> Result<Event, ApiError> {
        let missing = || ApiError::missing("event", id);
        let parsed = EventId::parse(id).map_err(|_| missing())?;
        self.events.get(caller.platform()?, caller.livemode, &parsed).await?.ok_or_else(missing)
    }

    // What the secrets of this caller's endpoints are sealed with.
    async fn data_key(&self, caller: &Caller) -> Result<Arc<DataKey>, ApiError> {
        let stored = self.platforms.get(caller.platform()?).await?;
        let stored = stored.ok_or_else(ApiError::platform_not_set_up)?;
        Ok(self.vault.data_key(&stored).await?)
    }
}
