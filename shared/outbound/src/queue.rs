//! Queues: that of deliveries, first in first out for each endpoint, and that of exports, in any order. Rule: a message only says that there may be something to
//! do; what there is to do stands in the table.

use std::future::Future;

use aws_sdk_sqs::{
    Client,
    error::{ProvideErrorMetadata, SdkError},
};

use crate::aws::Aws;

/// Why a message wasn't taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the queue didn't take a message: {0}")]
pub struct QueueError(String);

/// A message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// What it says.
    pub body: String,
    /// Its lane, on a queue that has lanes.
    pub lane: Option<Lane>,
}

/// A place on a queue that is first in first out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lane {
    /// Messages of one group arrive in their order, one after the other.
    pub group: String,
    /// A second message with this name within five minutes is dropped.
    pub name: String,
}

/// Puts messages on a queue.
pub trait Enqueue {
    /// Puts one message on the queue.
    fn put(&self, message: Message) -> impl Future<Output = Result<(), QueueError>> + Send;
}

/// A queue of Amazon SQS.
#[derive(Debug, Clone)]
pub struct Queue {
    client: Client,
    url: String,
}

impl Queue {
    /// The port on one queue.
    pub fn new(aws: &Aws, url: &str) -> Self {
        Self { client: Client::new(aws.config()), url: url.to_owned() }
    }
}

impl Enqueue for Queue {
    async fn put(&self, message: Message) -> Result<(), QueueError> {
        let call = self
            .client
            .send_message()
            .queue_url(&self.url)
            .message_body(message.body)
            .set_message_group_id(message.lane.as_ref().map(|lane| lane.group.clone()))
            .set_message_deduplication_id(message.lane.map(|lane| lane.name));
        call.send().await.map(|_| ()).map_err(|error| QueueError(said(&error)))
    }
}

fn said<E: ProvideErrorMetadata, R>(error: &SdkError<E, R>) -> String
where
    SdkError<E, R>: std::error::Error,
{
    let code = error.as_service_error().and_then(ProvideErrorMetadata::code);
    code.map_or_else(|| error.to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fake::{Fake, Reply};

    fn message() -> Message {
        Message { body: "{}".into(), lane: Some(Lane { group: "we_1".into(), name: "evt_1.we_1.1".into() }) }
    }

    async fn put(reply: Reply) -> (Result<(), QueueError>, Vec<String>) {
        let fake = Fake::start(reply);
        let queue = Queue::new(&fake.aws().await, &format!("{}/1/deliveries.fifo", fake.url()));
        (queue.put(message()).await, fake.requests())
    }

    #[tokio::test]
    async fn a_message_carries_its_group_and_its_name() {
        let (put, requests) = put(Reply::Answer(200, r#"{"MessageId":"m"}"#.into())).await;
        assert_eq!(put, Ok(()));
        let [sent] = requests.try_into().unwrap();
        for part in [r#""MessageGroupId":"we_1""#, r#""MessageDeduplicationId":"evt_1.we_1.1""#, "deliveries.fifo"] {
            assert!(sent.contains(part), "{sent}");
        }
    }

    #[tokio::test]
    async fn an_outage_is_an_error_with_its_code() {
        let denied = r#"{"__type":"com.amazonaws.sqs#AccessDenied","message":"no"}"#;
        assert_eq!(put(Reply::Answer(403, denied.into())).await.0, Err(QueueError("AccessDenied".into())));
        assert!(put(Reply::HangUp).await.0.is_err());
    }
}
