//! Events on their way to endpoints: in this process with a clock that is moved, once with the real program and SIGKILL, and
//! once through the whole stack.

use std::{collections::BTreeSet, time::Duration};

use domain::webhook::{
    delivery::{DeliveryStatus, Trouble},
    signature::Secret,
};
use serde_json::{Value, json};

use crate::support::{
    House, PostOffice, Receiver, Reply, Runtime, Tenant, account_json, api, audit, by_staff, fresh, stack,
};

fn refuse(status: u16) -> Reply {
    Reply::Answer(status, None)
}

#[tokio::test]
async fn an_endpoint_that_fails_then_hangs_then_works_gets_every_event_in_order() {
    let office = PostOffice::open().await;
    let receiver = Receiver::start(&[refuse(500), refuse(503), refuse(404), Reply::Silence]);
    let (endpoint, _) = office.endpoint(&receiver.url).await;
    let first = office.happens().await;
    office.stream().await;
    office.work_off().await;
    // Each wait is at most a tenth longer than its place in the schedule, and nothing comes before nine tenths of it.
    for (made, wait) in [(1, 5), (2, 300), (3, 1_800), (4, 7_200)] {
        assert_eq!(receiver.got().len(), made);
        let [delivery] = office.log(&endpoint).await.try_into().unwrap();
        assert_eq!((delivery.status, delivery.attempts as usize), (DeliveryStatus::Pending, made));
        assert_eq!(office.sweep_after(wait * 9 / 10 - 1).await, 0);
        assert_eq!(office.sweep_after(wait / 5 + 2).await, 1);
        office.work_off().await;
    }
    let [delivery] = office.log(&endpoint).await.try_into().unwrap();
    assert_eq!((delivery.status, delivery.attempts), (DeliveryStatus::Succeeded, 5));
    assert_eq!((delivery.last_status, delivery.last_error, delivery.next_attempt_at), (Some(200), None, None));
    assert_eq!(office.sweep_after(1_000_000).await, 0, "nothing is due after that");

    // Now it keeps up, and events come in the order in which they happened.
    let mut all = vec![first; 5];
    for _ in 0..12 {
        all.push(office.happens().await);
    }
    office.stream().await;
    office.work_off().await;
    assert_eq!(receiver.accounts(), all);
}

#[tokio::test]
async fn an_endpoint_gets_nothing_that_happened_before_it_was_made() {
    let office = PostOffice::open().await;
    office.happens().await;
    let receiver = Receiver::start(&[]);
    // The stream is read late: the endpoint is there by then.
    office.clock.advance(1);
    office.endpoint(&receiver.url).await;
    let after = office.happens().await;
    office.stream().await;
    office.work_off().await;
    assert_eq!(receiver.accounts(), [after]);
}

#[tokio::test]
async fn what_waits_for_a_retry_holds_back_nothing_and_arrives_too() {
    let office = PostOffice::open().await;
    let receiver = Receiver::start(&[refuse(500), refuse(500), refuse(500), Reply::Silence]);
    office.endpoint(&receiver.url).await;
    let mut all = BTreeSet::new();
    for _ in 0..8 {
        all.insert(office.happens().await);
    }
    office.stream().await;
    office.work_off().await;
    assert_eq!(receiver.got().len(), 8);
    assert_eq!(office.sweep_after(6).await, 4);
    office.work_off().await;
    let after = &receiver.accounts()[4..];
    assert_eq!(after.len(), 8);
    assert_eq!(after.iter().cloned().collect::<BTreeSet<_>>(), all);
}

#[tokio::test]
async fn an_attempt_is_given_up_after_the_tenth() {
    let office = PostOffice::open().await;
    let receiver = Receiver::start(&vec![refuse(500); 10]);
    let (endpoint, _) = office.endpoint(&receiver.url).await;
    office.happens().await;
    office.stream().await;
    office.work_off().await;
    while office.sweep_after(27 * 3_600).await > 0 {
        office.work_off().await;
    }
    assert_eq!(receiver.got().len(), 10);
    let [delivery] = office.log(&endpoint).await.try_into().unwrap();
    assert_eq!((delivery.status, delivery.attempts), (DeliveryStatus::Failed, 10));
    assert_eq!((delivery.last_status, delivery.last_error), (Some(500), Some(Trouble::Status)));
}

#[tokio::test]
async fn both_secrets_sign_while_one_replaces_the_other() {
    let office = PostOffice::open().await;
    let receiver = Receiver::start(&[]);
    let (endpoint, old) = office.endpoint(&receiver.url).await;
    let stored = office.deliver.endpoints.get(&office.tenant.id, false, &endpoint).await.unwrap().unwrap();
    let new = Secret::from_random(outbound::random::bytes().unwrap());
    let until = web::clock::Clock::now(&office.clock) + 100;
    let key = office.data_key().await;
    assert!(office.deliver.endpoints.rotate(&stored, &new, until, &key, &audit(&by_staff())).await.unwrap());
    for _ in 0..2 {
        office.happens().await;
        office.stream().await;
        office.work_off().await;
        office.clock.advance(100);
    }
    let [during, after] = receiver.got().try_into().unwrap();
    for secret in [old.as_str(), new.reveal()] {
        assert!(during.stripe_signed(secret) && during.standard_signed(secret));
    }
    assert!(after.stripe_signed(new.reveal()) && after.standard_signed(new.reveal()));
    assert!(!after.stripe_signed(&old) && !after.standard_signed(&old));
    assert_eq!(during.header("webhook-id"), during.json()["id"].as_str().unwrap());
    assert_eq!(during.header("content-type"), "application/json; charset=utf-8");
}

#[tokio::test]
async fn an_endpoint_that_is_gone_is_disabled_and_gets_nothing_more() {
    let office = PostOffice::open().await;
    let receiver = Receiver::start(&[refuse(410)]);
    let (endpoint, _) = office.endpoint(&receiver.url).await;
    office.happens().await;
    office.happens().await;
    office.stream().await;
    office.work_off().await;
    assert_eq!(receiver.got().len(), 1);
    let stored = office.deliver.endpoints.get(&office.tenant.id, false, &endpoint).await.unwrap().unwrap();
    assert!(!stored.endpoint.enabled);
    let log = office.log(&endpoint).await;
    let said: Vec<_> = log.iter().map(|d| (d.status, d.last_error, d.attempts)).collect();
    let failed = DeliveryStatus::Failed;
    assert_eq!(said, [(failed, Some(Trouble::EndpointDisabled), 0), (failed, Some(Trouble::Gone), 1)]);
    // And what happens later isn't even started.
    office.happens().await;
    office.stream().await;
    assert_eq!(office.log(&endpoint).await.len(), 2);
}

#[tokio::test]
async fn an_endpoint_that_asks_for_time_gets_it() {
    let office = PostOffice::open().await;
    let receiver = Receiver::start(&[Reply::Answer(429, Some(("Retry-After", "900".into())))]);
    office.endpoint(&receiver.url).await;
    office.happens().await;
    office.stream().await;
    office.work_off().await;
    assert_eq!(office.sweep_after(899).await, 0);
    assert_eq!(office.sweep_after(1).await, 1);
    office.work_off().await;
    assert_eq!(receiver.got().len(), 2);
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let office = PostOffice::open().await;
    let elsewhere = Receiver::start(&[]);
    let receiver = Receiver::start(&[Reply::Answer(307, Some(("Location", elsewhere.url.clone())))]);
    let (endpoint, _) = office.endpoint(&receiver.url).await;
    office.happens().await;
    office.stream().await;
    office.work_off().await;
    assert!(elsewhere.got().is_empty());
    let [delivery] = office.log(&endpoint).await.try_into().unwrap();
    assert_eq!((delivery.status, delivery.last_status), (DeliveryStatus::Pending, Some(307)));
}

#[tokio::test]
async fn a_slow_endpoint_delays_only_itself() {
    let office = PostOffice::open().await;
    let (slow, quick) = (Receiver::start(&vec![Reply::Silence; 9]), Receiver::start(&[]));
    office.endpoint(&slow.url).await;
    office.endpoint(&quick.url).await;
    for _ in 0..3 {
        office.happens().await;
    }
    office.stream().await;
    // One batch with both lanes, as a queue may give it: the quick one has all before the slow one has answered nothing.
    let messages: Vec<Value> = office.receive(10).await.into_iter().map(|(record, _)| record).collect();
    assert_eq!(messages.len(), 6);
    let deliver = office.deliver.clone();
    let batch = tokio::spawn(async move { deliver.handle(json!({"Records": messages})).await });
    while quick.got().len() < 3 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert!(slow.got().len() < 3);
    assert_eq!(batch.await.unwrap().unwrap(), json!({"batchItemFailures": []}));
}

#[tokio::test]
async fn a_batch_and_a_message_that_come_again_post_nothing_twice() {
    let office = PostOffice::open().await;
    let receiver = Receiver::start(&[]);
    let (endpoint, _) = office.endpoint(&receiver.url).await;
    office.happens().await;
    office.stream().await;
    office.stream().await;
    let [(message, _)] = office.receive(1).await.try_into().unwrap();
    let batch = json!({"Records": [message]});
    let at_once: Vec<_> = (0..8)
        .map(|_| {
            let (deliver, batch) = (office.deliver.clone(), batch.clone());
            tokio::spawn(async move { deliver.handle(batch).await })
        })
        .collect();
    for one in at_once {
        one.await.unwrap().unwrap();
    }
    office.work_off().await;
    assert_eq!(receiver.got().len(), 1);
    assert_eq!(office.log(&endpoint).await.len(), 1);
}

#[tokio::test]
async fn a_message_that_is_lost_is_put_on_the_queue_again() {
    let office = PostOffice::open().await;
    let receiver = Receiver::start(&[]);
    office.endpoint(&receiver.url).await;
    office.happens().await;
    office.stream().await;
    let [(_, handle)] = office.receive(1).await.try_into().unwrap();
    office.delete(&handle).await;
    assert_eq!(office.sweep_after(14 * 60).await, 0);
    assert_eq!(office.sweep_after(60).await, 1);
    office.work_off().await;
    assert_eq!(receiver.got().len(), 1);
}

#[tokio::test]
async fn events_that_the_stream_gave_up_are_replayed_by_hand() {
    let office = PostOffice::open().await;
    let receiver = Receiver::start(&[]);
    let (endpoint, _) = office.endpoint(&receiver.url).await;
    let began = web::clock::Clock::now(&office.clock);
    let all = [office.happens().await, office.happens().await, office.happens().await];
    let replay = json!({"replay": {"platform": office.tenant.id.as_str(), "livemode": false, "from": began,
        "until": began + 100}});
    assert_eq!(office.deliver.handle(replay.clone()).await.unwrap(), json!({"events": 3, "deliveries": 3}));
    office.work_off().await;
    office.deliver.handle(replay).await.unwrap();
    office.work_off().await;
    assert_eq!(receiver.accounts(), all);
    assert_eq!(office.log(&endpoint).await.len(), 3);
}

#[tokio::test]
async fn a_deleted_endpoint_gets_nothing() {
    let office = PostOffice::open().await;
    let receiver = Receiver::start(&[]);
    let (endpoint, _) = office.endpoint(&receiver.url).await;
    office.happens().await;
    office.stream().await;
    assert!(office.deliver.endpoints.delete(&office.tenant.id, false, &endpoint, &audit(&by_staff())).await.unwrap());
    office.work_off().await;
    assert!(receiver.got().is_empty());
    let [delivery] = office.log(&endpoint).await.try_into().unwrap();
    assert_eq!((delivery.status, delivery.last_error), (DeliveryStatus::Failed, Some(Trouble::EndpointDeleted)));
}

#[tokio::test]
async fn a_batch_that_cannot_be_carried_on_comes_again_from_where_it_failed() {
    let office = PostOffice::open().await;
    let receiver = Receiver::start(&[]);
    office.endpoint(&receiver.url).await;
    let first = office.happens().await;
    office.happens().await;
    let mut batch = office.stream_batch().await;
    batch["Records"][1]["dynamodb"]["NewImage"]["kind"]["S"] = "of.a.later.version".into();
    let answer = office.deliver.handle(batch).await.unwrap();
    assert_eq!(answer, json!({"batchItemFailures": [{"itemIdentifier": "1"}]}));
    office.work_off().await;
    assert_eq!(receiver.accounts(), [first]);
}

#[tokio::test]
async fn a_process_that_is_killed_in_the_middle_of_a_delivery_loses_nothing() {
    let office = PostOffice::open().await;
    let receiver = Receiver::start(&[Reply::Silence]);
    let (endpoint, secret) = office.endpoint(&receiver.url).await;
    let account = office.happens().await;
    // The program has the machine's clock; nothing that happened lies in its future.
    office.clock.advance(-5);
    office.stream().await;
    let [(message, handle)] = office.receive(1).await.try_into().unwrap();
    let batch = json!({"Records": [message]});
    let fact = |name: &str| stack()[name].as_str().unwrap();
    let environment = [
        ("TABLE_NAME", office.table_name.as_str()),
        ("HOSTED_URL", fact("hosted")),
        ("KMS_KEY_ID", fact("kms_key")),
        ("DELIVERY_QUEUE_URL", &office.queue_url),
        ("LOCAL_MODE", "1"),
        ("AWS_REGION", "us-east-1"),
        ("AWS_ACCESS_KEY_ID", "local"),
        ("AWS_SECRET_ACCESS_KEY", "local"),
        ("AWS_ENDPOINT_URL_DYNAMODB", fact("dynamodb")),
        ("AWS_ENDPOINT_URL_KMS", fact("aws")),
        ("AWS_ENDPOINT_URL_SQS", fact("aws")),
    ];
    let killed = Runtime::start("deliver-events", &environment);
    killed.invoke(&batch);
    receiver.wait_for(1);
    killed.kill();
    let [delivery] = office.log(&endpoint).await.try_into().unwrap();
    assert_eq!((delivery.status, delivery.attempts), (DeliveryStatus::Pending, 0));

    // The message was never deleted, so it comes again, and again while the dead process's claim lasts.
    let next = Runtime::start("deliver-events", &environment);
    for _ in 0..120 {
        next.invoke(&batch);
        if next.answer() == json!({"batchItemFailures": []}) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    office.delete(&handle).await;
    let got = receiver.got();
    assert_eq!(got.len(), 2, "posted once by each");
    assert!(got.iter().all(|got| got.account() == account && got.stripe_signed(&secret)));
    assert_eq!(got[0].body, got[1].body);
    let [delivery] = office.log(&endpoint).await.try_into().unwrap();
    assert_eq!((delivery.status, delivery.attempts), (DeliveryStatus::Succeeded, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn through_the_whole_stack_a_change_arrives_signed() {
    let house = House::open().await;
    let tenant = Tenant::new(&house).await;
    let receiver = Receiver::start(&[]);
    let made =
        tenant.post("/v1/webhook_endpoints", &json!({"url": receiver.url, "enabled_events": ["account.updated"]}));
    assert_eq!(made.status, 200, "{}", made.body);
    let (endpoint, secret) = (made.body["id"].as_str().unwrap(), made.body["secret"].as_str().unwrap());
    let account = format!("acct_t{}", fresh());
    let put = api(&tenant.token, "PUT", &format!("/v1/accounts/{account}"), Some(&account_json(&json!({}))));
    assert_eq!(put.status, 200, "{}", put.body);
    let got = receiver.wait_for(1);
    let arrived = &got[0];
    assert_eq!((arrived.account(), &arrived.json()["type"]), (account, &json!("account.updated")));
    assert!(arrived.stripe_signed(secret) && arrived.standard_signed(secret));

    let id = arrived.json()["id"].as_str().unwrap().to_owned();
    let log = || {
        let list = tenant.get(&format!("/v1/webhook_endpoints/{endpoint}/deliveries"));
        list.body["data"].as_array().unwrap().iter().find(|delivery| delivery["event"] == id).unwrap().clone()
    };
    for _ in 0..100 {
        if log()["status"] == "succeeded" {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(
        (&log()["status"], &log()["attempts"], &log()["last_status_code"]),
        (&json!("succeeded"), &json!(1), &json!(200))
    );
    let event = tenant.get(&format!("/v1/events/{id}")).body;
    assert_eq!((&event["pending_webhooks"], &event["data"]), (&json!(0), &arrived.json()["data"]));
}
