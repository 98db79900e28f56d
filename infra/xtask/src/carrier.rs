//! What the phone network and SNS's delivery logs are on AWS: every text message that the local SNS took is reported on, to
//! `sms-status`, as a subscription of CloudWatch Logs would.
//!
//! Rule: a report comes after its message and is packed as CloudWatch packs it. A number that ends in [`UNREACHABLE`] is
//! one that no message reaches; every other one is reached.

use std::{collections::HashSet, io::Write as _, sync::atomic::AtomicBool, thread, time::Duration};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use flate2::{Compression, write::GzEncoder};
use serde_json::{Value, json};
use web::clock::{Clock as _, SystemClock};

use crate::{
    Done, inbox,
    relay::{Wiring, going, invoke},
};

/// The last seven digits of numbers whose carrier takes no message.
pub(crate) const UNREACHABLE: &str = "5550199";

const FUNCTION: &str = "sms-status";
/// How often it looks. The logs of AWS take some seconds too.
const PACE: Duration = Duration::from_secs(1);

/// Reports on messages until the stack stops.
pub(crate) fn logs(wiring: &Wiring, stop: &AtomicBool) {
    let mut reported: HashSet<String> = HashSet::new();
    while going(stop) {
        for message in inbox::messages(&wiring.aws).unwrap_or_default() {
            let id = message["id"].as_str().unwrap_or_default();
            if message["kind"] != "sms" || reported.contains(id) {
                continue;
            }
            // One that fails is reported again, as an invocation that fails is made again.
            if event(id, message["to"].as_str().unwrap_or_default())
                .and_then(|event| invoke(wiring, FUNCTION, &event))
                .is_ok()
            {
                reported.insert(id.to_owned());
            }
        }
        thread::sleep(PACE);
    }
}

// What a subscription invokes with.
fn event(id: &str, to: &str) -> Done<Value> {
    let data = data(id, to, SystemClock.now() * 1_000);
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    let written = packed.write_all(data.to_string().as_bytes()).and_then(|()| packed.finish());
    let bytes = written.map_err(|error| format!("A record can't be packed: {error}."))?;
    Ok(json!({"awslogs": {"data": STANDARD.encode(bytes)}}))
}

fn data(id: &str, to: &str, now: i64) -> Value {
    let fails = to.ends_with(UNREACHABLE);
    let (status, group, words) = if fails {
        ("FAILURE", "DirectPublishToPhoneNumber/Failure", "Phone carrier has blocked this message")
    } else {
        ("SUCCESS", "DirectPublishToPhoneNumber", "Message has been accepted by phone carrier")
    };
    let record = json!({
        "notification": {"messageId": id, "timestamp": "2026-01-01 00:00:00.000"},
        "delivery": {
            "destination": to, "priceInUSD": 0.00645, "smsType": "Transactional", "providerResponse": words,
            "dwellTimeMs": 599, "dwellTimeMsUntilDeviceAck": 1344,
        },
        "status": status,
    });
    json!({
        "messageType": "DATA_MESSAGE", "owner": "123456789012", "logStream": id,
        "logGroup": format!("sns/us-east-1/123456789012/{group}"), "subscriptionFilters": ["local"],
        "logEvents": [{"id": id, "timestamp": now, "message": record.to_string()}],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(to: &str) -> String {
        let data = data("m-1", to, 5);
        let record: Value = serde_json::from_str(data["logEvents"][0]["message"].as_str().unwrap()).unwrap();
        record["status"].as_str().unwrap().to_owned()
    }

    #[test]
    fn one_range_of_numbers_is_never_reached() {
        assert_eq!(status("+12065550199"), "FAILURE");
        assert_eq!(status("+12065550198"), "SUCCESS");
    }

    #[test]
    fn it_is_packed_as_cloudwatch_packs_it() {
        let event = event("m-1", "+12065550198").unwrap();
        let bytes = STANDARD.decode(event["awslogs"]["data"].as_str().unwrap()).unwrap();
        assert_eq!(bytes[..2], [0x1f, 0x8b], "gzip");
    }
}
