//! What the function is invoked with. Rule: these are the services' own shapes; only the parts that are needed are read.

use domain::id::{ExportId, PlatformId};
use lambda_http::request::LambdaRequest;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::export_work::ExportRef;

use crate::WorkError;

/// What is to be done.
pub(crate) enum Invocation {
    /// A call of the API is to be answered.
    Call(Box<LambdaRequest>),
    /// Exports are to be written.
    Queue(Vec<QueueMessage>),
    /// What is due is to be put on the queue.
    Sweep,
}

/// A message of the queue.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct QueueMessage {
    pub(crate) message_id: String,
    body: String,
}

/// What a message says.
#[derive(Serialize, Deserialize)]
pub(crate) struct Errand {
    platform: String,
    livemode: bool,
    export: String,
}

#[derive(Deserialize)]
struct Records {
    #[serde(rename = "Records")]
    records: Vec<QueueMessage>,
}

impl Invocation {
    pub(crate) fn read(payload: Value) -> Result<Self, WorkError> {
        let unreadable = |error: serde_json::Error| WorkError::Unreadable(error.to_string());
        match payload["Records"][0]["eventSource"].as_str() {
            Some("aws:sqs") => {
                let read: Records = serde_json::from_value(payload).map_err(unreadable)?;
                Ok(Self::Queue(read.records))
            }
            Some(_) => Err(WorkError::Unreadable("an event source that isn't known".into())),
            None if payload["sweep"] == true => Ok(Self::Sweep),
            None => serde_json::from_value(payload).map(|call| Self::Call(Box::new(call))).map_err(unreadable),
        }
    }
}

impl QueueMessage {
    /// The export to write.
    pub(crate) fn export(&self) -> Result<ExportRef, WorkError> {
        let errand: Errand = serde_json::from_str(&self.body).map_err(|e| WorkError::Unreadable(e.to_string()))?;
        let unreadable = |_| WorkError::Unreadable("an id of a message".into());
        Ok(ExportRef {
            platform: PlatformId::parse(&errand.platform).map_err(unreadable)?,
            livemode: errand.livemode,
            id: ExportId::parse(&errand.export).map_err(unreadable)?,
        })
    }
}

impl Errand {
    /// The body of a message about an export.
    pub(crate) fn of(of: &ExportRef) -> String {
        let errand =
            Self { platform: of.platform.to_string(), livemode: of.livemode, export: of.id.as_str().to_owned() };
        serde_json::to_string(&errand).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn each_service_is_known_by_its_shape() {
        let of =
            ExportRef { platform: PlatformId::parse("plat_1").unwrap(), livemode: true, id: ExportId::at(1, [0; 10]) };
        let message = json!({"eventSource": "aws:sqs", "messageId": "m", "body": Errand::of(&of), "attributes": {}});
        let Ok(Invocation::Queue(messages)) = Invocation::read(json!({"Records": [message]})) else {
            panic!("a queue")
        };
        assert_eq!((messages[0].message_id.as_str(), messages[0].export().unwrap()), ("m", of));
        assert!(matches!(Invocation::read(json!({"sweep": true})), Ok(Invocation::Sweep)));
        let call = json!({"version": "2.0", "routeKey": "$default", "rawPath": "/v1/account_exports", "rawQueryString": "",
            "headers": {"host": "x"}, "isBase64Encoded": false, "requestContext": {"accountId": "1", "apiId": "1",
            "http": {"method": "GET", "path": "/v1/account_exports", "protocol": "HTTP/1.1", "sourceIp": "127.0.0.1"},
            "requestId": "1", "stage": "$default", "timeEpoch": 1}});
        assert!(matches!(Invocation::read(call), Ok(Invocation::Call(_))));
        for unknown in [json!({}), json!({"Records": [{"eventSource": "aws:s3"}]})] {
            assert!(Invocation::read(unknown).is_err());
        }
    }
}
