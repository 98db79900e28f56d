//! From the queue to the endpoint: one attempt. Rule: it is claimed before anything is posted, and what came of it is
//! recorded before its message is done with.

use std::collections::BTreeMap;

use domain::webhook::{
    delivery::{Delivery, DeliveryRef, Trouble},
    schedule::{Answer, Next, next, retry_after},
    signature::{standard, stripe},
};
use outbound::post::{PostError, Posted};
use store::{
    deliveries::{Claim, Outcome},
    endpoints::StoredEndpoint,
};
use tokio::task::JoinSet;

use crate::{DeliverEvents, StepError, invocation::QueueMessage};

impl DeliverEvents {
    /// Attempts the deliveries of a batch, the lanes side by side and each in its order; the messages that must come again.
    pub(crate) async fn attempts(&self, messages: Vec<QueueMessage>) -> Vec<String> {
        let mut lanes: BTreeMap<String, Vec<QueueMessage>> = BTreeMap::new();
        for message in messages {
            lanes.entry(message.group().to_owned()).or_default().push(message);
        }
        let mut running = JoinSet::new();
        let mut given = Vec::new();
        for (_, lane) in lanes {
            given.push(lane.iter().map(|message| message.message_id.clone()).collect::<Vec<_>>());
            let state = self.clone();
            let at = given.len() - 1;
            running.spawn(async move { (at, state.lane(lane).await) });
        }
        let mut failed = Vec::new();
        while let Some(ended) = running.join_next().await {
            if let Ok((at, again)) = ended {
                given[at].clear();
                failed.extend(again);
            }
        }
        // A lane that ended in a panic: all of it comes again.
        failed.extend(given.into_iter().flatten());
        failed
    }

    // After a message that must come again, those behind it wait for it.
    async fn lane(&self, messages: Vec<QueueMessage>) -> Vec<String> {
        let mut left = messages.into_iter();
        while let Some(message) = left.next() {
            let done = match message.delivery() {
                Ok(of) => self.attempt(&of).await,
                Err(error) => Err(error),
            };
            if let Err(cause) = done {
                tracing::error!(message = message.message_id, %cause, "delivery.comes_again");
                return [message].into_iter().chain(left).map(|message| message.message_id).collect();
            }
        }
        Vec::new()
    }

    async fn attempt(&self, of: &DeliveryRef) -> Result<(), StepError> {
        let claimed_at = self.clock.now();
        let delivery = match self.deliveries.claim(of, claimed_at).await? {
            Claim::Ours(delivery) => delivery,
            Claim::Nothing => return Ok(()),
            Claim::Held => return Err(StepError::Claimed),
        };
        let outcome = self.outcome(&delivery).await?;
        if !self.deliveries.settle(&delivery, claimed_at, &outcome, self.clock.now()).await? {
            tracing::warn!(event = of.event.as_str(), endpoint = of.endpoint.as_str(), "delivery.claimed_meanwhile");
        }
        Ok(())
    }

    async fn outcome(&self, delivery: &Delivery) -> Result<Outcome, StepError> {
        let of = &delivery.of;
        let unsent = |trouble| Outcome { status: None, trouble: Some(trouble), again_at: None, attempted: false };
        let endpoint = self.endpoints.get(&of.platform, of.livemode, &of.endpoint).await?;
        let Some(stored) = endpoint else { return Ok(unsent(Trouble::EndpointDeleted)) };
        if !stored.endpoint.enabled {
            return Ok(unsent(Trouble::EndpointDisabled));
        }
        let event = self.events.get(&of.platform, of.livemode, &of.event).await?;
        let Some(event) = event else { return Ok(unsent(Trouble::EventGone)) };
        // What an endpoint receives doesn't count itself, and is the same at every attempt.
        let body = event.to_json(0).to_string();
        let posted = self.post(&stored, of, &body).await?;
        self.judge(delivery, posted).await
    }

    async fn post(
        &self,
        stored: &StoredEndpoint,
        of: &DeliveryRef,
        body: &str,
    ) -> Result<Result<Posted, PostError>, StepError> {
        let platform = self.platforms.get(&of.platform).await?;
        let platform = platform.ok_or_else(|| StepError::NoPlatform(of.platform.clone()))?;
        let key = self.vault.data_key(&platform).await?;
        let now = self.clock.now();
        let secrets = stored.secrets(&key, now)?;
        let headers = [
            ("stripe-signature", stripe(&secrets, now, body)),
            ("webhook-id", of.event.to_string()),
            ("webhook-timestamp", now.to_string()),
            ("webhook-signature", standard(&secrets, of.event.as_str(), now, body)),
        ];
        Ok(self.poster.post(&stored.endpoint.url, &headers, body).await)
    }

    async fn judge(&self, delivery: &Delivery, posted: Result<Posted, PostError>) -> Result<Outcome, StepError> {
        let (of, now, attempts) = (&delivery.of, self.clock.now(), delivery.attempts + 1);
        let (answer, status, trouble) = match posted {
            Ok(posted) => {
                let later = posted.retry_after.as_deref().and_then(|raw| retry_after(raw, now));
                (Answer::Status(posted.status, later), Some(posted.status), Trouble::Status)
            }
            Err(PostError::Refused) => (Answer::Nothing, None, Trouble::AddressRefused),
            Err(PostError::TooSlow) => (Answer::Nothing, None, Trouble::TimedOut),
            Err(PostError::NoAnswer) => (Answer::Nothing, None, Trouble::NoAnswer),
        };
        let (trouble, again_at) = match next(answer, attempts, now, outbound::random::number()?) {
            Next::Arrived => (None, None),
            Next::Again(at) => (Some(trouble), Some(at)),
            Next::Over => (Some(trouble), None),
            Next::Gone => {
                self.endpoints.disable(&of.platform, of.livemode, &of.endpoint).await?;
                tracing::warn!(endpoint = of.endpoint.as_str(), "webhook_endpoint.gone");
                (Some(Trouble::Gone), None)
            }
        };
        let (event, endpoint) = (of.event.as_str(), of.endpoint.as_str());
        let word = trouble.map(Trouble::as_str);
        tracing::info!(event, endpoint, attempts, status, trouble = word, "delivery.attempted");
        if trouble.is_some() && again_at.is_none() {
            tracing::error!(event, endpoint, attempts, status, trouble = word, "delivery.given_up");
        }
        Ok(Outcome { status, trouble, again_at, attempted: true })
    }
}
