//! One record of SNS in its log. Rule: of all that stands there only the message's name, its status and the provider's words
//! are read.

use domain::text_message::{MessageId, Outcome, Report, Response};
use serde::Deserialize;

#[derive(Deserialize)]
struct Record {
    notification: Notification,
    delivery: Option<Delivery>,
    status: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Notification {
    message_id: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Delivery {
    provider_response: Option<String>,
}

/// Reads a line that was logged at a time (unix milliseconds); none when it reports on no message.
pub fn read(line: &str, logged_at: i64) -> Option<(MessageId, Report)> {
    let record: Record = serde_json::from_str(line).ok()?;
    let outcome = match record.status.as_str() {
        "SUCCESS" => Outcome::Delivered,
        "FAILURE" => Outcome::Failed,
        _ => return None,
    };
    let words = record.delivery.and_then(|delivery| delivery.provider_response).unwrap_or_default();
    let report = Report { outcome, response: Response::of(&words), at: logged_at };
    Some((MessageId::parse(&record.notification.message_id)?, report))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SUCCESS: &str = r#"{
        "notification": {"messageId": "34d9b400-c6dd-5444-820d-fbeb0f1f54cf", "timestamp": "2026-06-28 00:40:34.558"},
        "delivery": {
            "phoneCarrier": "My Phone Carrier", "mnc": 270, "numberOfMessageParts": 1, "destination": "+12015550123",
            "priceInUSD": 0.00645, "smsType": "Transactional", "mcc": 310,
            "providerResponse": "Message has been accepted by phone carrier", "dwellTimeMs": 599,
            "dwellTimeMsUntilDeviceAck": 1344
        },
        "status": "SUCCESS"
    }"#;

    #[test]
    fn a_record_of_success_is_read() {
        let (id, report) = read(SUCCESS, 7).unwrap();
        assert_eq!(id.as_str(), "34d9b400-c6dd-5444-820d-fbeb0f1f54cf");
        assert_eq!((report.outcome, report.at), (Outcome::Delivered, 7));
        assert_eq!(report.response.as_str(), "Message has been accepted by phone carrier");
    }

    #[test]
    fn a_record_of_failure_says_why_and_may_lack_members() {
        let line = r#"{"notification": {"messageId": "m-1"}, "delivery": {"providerResponse": "Phone number is opted out"}, "status": "FAILURE"}"#;
        let (_, report) = read(line, 7).unwrap();
        assert_eq!((report.outcome, report.response.as_str()), (Outcome::Failed, "Phone number is opted out"));
        let bare = r#"{"notification": {"messageId": "m-1"}, "status": "FAILURE"}"#;
        assert_eq!(read(bare, 7).unwrap().1.response.as_str(), "");
    }

    #[test]
    fn what_reports_on_nothing_is_none() {
        for line in [
            "",
            "not JSON",
            "{}",
            r#"{"notification": {"messageId": "m-1"}, "status": "PENDING"}"#,
            r#"{"notification": {"messageId": "a#b"}, "status": "SUCCESS"}"#,
        ] {
            assert_eq!(read(line, 7), None, "{line}");
        }
    }
}
