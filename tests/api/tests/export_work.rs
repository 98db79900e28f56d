//! Writing the files of exports: every account once, whoever writes and however often they die.

use std::{collections::BTreeSet, time::Duration};

use aws_sdk_dynamodb::types::AttributeValue;
use domain::{
    account::Filters,
    export::{Column, FILE_LIFETIME, LEASE, MOST_TRIES, Status},
};
use export_links::Ended;
use serde_json::{Value, json};

use crate::support::{ExportOffice, Runtime, Sheet};

const LINKED: [Column; 4] =
    [Column::AccountId, Column::BusinessName, Column::RemediationLink, Column::LinkMissingReason];

fn same(_: usize, _: &mut Value) {}

fn ids(sheet: &Sheet) -> BTreeSet<String> {
    let all = sheet.column("Account ID");
    let ids: BTreeSet<String> = all.iter().map(|id| (*id).to_owned()).collect();
    assert_eq!(all.len(), ids.len(), "no account stands twice");
    ids
}

fn links(sheet: &Sheet) -> BTreeSet<String> {
    sheet.column("Remediation link").into_iter().map(str::to_owned).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_is_killed_ten_times_writes_every_account_once() {
    const MANY: usize = 2_000;
    const KILLS: usize = 10;
    let office = ExportOffice::open(4_096).await;
    let made = office.accounts(MANY, same).await;
    let (_, of) = office.ask(Filters::default(), &LINKED).await;
    let body = json!({"platform": of.platform.as_str(), "livemode": false, "export": of.id.as_str()});
    let message = json!({"messageId": "m", "eventSource": "aws:sqs", "body": body.to_string(), "attributes": {}});
    let batch = json!({"Records": [message]});
    let environment = office.environment();
    let environment: Vec<(&str, &str)> = environment.iter().map(|(name, value)| (*name, value.as_str())).collect();

    let mut seed = u64::from_be_bytes(outbound::random::bytes().unwrap());
    println!("seed {seed}");
    let mut random = move |below: u64| {
        // Knuth's generator: good enough to choose moments, and the same for a seed.
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    let mut killed_within = 0;
    for kill in 1..=KILLS {
        let process = Runtime::start("export-links", &environment);
        process.invoke(&batch);
        // Each gets a little further, and is then killed at any moment: between two parts, or in the middle of one.
        let far = u64::try_from(kill * MANY / (KILLS + 3)).unwrap();
        let pause = Duration::from_millis(random(120));
        for _ in 0..600 {
            if office.glimpse(&of).await.is_some_and(|job| job.progress.read >= far) {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        tokio::time::sleep(pause).await;
        process.kill();
        killed_within += usize::from(office.job(&of).await.status == Status::Running);
        // The message was never deleted, so it comes again; the lease ends by itself.
        office.lease_is_over(&of).await;
    }
    assert_eq!(killed_within, KILLS, "all of them in the middle of it");
    let process = Runtime::start("export-links", &environment);
    process.invoke(&batch);
    assert_eq!(process.answer(), json!({"batchItemFailures": []}));

    let job = office.job(&of).await;
    let progress = job.progress;
    assert_eq!((job.status, progress.read, progress.written), (Status::Completed, MANY as u64, MANY as u64));
    let sheet = office.sheet(&of).await;
    assert_eq!(ids(&sheet), made);
    assert_eq!(links(&sheet).len(), MANY, "each account has a link of its own");
    assert_eq!(office.count("LINK#", "META").await, MANY, "and no account a second one");
    assert_eq!(office.count("ACCOUNT#", "LIVE").await, MANY);
    assert!(office.count("PARTS#", "").await > KILLS);
    assert_eq!(told(&office).await, 1);
}

// How often it was told that a file is there.
async fn told(office: &ExportOffice) -> usize {
    let events = store::event_log::EventLog::new(&office.table);
    let page = store::event_log::TimePage { limit: 100, ..Default::default() };
    let wanted = |kind: domain::event::EventKind, _: &[_]| kind == domain::event::EventKind::ExportCompleted;
    events.events(&office.platform, false, &page, &[], wanted).await.unwrap().data.len()
}

#[tokio::test(flavor = "multi_thread")]
async fn workers_that_lose_their_lease_while_they_write_spoil_nothing() {
    let office = ExportOffice::open(2_048).await;
    let made = office.accounts(600, same).await;
    let (_, of) = office.ask(Filters::default(), &[Column::AccountId, Column::BusinessName]).await;
    let mut running = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let (worker, of) = (office.worker.clone(), of.clone());
        running.spawn(async move { worker.run(&of, i64::MAX).await });
        tokio::time::sleep(Duration::from_millis(150)).await;
        // Whoever has the lease has lost it, and goes on until it is refused something.
        office.clock.advance(LEASE + 1);
    }
    // One that the table had no time for is one that died there.
    let ended = running.join_all().await;
    let mut completed = ended.iter().filter(|ended| matches!(ended, Ok(Ended::Completed))).count();
    for _ in 0..20 {
        if completed > 0 {
            break;
        }
        office.clock.advance(LEASE + 1);
        completed += usize::from(matches!(office.worker.run(&of, i64::MAX).await, Ok(Ended::Completed)));
    }
    assert_eq!(completed, 1, "{ended:?}");
    let sheet = office.sheet(&of).await;
    assert_eq!(ids(&sheet), made);
    assert_eq!(told(&office).await, 1);
}

#[tokio::test]
async fn whoever_runs_out_of_time_hands_over_and_nothing_is_lost() {
    let office = ExportOffice::open(1).await;
    let made = office.accounts(350, same).await;
    let (_, of) = office.ask(Filters::default(), &[Column::AccountId, Column::BusinessName]).await;
    let mut turns = 0;
    // No time at all: each turn writes one part, and sends the next one.
    while office.worker.run(&of, 0).await.unwrap() == Ended::HandedOver {
        turns += 1;
    }
    assert_eq!((turns, office.job(&of).await.status), (4, Status::Completed));
    assert_eq!(ids(&office.sheet(&of).await), made);
    assert_eq!(office.worker.run(&of, i64::MAX).await.unwrap(), Ended::NotOurs, "it is done");
}

#[tokio::test]
async fn a_worker_that_died_between_the_file_and_its_word_is_followed_by_one_that_says_it() {
    let office = ExportOffice::open(1).await;
    let made = office.accounts(3, same).await;
    let (_, of) = office.ask(Filters::default(), &[Column::AccountId]).await;
    assert_eq!(office.worker.run(&of, i64::MAX).await.unwrap(), Ended::Completed);
    // As it stood before the last write: the file is there, the upload is gone, and nobody knows.
    let key = store::keys::Key::export(&of.platform, false, &of.id);
    let text = |text: &str| AttributeValue::S(text.to_owned());
    let back =
        office.dynamodb.update_item().table_name(&office.table_name).key("pk", text(&key.pk)).key("sk", text(&key.sk));
    back.update_expression("SET #status = :running, lease_until = :none REMOVE completed_at")
        .expression_attribute_names("#status", "status")
        .expression_attribute_values(":running", text("running"))
        .expression_attribute_values(":none", AttributeValue::N("0".into()))
        .send()
        .await
        .unwrap();
    assert_eq!(office.worker.run(&of, i64::MAX).await.unwrap(), Ended::Completed);
    assert_eq!(ids(&office.sheet(&of).await), made);
}

#[tokio::test]
async fn an_export_that_never_gets_on_fails_and_says_so() {
    let mut office = ExportOffice::open(1).await;
    office.accounts(1, same).await;
    let (_, of) = office.ask(Filters::default(), &LINKED).await;
    let working = office.worker.desk.files.clone();
    let nowhere = outbound::aws::Aws::local("http://127.0.0.1:9").await;
    office.worker.desk.files = outbound::files::Bucket::new(&nowhere, "nowhere");
    for _ in 0..MOST_TRIES {
        assert!(office.worker.run(&of, i64::MAX).await.is_err());
        assert_eq!(office.job(&of).await.status, Status::Running);
        office.clock.advance(LEASE + 1);
    }
    office.worker.desk.files = working;
    assert_eq!(office.worker.run(&of, i64::MAX).await.unwrap(), Ended::Failed);
    let job = office.job(&of).await;
    assert_eq!((job.status, job.failure.unwrap().as_str()), (Status::Failed, "export_stuck"));
    assert!(office.worker.desk.ready(&job).await.unwrap().is_none());
}

#[tokio::test]
async fn a_row_that_cannot_be_read_says_so_and_stops_nothing() {
    let office = ExportOffice::open(1 << 20).await;
    let made = office.accounts(5, same).await;
    office
        .spoil(
            "acct_e00001",
            "sealed",
            AttributeValue::M([("rest".to_owned(), AttributeValue::B(vec![1, 2].into()))].into()),
        )
        .await;
    office.spoil("acct_e00003", "document", AttributeValue::S("{".into())).await;
    let (_, of) = office.ask(Filters::default(), &LINKED).await;
    assert_eq!(office.worker.run(&of, i64::MAX).await.unwrap(), Ended::Completed);
    let sheet = office.sheet(&of).await;
    assert_eq!(ids(&sheet), made);
    let reasons = sheet.column("Link missing reason");
    assert_eq!(reasons, ["", "account_unreadable", "", "account_unreadable", ""], "oldest first");
    assert_eq!(office.count("LINK#", "META").await, 3);
}

#[tokio::test]
async fn an_export_of_nothing_is_a_file_with_a_header() {
    let office = ExportOffice::open(1 << 20).await;
    office.accounts(3, same).await;
    let filters = Filters { country: Some("AQ".into()), ..Filters::default() };
    let (_, of) = office.ask(filters, &LINKED).await;
    assert_eq!(office.worker.run(&of, i64::MAX).await.unwrap(), Ended::Completed);
    let sheet = office.sheet(&of).await;
    assert_eq!(sheet.headers, ["Account ID", "Business name", "Remediation link", "Link missing reason"]);
    assert!(sheet.rows.is_empty());
    let job = office.job(&of).await;
    assert_eq!((job.progress.read, job.progress.written), (3, 0));
}

#[tokio::test]
async fn a_file_is_gone_after_a_week_and_its_export_says_so() {
    let office = ExportOffice::open(1 << 20).await;
    let (_, of) = office.ask(Filters::default(), &[Column::AccountId]).await;
    assert_eq!(office.worker.run(&of, i64::MAX).await.unwrap(), Ended::Completed);
    office.clock.advance(FILE_LIFETIME - 1);
    let job = office.job(&of).await;
    let ready = office.worker.desk.ready(&job).await.unwrap().unwrap();
    assert_eq!(ready.until, job.expires_at().unwrap(), "no address outlives its file");
    office.clock.advance(1);
    let job = office.job(&of).await;
    assert_eq!(job.status_at(office.worker.desk.api.now()), Status::Expired);
    assert!(office.worker.desk.ready(&job).await.unwrap().is_none());
}

#[tokio::test]
async fn a_message_that_got_lost_is_sent_again_after_a_minute() {
    let office = ExportOffice::open(1 << 20).await;
    let (_, of) = office.ask(Filters::default(), &[Column::AccountId]).await;
    assert_eq!(office.worker.sweep().await.unwrap(), 0, "its message may still arrive");
    office.clock.advance(60);
    assert_eq!(office.worker.sweep().await.unwrap(), 1);
    assert_eq!(office.worker.sweep().await.unwrap(), 0);
    assert_eq!(office.worker.run(&of, i64::MAX).await.unwrap(), Ended::Completed);
    office.clock.advance(10_000);
    assert_eq!(office.worker.sweep().await.unwrap(), 0, "what is done is due no more");
}
