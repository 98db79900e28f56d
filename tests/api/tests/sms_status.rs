//! What became of text messages: from the provider's log to the account's list, in any order and any number of times.

use std::{sync::Arc, time::Duration};

use aws_lambda_events::event::cloudwatch_logs::LogsEvent;
use domain::{
    id::{AccountId, PlatformId},
    text_message::{MessageId, Outcome, TextMessage},
};
use serde_json::{Value, json};
use sms_status::{Batch, SmsStatus};
use store::messages::{MessageReports, Messages};

use crate::support::{Browser, House, fresh, new_account, new_link, stack};

async fn messages(house: &House, account: &str) -> Vec<TextMessage> {
    let platform = PlatformId::parse(stack()["platform"].as_str().unwrap()).unwrap();
    let account = AccountId::parse(account).unwrap();
    Messages::new(&house.table).of_account(&platform, &account, 10).await.unwrap()
}

// The message as it stands once it was reported on. The stack's own logs take a moment, as those of AWS do.
async fn reported(house: &House, account: &str) -> TextMessage {
    for _ in 0..150 {
        if let [message] = messages(house, account).await.as_slice()
            && message.report.is_some()
        {
            return message.clone();
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    panic!("nothing was reported within half a minute")
}

async fn asked(house: &House, phone: Option<&str>) -> (String, Value) {
    let account = new_account(&json!({"currently_due": ["individual.email"]}));
    let link = new_link(&account);
    let mut owner = Browser::new(house);
    if let Some(phone) = phone {
        owner.phone = phone.to_owned();
    }
    assert_eq!(owner.ask_for_code(&link).await.location, "/code");
    (account, link)
}

fn record(id: &str, status: &str, words: &str) -> Value {
    json!({
        "notification": {"messageId": id, "timestamp": "2026-06-28 00:40:34.558"},
        "delivery": {"destination": "+12065550100", "smsType": "Transactional", "providerResponse": words},
        "status": status,
    })
}

fn batch(records: &[(Value, i64)]) -> LogsEvent {
    let mut event = LogsEvent::default();
    event.aws_logs.data.message_type = "DATA_MESSAGE".into();
    for (record, at) in records {
        let mut line = aws_lambda_events::event::cloudwatch_logs::LogEntry::default();
        line.timestamp = *at;
        line.message = record.to_string();
        event.aws_logs.data.log_events.push(line);
    }
    event
}

fn taker(house: &House) -> SmsStatus {
    SmsStatus { reports: MessageReports::new(&house.table), clock: Arc::new(house.clock.clone()) }
}

fn now(house: &House) -> i64 {
    web::clock::Clock::now(&house.clock)
}

#[tokio::test]
async fn a_message_that_was_sent_is_listed_at_once_and_delivered_when_the_carrier_has_it() {
    let house = House::open().await;
    let (account, link) = asked(&house, None).await;
    let [sent] = messages(&house, &account).await.try_into().unwrap();
    assert_eq!((sent.link.to_string(), sent.country.as_str()), (link["id"].as_str().unwrap().to_owned(), "US"));
    let message = reported(&house, &account).await;
    let report = message.report.unwrap();
    assert_eq!((message.id, report.outcome), (sent.id, Outcome::Delivered));
    assert_eq!(report.response.as_str(), "Message has been accepted by phone carrier");
}

#[tokio::test]
async fn a_number_that_no_message_reaches_fails_with_the_carriers_words() {
    let house = House::open().await;
    // One of some hundred area codes, so that runs don't meet each other's limits.
    let phone = format!("+1{}5550199", [201, 202, 203, 205, 206, 207, 208, 209, 210, 212][(fresh() % 10) as usize]);
    let (account, _) = asked(&house, Some(&phone)).await;
    let report = reported(&house, &account).await.report.unwrap();
    assert_eq!((report.outcome, report.response.as_str()), (Outcome::Failed, "Phone carrier has blocked this message"));
}

#[tokio::test]
async fn reports_that_come_twice_late_or_out_of_order_end_with_the_latest() {
    let house = House::open().await;
    let (account, _) = asked(&house, None).await;
    let message = reported(&house, &account).await;
    let (id, first) = (message.id.as_str().to_owned(), message.report.unwrap());
    let (taker, later) = (taker(&house), first.at + 60_000);
    let failed = batch(&[(record(&id, "FAILURE", "Phone is currently unreachable/unavailable"), later)]);
    assert_eq!(taker.take(&failed).await.unwrap(), Batch { taken: 1, left: 0, unread: 0 });
    assert_eq!(taker.take(&failed).await.unwrap(), Batch { taken: 0, left: 1, unread: 0 }, "the same again");
    let older = batch(&[(record(&id, "SUCCESS", "Message has been accepted by phone"), later - 1)]);
    assert_eq!(taker.take(&older).await.unwrap().taken, 0, "one that was logged before");
    let outcome = |all: Vec<TextMessage>| all[0].report.clone().unwrap().outcome;
    assert_eq!(outcome(messages(&house, &account).await), Outcome::Failed);
    let good = batch(&[(record(&id, "SUCCESS", "Message has been accepted by phone"), later)]);
    assert_eq!(taker.take(&good).await.unwrap().taken, 1, "of two of one moment the good one");
    assert_eq!(taker.take(&failed).await.unwrap().taken, 0);
    // Long after the message, one of its reports still finds it.
    house.clock.advance(30 * 86_400);
    let late = batch(&[(record(&id, "FAILURE", "Phone number is opted out"), later + 1)]);
    assert_eq!(taker.take(&late).await.unwrap().taken, 1);
    assert_eq!(outcome(messages(&house, &account).await), Outcome::Failed);
}

#[tokio::test]
async fn what_is_not_ours_is_left_alone_and_no_number_is_kept() {
    let house = House::open().await;
    let (account, _) = asked(&house, None).await;
    let message = reported(&house, &account).await;
    let at = now(&house) * 1_000;
    let unknown = format!("00000000-{}", fresh());
    let old = at - 3_700_000;
    let mut event = batch(&[
        (record(&unknown, "SUCCESS", "Message has been accepted by phone"), old),
        (json!({"status": "SUCCESS"}), at),
        (record(message.id.as_str(), "FAILURE", "No route to +12065550100"), at + 60_000),
    ]);
    let came = taker(&house).take(&event).await.unwrap();
    assert_eq!(came, Batch { taken: 1, left: 1, unread: 1 });
    assert!(row(&unknown).await.is_none(), "nothing was written for it");
    let ours = row(message.id.as_str()).await.unwrap();
    assert_eq!(ours["response"], "No route to +…");
    assert!(!ours.to_string().contains("5550100"), "{ours}");
    event.aws_logs.data.message_type = "CONTROL_MESSAGE".into();
    assert_eq!(taker(&house).take(&event).await.unwrap(), Batch::default());
}

#[tokio::test]
async fn a_report_that_is_faster_than_the_senders_record_waits_for_it() {
    let house = House::open().await;
    let (account, link) = asked(&house, None).await;
    let id = format!("early-{}", fresh());
    let early = batch(&[(record(&id, "SUCCESS", "Message has been accepted by phone"), now(&house) * 1_000)]);
    assert_eq!(taker(&house).take(&early).await.unwrap().taken, 1);
    assert_eq!(messages(&house, &account).await.len(), 1, "nobody sees it");
    let at = store::owner::Whereabouts {
        link: domain::id::LinkId::parse(link["id"].as_str().unwrap()).unwrap(),
        platform: PlatformId::parse(stack()["platform"].as_str().unwrap()).unwrap(),
        account: AccountId::parse(&account).unwrap(),
        country: None,
        session: None,
        browser: domain::session::SessionHash::of("a browser"),
    };
    let codes = store::codes::Codes::new(&house.table);
    let name = MessageId::parse(&id).unwrap();
    codes.taken(&at, &name, "US", now(&house) + 1).await.unwrap();
    let newest = messages(&house, &account).await.remove(0);
    assert_eq!((newest.id.as_str(), newest.report.unwrap().outcome), (id.as_str(), Outcome::Delivered));
    assert!(codes.taken(&at, &name, "US", now(&house) + 2).await.is_err(), "a name stands for one message");
}

async fn row(id: &str) -> Option<Value> {
    let (client, table) = crate::support::table_client().await;
    let text = |text: String| aws_sdk_dynamodb::types::AttributeValue::S(text);
    let answer = client
        .get_item()
        .table_name(table)
        .key("pk", text(format!("MESSAGE#{id}")))
        .key("sk", text("META".into()))
        .consistent_read(true)
        .send()
        .await
        .unwrap();
    let item = answer.item?;
    let strings = item.into_iter().filter_map(|(name, value)| Some((name, Value::String(value.as_s().ok()?.clone()))));
    Some(Value::Object(strings.collect()))
}
