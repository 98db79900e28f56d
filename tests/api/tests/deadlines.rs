//! What the passing of time does, on a table of the test's own with a clock that is moved.

use std::sync::Arc;

use deadlines::{PassTime, Round};
use domain::{
    account::Account,
    id::{AccountId, EventId, LinkId, PlatformId},
    link::{LIFETIME, Link, NOTICE, NewLink},
    time::DAY,
};
use outbound::aws::Aws;
use serde_json::{Value, json};
use store::{
    Table,
    accounts::Accounts,
    audit::{Action, Actor, Audit},
    events::Events,
    keys::{REVIEW_SHARDS, event_partition},
    links::Links,
    seal::DataKey,
};
use web::clock::{Clock as _, FixedClock, SystemClock};

use crate::support::{copy_table, fresh, stack};

struct Years {
    time: PassTime,
    clock: FixedClock,
    table: Table,
    name: String,
    client: aws_sdk_dynamodb::Client,
    platform: PlatformId,
    key: DataKey,
    actor: Actor,
}

impl Years {
    async fn begin() -> Self {
        let fact = |name: &str| stack()[name].as_str().unwrap().to_owned();
        let client = Aws::local(&fact("dynamodb")).await.dynamodb();
        let name = format!("years-{}", fresh());
        copy_table(&client, &fact("table"), &name).await;
        let table = Table::new(client.clone(), &name);
        let clock = FixedClock::at(SystemClock.now());
        let time = PassTime { deadlines: store::deadlines::Deadlines::new(&table), clock: Arc::new(clock.clone()) };
        let actor = Actor { who: "staff:t".into(), source: String::new(), user_agent: String::new(), request: None };
        let platform = PlatformId::parse("plat_years").unwrap();
        Self { time, clock, table, name, client, platform, key: DataKey::new(&[7; 32]).unwrap(), actor }
    }

    fn audit(&self) -> Audit<'_> {
        let at = self.clock.now();
        Audit { action: Action::AccountWritten, actor: &self.actor, at, link: None, about: vec![] }
    }

    async fn account(&self, body: Value) -> AccountId {
        let id = AccountId::parse(&format!("acct_t{}", fresh())).unwrap();
        let Value::Object(body) = body else { panic!("an object") };
        let account = Account::read(&id, false, body, None, self.clock.now()).unwrap();
        let accounts = Accounts::new(&self.table);
        accounts.put(&self.platform, &account, None, &self.key, &[], &self.audit(), &[]).await.unwrap();
        id
    }

    async fn link(&self, account: &AccountId) -> Link {
        let wanted = NewLink {
            platform: self.platform.clone(),
            account: account.clone(),
            livemode: false,
            country: None,
            language: None,
            requirement: None,
            created_by: "t".into(),
        };
        let id = LinkId::from_random(outbound::random::bytes().unwrap());
        let link = Link::new(wanted, id, 1, self.clock.now());
        Links::new(&self.table).create(&link, &self.audit(), &[]).await.unwrap();
        link
    }

    /// What was told so far.
    async fn told(&self) -> Vec<Value> {
        let text = |text: String| aws_sdk_dynamodb::types::AttributeValue::S(text);
        let page = self
            .client
            .query()
            .table_name(&self.name)
            .key_condition_expression("pk = :pk")
            .expression_attribute_values(":pk", text(event_partition(&self.platform, false)))
            .send()
            .await
            .unwrap();
        let events = Events::new(&self.table);
        let mut told = Vec::new();
        for item in page.items() {
            let id = EventId::parse(item["id"].as_s().unwrap()).unwrap();
            told.push(events.get(&self.platform, false, &id).await.unwrap().unwrap().to_json(0));
        }
        told
    }

    async fn kinds(&self) -> Vec<String> {
        self.told().await.iter().map(|event| event["type"].as_str().unwrap().to_owned()).collect()
    }
}

#[tokio::test]
async fn a_link_is_told_of_seven_days_before_its_end_and_at_its_end_and_never_again() {
    let years = Years::begin().await;
    let account = years.account(json!({})).await;
    let link = years.link(&account).await;
    years.clock.advance(LIFETIME - NOTICE - 1);
    assert_eq!(years.time.round().await.unwrap(), Round::default());
    years.clock.advance(1);
    assert_eq!(years.time.round().await.unwrap(), Round { links: 1, accounts: 0 });
    assert_eq!(years.time.round().await.unwrap(), Round::default(), "once");
    assert_eq!(years.kinds().await, ["remediation_link.expiring"]);
    years.clock.advance(NOTICE);
    assert_eq!(years.time.round().await.unwrap().links, 1);
    years.clock.advance(DAY);
    assert_eq!(years.time.round().await.unwrap(), Round::default());
    assert_eq!(years.kinds().await, ["remediation_link.expiring", "remediation_link.expired"]);
    let told = years.told().await;
    assert_eq!(told[1]["data"]["object"]["id"], link.id.to_string());
    assert_eq!(told[1]["data"]["object"]["status"], "expired");
}

#[tokio::test]
async fn of_a_revoked_link_time_tells_nothing() {
    let years = Years::begin().await;
    let account = years.account(json!({})).await;
    let link = years.link(&account).await;
    let now = years.clock.now();
    assert!(Links::new(&years.table).revoke(&link, now, &years.audit(), &[]).await.unwrap());
    years.clock.advance(LIFETIME + DAY);
    assert_eq!(years.time.round().await.unwrap(), Round::default());
    assert!(years.told().await.is_empty());
}

#[tokio::test]
async fn what_was_due_is_past_due_and_future_requirements_move_in() {
    let years = Years::begin().await;
    let now = years.clock.now();
    let account = years
        .account(json!({
            "individual": {"first_name": "Mara"},
            "requirements": {"currently_due": ["individual.email"], "current_deadline": now + DAY},
            "future_requirements": {"currently_due": ["individual.phone"], "current_deadline": now + 2 * DAY},
        }))
        .await;
    years.clock.advance(DAY);
    assert_eq!(years.time.round().await.unwrap(), Round { links: 0, accounts: 1 });
    assert_eq!(years.time.round().await.unwrap(), Round::default());
    years.clock.advance(DAY);
    assert_eq!(years.time.round().await.unwrap().accounts, 1);
    let told = years.told().await;
    assert_eq!(told.len(), 2);
    let object = |at: usize, name: &str| told[at]["data"]["object"]["requirements"][name].clone();
    assert_eq!(object(0, "past_due"), json!(["individual.email"]));
    assert_eq!(told[0]["data"]["previous_attributes"]["requirements"]["past_due"], json!([]));
    assert_eq!(object(1, "past_due"), json!(["individual.email", "individual.phone"]));
    assert_eq!(told[1]["data"]["object"]["future_requirements"]["currently_due"], json!([]));

    // What is sealed was left as it was, and the row can be read and written as before.
    let accounts = Accounts::new(&years.table);
    let file = accounts.get(&years.platform, &account).await.unwrap().unwrap();
    let file = file.open(&years.key, years.clock.now()).unwrap();
    assert_eq!(file.account.to_json()["individual"]["first_name"], "Mara");
    let written = accounts.put(&years.platform, &file.account, Some(&file), &years.key, &[], &years.audit(), &[]).await;
    assert!(written.is_ok());
}

#[tokio::test]
async fn many_links_that_end_together_are_all_told_of() {
    let years = Years::begin().await;
    let account = years.account(json!({})).await;
    let many = REVIEW_SHARDS as usize * 3;
    for _ in 0..many {
        years.link(&account).await;
    }
    years.clock.advance(LIFETIME - NOTICE);
    assert_eq!(years.time.round().await.unwrap().links, many);
    assert_eq!(years.kinds().await.len(), many);
}
