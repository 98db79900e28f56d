//! Carries events from the table to the endpoints that want them. It is invoked by the table's stream, by the queue of
//! deliveries and by a schedule; none of the three has to be right, because each step can be repeated.
//!
//! Rule: a step that can't be recorded is reported as failed and comes again; what is recorded is never lost. An event is
//! posted at least once.

mod attempt;
mod fan_out;
mod invocation;
mod replay;
mod sweep;

use std::sync::Arc;

use domain::{id::PlatformId, webhook::delivery::Delivery};
use outbound::{
    post::Poster,
    queue::{Enqueue as _, Lane, Message, Queue, QueueError},
    random::NoRandom,
};
use serde_json::Value;
use store::{
    StoreError, deliveries::Deliveries, endpoints::Endpoints, event_log::EventLog, events::Events, platforms::Platforms,
};
use web::{
    clock::Clock,
    vault::{Vault, VaultError},
};

use invocation::{Errand, Failures, Invocation};

/// What the steps work with.
#[derive(Clone)]
pub struct DeliverEvents {
    /// Platforms, for their data keys.
    pub platforms: Platforms,
    /// The endpoints.
    pub endpoints: Endpoints,
    /// The events.
    pub events: Events,
    /// The events of a stretch of time, to replay them.
    pub log: EventLog,
    /// The deliveries.
    pub deliveries: Deliveries,
    /// The data keys, for the secrets.
    pub vault: Arc<Vault>,
    /// The queue of deliveries.
    pub queue: Queue,
    /// What posts.
    pub poster: Poster,
    /// The time.
    pub clock: Arc<dyn Clock>,
}

/// Why a step couldn't be carried out. It comes again.
#[derive(Debug, thiserror::Error)]
pub enum StepError {
    /// The table.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The keys.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The queue.
    #[error(transparent)]
    Queue(#[from] QueueError),
    /// The generator.
    #[error(transparent)]
    NoRandom(#[from] NoRandom),
    /// Another process is at it, or died at it a moment ago.
    #[error("another process has claimed the attempt")]
    Claimed,
    /// The platform's row is gone.
    #[error("the platform {0} isn't there")]
    NoPlatform(PlatformId),
    /// A record or a message that isn't one of ours.
    #[error("it can't be read: {0}")]
    Unreadable(String),
}

impl DeliverEvents {
    /// Carries out whatever the function was invoked for.
    pub async fn handle(&self, payload: Value) -> Result<Value, StepError> {
        match Invocation::read(payload)? {
            Invocation::Stream(records) => Ok(Failures::first(self.fan_out(records).await)),
            Invocation::Queue(messages) => Ok(Failures::all(self.attempts(messages).await)),
            Invocation::Sweep => self.sweep().await,
            Invocation::Replay(replay) => self.replay(replay).await,
        }
    }

    // Puts a delivery on its endpoint's lane of the queue. A lane is as fast as its endpoint, and no lane waits for another.
    async fn enqueue(&self, delivery: &Delivery) -> Result<(), StepError> {
        let of = &delivery.of;
        let name = format!("{}.{}.{}", of.event, of.endpoint, delivery.sends);
        let body = Errand::of(of).to_string();
        Ok(self.queue.put(Message { body, lane: Some(Lane { group: of.endpoint.to_string(), name }) }).await?)
    }
}
