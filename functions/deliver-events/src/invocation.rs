//! What the function is invoked with, and what it answers. Rule: these are the services' own shapes; only the parts that are
//! needed are read.

use domain::{
    event::EventKind,
    id::{EndpointId, EventId, PlatformId},
    webhook::delivery::DeliveryRef,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::StepError;

/// What is to be done.
pub(crate) enum Invocation {
    /// Events came into the table.
    Stream(Vec<StreamRecord>),
    /// Deliveries are to be attempted.
    Queue(Vec<QueueMessage>),
    /// What is due is to be put on the queue.
    Sweep,
    /// Events of a stretch of time are to be carried on again.
    Replay(Replay),
}

/// A record of the table's stream.
#[derive(Debug, Deserialize)]
pub(crate) struct StreamRecord {
    dynamodb: StreamChange,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct StreamChange {
    sequence_number: String,
    #[serde(default)]
    new_image: Value,
}

/// The part of an event that says who gets it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Arrival {
    pub(crate) platform: PlatformId,
    pub(crate) livemode: bool,
    pub(crate) event: EventId,
    pub(crate) kind: EventKind,
}

/// A message of the queue.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct QueueMessage {
    pub(crate) message_id: String,
    body: String,
    #[serde(default)]
    attributes: Attributes,
}

#[derive(Debug, Default, Deserialize)]
struct Attributes {
    #[serde(rename = "MessageGroupId", default)]
    group: String,
}

/// What a message says.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Errand {
    platform: String,
    livemode: bool,
    endpoint: String,
    event: String,
}

/// A stretch of time of one platform, in unix seconds, the last one not included.
#[derive(Debug, Deserialize)]
pub(crate) struct Replay {
    pub(crate) platform: String,
    pub(crate) livemode: bool,
    pub(crate) from: i64,
    pub(crate) until: i64,
}

#[derive(Deserialize)]
struct Records<T> {
    #[serde(rename = "Records")]
    records: Vec<T>,
}

impl Invocation {
    pub(crate) fn read(payload: Value) -> Result<Self, StepError> {
        let source = payload["Records"][0]["eventSource"].as_str();
        match source {
            Some("aws:dynamodb") => records(payload).map(Self::Stream),
            Some("aws:sqs") => records(payload).map(Self::Queue),
            Some(_) => Err(StepError::Unreadable("an event source that isn't known".into())),
            None if payload["sweep"] == true => Ok(Self::Sweep),
            None => serde_json::from_value(payload["replay"].clone())
                .map(Self::Replay)
                .map_err(|_| StepError::Unreadable("not what this function is invoked with".into())),
        }
    }
}

fn records<T: for<'de> Deserialize<'de>>(payload: Value) -> Result<Vec<T>, StepError> {
    let read: Records<T> = serde_json::from_value(payload).map_err(|error| StepError::Unreadable(error.to_string()))?;
    Ok(read.records)
}

impl StreamRecord {
    /// What a batch that failed at this record is retried from.
    pub(crate) fn place(&self) -> &str {
        &self.dynamodb.sequence_number
    }

    /// Reads the event's row, which the stream gives in the table's own notation.
    pub(crate) fn arrival(&self) -> Result<Arrival, StepError> {
        let image = &self.dynamodb.new_image;
        let unreadable = |what: &str| StepError::Unreadable(format!("the event's {what}"));
        let text = |name: &str| image[name]["S"].as_str().ok_or_else(|| unreadable(name));
        Ok(Arrival {
            platform: PlatformId::parse(text("platform")?).map_err(|_| unreadable("platform"))?,
            livemode: image["livemode"]["BOOL"].as_bool().ok_or_else(|| unreadable("mode"))?,
            event: EventId::parse(text("id")?).map_err(|_| unreadable("id"))?,
            kind: EventKind::parse(text("kind")?).ok_or_else(|| unreadable("kind"))?,
        })
    }
}

impl QueueMessage {
    /// Its endpoint's lane.
    pub(crate) fn group(&self) -> &str {
        &self.attributes.group
    }

    /// The delivery to attempt.
    pub(crate) fn delivery(&self) -> Result<DeliveryRef, StepError> {
        let errand: Errand = serde_json::from_str(&self.body).map_err(|e| StepError::Unreadable(e.to_string()))?;
        let unreadable = |_| StepError::Unreadable("an id of a message".into());
        Ok(DeliveryRef {
            platform: PlatformId::parse(&errand.platform).map_err(unreadable)?,
            livemode: errand.livemode,
            endpoint: EndpointId::parse(&errand.endpoint).map_err(unreadable)?,
            event: EventId::parse(&errand.event).map_err(unreadable)?,
        })
    }
}

impl Errand {
    pub(crate) fn of(of: &DeliveryRef) -> Value {
        json!({
            "platform": of.platform.as_str(),
            "livemode": of.livemode,
            "endpoint": of.endpoint.as_str(),
            "event": of.event.as_str(),
        })
    }
}

/// The answer to a batch: what has to come again.
pub(crate) struct Failures;

impl Failures {
    /// Of a stream: everything from this record on, or nothing.
    pub(crate) fn first(failed: Option<String>) -> Value {
        Self::all(failed.into_iter().collect())
    }

    /// Of a queue: these messages.
    pub(crate) fn all(failed: Vec<String>) -> Value {
        let items: Vec<Value> = failed.into_iter().map(|id| json!({"itemIdentifier": id})).collect();
        json!({ "batchItemFailures": items })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_service_is_known_by_its_shape() {
        let record = json!({"eventSource": "aws:dynamodb", "dynamodb": {"SequenceNumber": "7", "NewImage": {
            "platform": {"S": "plat_1"}, "livemode": {"BOOL": true}, "id": {"S": "evt_1"}, "kind": {"S": "account.updated"},
        }}});
        let Ok(Invocation::Stream(records)) = Invocation::read(json!({"Records": [record]})) else {
            panic!("a stream")
        };
        assert_eq!(records[0].place(), "7");
        let arrival = records[0].arrival().unwrap();
        assert_eq!((arrival.platform.as_str(), arrival.livemode, arrival.event.as_str()), ("plat_1", true, "evt_1"));

        let of = DeliveryRef {
            platform: arrival.platform,
            livemode: true,
            endpoint: EndpointId::parse("we_1").unwrap(),
            event: arrival.event,
        };
        let message = json!({"eventSource": "aws:sqs", "messageId": "m", "body": Errand::of(&of).to_string(),
            "attributes": {"MessageGroupId": "we_1"}});
        let Ok(Invocation::Queue(messages)) = Invocation::read(json!({"Records": [message]})) else {
            panic!("a queue")
        };
        assert_eq!((messages[0].group(), messages[0].delivery().unwrap()), ("we_1", of));

        assert!(matches!(Invocation::read(json!({"sweep": true})), Ok(Invocation::Sweep)));
        let replay = json!({"replay": {"platform": "plat_1", "livemode": false, "from": 1, "until": 2}});
        assert!(matches!(Invocation::read(replay), Ok(Invocation::Replay(_))));
        for unknown in [json!({}), json!({"Records": []}), json!({"Records": [{"eventSource": "aws:s3"}]})] {
            assert!(Invocation::read(unknown).is_err());
        }
    }

    #[test]
    fn what_failed_is_named() {
        assert_eq!(Failures::first(None), json!({"batchItemFailures": []}));
        assert_eq!(Failures::first(Some("7".into())), json!({"batchItemFailures": [{"itemIdentifier": "7"}]}));
    }
}
