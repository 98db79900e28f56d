//! What the service sends to owners: asked for by the API; sent by `remind-owners` on a table of the test's own, with a clock
//! that is moved; ended at the page.

use std::sync::Arc;

use aws_sdk_dynamodb::types::AttributeValue;
use axum::{
    body::Body,
    http::{Method, Request, header},
};
use domain::{
    account::Account,
    email::DAILY_BUDGET,
    id::{AccountId, LinkId},
    link::{LIFETIME, Link, NewLink},
    platform::DEFAULT_SMS_DAILY_BUDGET,
    reminder::{Channel, Plan, Stop},
    time::{DAY, HOUR},
    token,
};
use http_body_util::BodyExt as _;
use outbound::{
    aws::Aws,
    email::{Mail, MailSettings},
    kms::Kms,
    sms::{Sms, SmsSettings},
};
use remind_owners::{RemindOwners, Round};
use serde_json::{Value, json};
use store::{
    Table,
    accounts::Accounts,
    asks::Asks,
    keys::Key,
    links::Links,
    platforms::Platforms,
    reminders::{Reminders, Reminding},
    root_keys::RootKeys,
    visits::Visits,
};
use tower::ServiceExt as _;
use web::{
    clock::{Clock as _, FixedClock},
    hosted::Hosted,
    vault::Vault,
};

use crate::support::{
    Tenant, account_json, api, audit, by_staff, copy_table, form, fresh, mails, new_account, phone, platform_with,
    stack, texts,
};

// Noon in New York, in winter.
const NOON: i64 = 1_800_032_400;

struct Post {
    remind: RemindOwners,
    page: axum::Router,
    clock: FixedClock,
    table: Table,
    name: String,
    tenant: Tenant,
    phone: String,
    email: String,
}

impl Post {
    async fn open() -> Self {
        Self::with_carrier(stack()["aws"].as_str().unwrap()).await
    }

    async fn with_carrier(carrier: &str) -> Self {
        let fact = |name: &str| stack()[name].as_str().unwrap().to_owned();
        let (tables, aws) = (Aws::local(&fact("dynamodb")).await, Aws::local(&fact("aws")).await);
        let carrier = Aws::local(carrier).await;
        let name = format!("reminders-{}", fresh());
        copy_table(&tables.dynamodb(), &fact("table"), &name).await;
        let table = Table::new(tables.dynamodb(), &name);
        let vault = Arc::new(Vault::new(Kms::new(&aws, &fact("kms_key"))));
        let stacks = Table::new(tables.dynamodb(), &fact("table"));
        let keys = Arc::new(vault.keyring(&RootKeys::new(&stacks)).await.unwrap());
        let clock = FixedClock::at(NOON);
        let tenant = Tenant::on(&table, &vault).await;
        let mail = MailSettings { sender: xtask::services::SENDER.into(), configuration_set: None };
        let remind = RemindOwners {
            reminders: Reminders::new(&table),
            vault: Arc::clone(&vault),
            keys: Arc::clone(&keys),
            sms: Sms::new(&carrier, SmsSettings { sender_id: None, max_price: Some("0.10".into()) }),
            mail: Mail::new(&carrier, mail),
            origin: "https://verify.northwind.com".into(),
            clock: Arc::new(clock.clone()),
        };
        let hosted = Hosted {
            keys,
            vault,
            reads: store::owner::OwnerReads::new(&table),
            origin: fact("hosted").as_str().into(),
            clock: Arc::new(clock.clone()),
        };
        let page = redeem_link::router(redeem_link::RedeemLink {
            hosted,
            visits: Visits::new(&table),
            asks: Asks::new(&table),
            reminders: Reminders::new(&table),
        });
        let email = format!("owner-{}@example.com", fresh());
        Self { remind, page, clock, table, name, tenant, phone: phone(), email }
    }

    async fn write(&self, id: &AccountId, requirements: &Value) {
        let mut body = account_json(requirements);
        body["individual"]["phone"] = self.phone.as_str().into();
        body["individual"]["email"] = self.email.as_str().into();
        body["individual"]["address"] = json!({"country": "US", "state": "NY"});
        let Value::Object(body) = body else { panic!("an object") };
        let account = Account::read(id, false, body, None, self.clock.now()).unwrap();
        let stored = Platforms::new(&self.table).get(&self.tenant.id).await.unwrap().unwrap();
        let key = self.remind.vault.data_key(&stored).await.unwrap();
        let accounts = Accounts::new(&self.table);
        let read = accounts.get(&self.tenant.id, id).await.unwrap();
        let read = read.map(|file| file.open(&key, self.clock.now()).unwrap());
        let actor = by_staff();
        accounts.put(&self.tenant.id, &account, read.as_ref(), &key, &[], &audit(&actor), &[]).await.unwrap();
    }

    /// An account whose deadline is so many days ahead, and a link of it with this plan.
    async fn link(&self, channel: Channel, at_creation: bool, reminders: bool, days: i64) -> Link {
        self.planned(Some(Plan { channel, at_creation, reminders }), days).await
    }

    async fn planned(&self, plan: Option<Plan>, days: i64) -> Link {
        let account = AccountId::parse(&format!("acct_t{}", fresh())).unwrap();
        self.write(&account, &due(self.clock.now() + days * DAY)).await;
        let wanted = NewLink {
            platform: self.tenant.id.clone(),
            account,
            livemode: false,
            country: Some("US".into()),
            language: None,
            requirement: None,
            created_by: "t".into(),
        };
        let id = LinkId::from_random(outbound::random::bytes().unwrap());
        let link = Link::new(wanted, id, self.remind.keys.newest(), self.clock.now());
        let actor = by_staff();
        Links::new(&self.table).create_sent(&link, plan, &audit(&actor), &[]).await.unwrap();
        link
    }

    async fn round(&self) -> Round {
        self.remind.round().await.unwrap()
    }

    /// Goes through so many hours as the schedule does, and says when something was sent: hours from now.
    async fn pass(&self, hours: i64) -> Vec<i64> {
        let mut sent = Vec::new();
        for hour in 0..hours {
            if self.round().await.sent > 0 {
                sent.push(hour);
            }
            self.clock.advance(HOUR);
        }
        sent
    }

    /// Says of today that this platform has sent so many already, of text messages (`sms`) or e-mails (`mail`).
    async fn spent(&self, key: Key, sent: u32) {
        let (client, _) = crate::support::table_client().await;
        let row = [("pk", key.pk), ("sk", key.sk)];
        let row = row.map(|(name, value)| (name.to_owned(), AttributeValue::S(value)));
        let sent = ("sent".to_owned(), AttributeValue::N(sent.to_string()));
        client
            .put_item()
            .table_name(&self.name)
            .set_item(Some(row.into_iter().chain([sent]).collect()))
            .send()
            .await
            .unwrap();
    }

    async fn known(&self, link: &Link) -> Reminding {
        self.remind.reminders.of_links(&[link.id]).await.unwrap().pop().flatten().unwrap()
    }

    async fn audited(&self, link: &Link) -> Vec<String> {
        let (client, _) = crate::support::table_client().await;
        let rows = client
            .query()
            .table_name(&self.name)
            .key_condition_expression("pk = :pk AND begins_with(sk, :audit)")
            .expression_attribute_values(
                ":pk",
                AttributeValue::S(store::keys::account_partition(&link.platform, &link.account)),
            )
            .expression_attribute_values(":audit", AttributeValue::S("AUDIT#".into()))
            .send()
            .await
            .unwrap();
        rows.items().iter().map(|row| row["action"].as_s().unwrap().clone()).collect()
    }

    async fn press(&self, method: Method, link: &Link) -> (u16, String) {
        let token = token::print_reminder(&self.remind.keys, link.key_version, &link.id).unwrap();
        let request = Request::builder()
            .method(method)
            .uri(format!("/reminders/{token}"))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from("List-Unsubscribe=One-Click"))
            .unwrap();
        let answer = self.page.clone().oneshot(request).await.unwrap();
        let status = answer.status().as_u16();
        (status, String::from_utf8(answer.into_body().collect().await.unwrap().to_bytes().to_vec()).unwrap())
    }
}

fn due(deadline: i64) -> Value {
    json!({"currently_due": ["business_profile.product_description"], "current_deadline": deadline})
}

#[tokio::test]
async fn a_link_is_sent_when_it_is_made_and_seven_three_and_one_day_before_the_deadline() {
    let post = Post::open().await;
    let link = post.link(Channel::Sms, true, true, 10).await;
    assert_eq!(post.pass(11 * 24).await, [0, 3 * 24, 7 * 24, 9 * 24]);
    let sent = texts(&post.phone);
    assert_eq!(sent.len(), 4);
    for text in &sent {
        assert!(text.starts_with(
            "Southwind: details due 25 January 2027 or payouts may stop: https://verify.northwind.com/r/"
        ));
        assert!(text.len() <= 160, "{}", text.len());
    }
    let known = post.known(&link).await;
    let names: Vec<String> = known.sent.iter().map(|sent| sent.occasion.name()).collect();
    assert_eq!(names, ["creation", "days_before_7", "days_before_3", "days_before_1"]);
    assert_eq!((known.next_at, known.stopped), (None, Some(Stop::Done)));
    assert_eq!(post.audited(&link).await.iter().filter(|action| *action == "reminder_sent").count(), 4);
}

#[tokio::test]
async fn messages_that_are_asked_for_later_go_out_once_and_none_of_the_days_before() {
    let post = Post::open().await;
    let link = post.planned(None, 10).await;
    assert_eq!(post.round().await, Round::default(), "nothing was asked for");
    // Seven days before is over.
    post.clock.advance(4 * DAY);
    let plan = Plan { channel: Channel::Sms, at_creation: true, reminders: true };
    let actor = by_staff();
    let asks = async || post.remind.reminders.plan(&link, plan, post.clock.now(), &audit(&actor)).await.unwrap();
    let asked = tokio::join!(asks(), asks(), asks());
    assert_eq!([asked.0, asked.1, asked.2].into_iter().filter(|asked| *asked).count(), 1, "whoever is second is told");
    assert_eq!(post.pass(7 * 24).await, [0, 3 * 24, 5 * 24]);
    assert_eq!(texts(&post.phone).len(), 3);
    assert!(!asks().await, "what was planned once isn't planned again");
}

#[tokio::test]
async fn nothing_is_planned_for_a_link_that_opens_no_more() {
    let post = Post::open().await;
    let (link, over) = (post.planned(None, 10).await, post.planned(None, 10).await);
    let (plan, actor) = (Plan { channel: Channel::Sms, at_creation: true, reminders: false }, by_staff());
    assert!(Links::new(&post.table).revoke(&link, post.clock.now(), &audit(&actor), &[]).await.unwrap());
    assert!(!post.remind.reminders.plan(&link, plan, post.clock.now(), &audit(&actor)).await.unwrap());
    post.clock.advance(LIFETIME);
    assert!(!post.remind.reminders.plan(&over, plan, post.clock.now(), &audit(&actor)).await.unwrap());
    assert_eq!(post.round().await, Round::default());
    assert!(texts(&post.phone).is_empty());
}

#[tokio::test]
async fn nothing_goes_out_at_night_and_an_email_goes_out_in_the_morning() {
    let post = Post::open().await;
    // Half past nine in the evening.
    post.clock.advance(9 * HOUR + HOUR / 2);
    let link = post.link(Channel::Email, true, false, 10).await;
    assert_eq!(post.round().await, Round { links: 1, sent: 0, refused: 0 });
    assert!(mails(&post.email).is_empty());
    // New York is four or five hours behind: eight in the morning of winter is the later one.
    let morning = NOON + DAY - 4 * HOUR;
    assert_eq!(post.known(&link).await.next_at, Some(morning));
    post.clock.advance(morning - post.clock.now() - 1);
    assert_eq!(post.round().await.sent, 0);
    post.clock.advance(1);
    assert_eq!(post.round().await.sent, 1);
    let sent = mails(&post.email);
    assert_eq!(sent.len(), 1);
    assert_eq!(sent[0].0, "Southwind needs your details by 26 January 2027");
    assert!(sent[0].1.contains("https://verify.northwind.com/r/"), "{}", sent[0].1);
    assert!(sent[0].1.contains("https://verify.northwind.com/reminders/"), "{}", sent[0].1);
    assert!(texts(&post.phone).is_empty());
}

#[tokio::test]
async fn rounds_side_by_side_send_once() {
    let post = Post::open().await;
    post.link(Channel::Sms, true, true, 30).await;
    let rounds = tokio::join!(post.round(), post.round(), post.round(), post.round());
    assert_eq!([rounds.0, rounds.1, rounds.2, rounds.3].iter().map(|round| round.sent).sum::<usize>(), 1);
    assert_eq!(post.round().await.sent, 0);
    assert_eq!(texts(&post.phone).len(), 1);
}

#[tokio::test]
async fn a_run_that_dies_after_its_claim_loses_the_message_and_sends_none_twice() {
    // Nobody listens there: the function has claimed the message, and it never leaves.
    let post = Post::with_carrier("http://127.0.0.1:9").await;
    let link = post.link(Channel::Sms, true, true, 30).await;
    assert_eq!(post.round().await, Round { links: 1, sent: 0, refused: 1 });
    assert_eq!(post.round().await, Round::default());
    assert_eq!(post.known(&link).await.sent.len(), 1, "it was tried, and isn't again");
    assert!(texts(&post.phone).is_empty());
    assert!(post.audited(&link).await.contains(&"reminder_not_delivered".to_owned()));
    // The next one is tried all the same.
    assert!(post.known(&link).await.stopped.is_none());
}

#[tokio::test]
async fn after_a_link_is_revoked_nothing_goes_out() {
    let post = Post::open().await;
    let link = post.link(Channel::Sms, true, true, 10).await;
    let actor = by_staff();
    assert!(Links::new(&post.table).revoke(&link, post.clock.now(), &audit(&actor), &[]).await.unwrap());
    assert_eq!(post.known(&link).await.stopped, Some(Stop::Revoked));
    post.clock.advance(4 * DAY);
    assert_eq!(post.round().await, Round::default());
    assert!(texts(&post.phone).is_empty());
}

#[tokio::test]
async fn once_nothing_is_due_or_the_account_is_closed_nothing_goes_out() {
    let post = Post::open().await;
    let cleared = post.link(Channel::Sms, false, true, 10).await;
    let closed = post.link(Channel::Sms, false, true, 10).await;
    assert_eq!(post.round().await.sent, 0);
    post.write(&cleared.account, &json!({})).await;
    post.write(
        &closed.account,
        &json!({"currently_due": ["business_profile.product_description"],
        "current_deadline": post.clock.now() + 10 * DAY, "disabled_reason": "rejected.fraud"}),
    )
    .await;
    assert!(post.pass(11 * 24).await.is_empty());
    assert!(texts(&post.phone).is_empty());
    assert_eq!(post.known(&cleared).await.stopped, Some(Stop::Cleared));
    assert_eq!(post.known(&closed).await.stopped, Some(Stop::Rejected));
}

#[tokio::test]
async fn a_deadline_that_moves_moves_what_is_sent() {
    let post = Post::open().await;
    let link = post.link(Channel::Sms, false, true, 60).await;
    assert_eq!(post.round().await.sent, 0);
    post.write(&link.account, &due(post.clock.now() + 8 * DAY)).await;
    assert_eq!(post.pass(9 * 24).await, [24, 5 * 24, 7 * 24]);
}

#[tokio::test]
async fn a_link_whose_time_is_over_is_not_sent() {
    let post = Post::open().await;
    let link = post.link(Channel::Sms, true, true, 100).await;
    post.clock.advance(LIFETIME);
    assert_eq!(post.round().await, Round { links: 1, sent: 0, refused: 0 });
    assert_eq!(post.known(&link).await.stopped, Some(Stop::Expired));
    assert!(texts(&post.phone).is_empty());
}

#[tokio::test]
async fn a_phone_in_a_country_that_the_platform_does_not_text_gets_nothing() {
    let mut post = Post::open().await;
    post.phone = "+442079460123".into();
    let link = post.link(Channel::Sms, true, true, 10).await;
    assert_eq!(post.round().await, Round { links: 1, sent: 0, refused: 0 });
    assert_eq!(post.known(&link).await.stopped, Some(Stop::NotAllowed));
}

#[tokio::test]
async fn a_platform_that_spent_its_day_sends_the_next_day() {
    for channel in Channel::ALL {
        let post = Post::open().await;
        let (platform, today) = (&post.tenant.id, NOON.div_euclid(DAY));
        match channel {
            Channel::Sms => post.spent(Key::spend(platform, today), DEFAULT_SMS_DAILY_BUDGET).await,
            Channel::Email => post.spent(Key::mails(platform, today), DAILY_BUDGET).await,
        }
        let link = post.link(channel, true, false, 10).await;
        assert_eq!(post.round().await, Round { links: 1, sent: 0, refused: 0 }, "{channel:?}");
        assert!(texts(&post.phone).is_empty() && mails(&post.email).is_empty(), "{channel:?}");
        assert_eq!(post.known(&link).await.next_at, Some((today + 1) * DAY), "{channel:?}");
        // The day that is counted is UTC's: it ends at 19:00 in New York, where nobody sleeps yet.
        assert_eq!(post.pass(30).await, [7], "{channel:?}");
        assert_eq!(texts(&post.phone).len() + mails(&post.email).len(), 1, "{channel:?}");
    }
}

#[tokio::test]
async fn looking_at_the_page_changes_nothing_and_one_press_without_cookies_ends_every_message() {
    let post = Post::open().await;
    let (text, mail) = (post.link(Channel::Sms, true, true, 10).await, post.link(Channel::Email, true, true, 10).await);
    let (status, body) = post.press(Method::GET, &text).await;
    assert!(status == 200 && body.contains("Stop messages from Southwind?"), "{status} {body}");
    assert!(!post.remind.reminders.declined(&text.platform, &text.account).await.unwrap());
    for _ in 0..2 {
        let (status, body) = post.press(Method::POST, &text).await;
        assert!(status == 200 && body.contains("Messages are stopped"), "{status} {body}");
    }
    let declined = post.audited(&text).await.iter().filter(|action| *action == "reminders_declined").count();
    assert_eq!(declined, 1, "said once");
    assert_eq!(post.round().await, Round { links: 2, sent: 1, refused: 0 }, "the other account's goes out");
    assert!(texts(&post.phone).is_empty());
    assert_eq!(post.known(&text).await.stopped, Some(Stop::OptedOut));
    assert_eq!(post.known(&mail).await.sent.len(), 1);
    let (status, body) = post.press(Method::GET, &text).await;
    assert!(status == 200 && body.contains("Messages are stopped"), "{status} {body}");
}

#[tokio::test]
async fn a_forged_address_ends_nothing() {
    let post = Post::open().await;
    let link = post.link(Channel::Sms, true, true, 10).await;
    // The link's own token opens the link, and ends nothing.
    let token = token::print(&post.remind.keys, link.key_version, &link.id).unwrap();
    let request = Request::post(format!("/reminders/{token}")).body(Body::empty()).unwrap();
    assert_eq!(post.page.clone().oneshot(request).await.unwrap().status(), 404);
    assert!(!post.remind.reminders.declined(&link.platform, &link.account).await.unwrap());
}

fn account_with(phone: &str) -> String {
    let account = new_account(&json!({"currently_due": ["business_profile.product_description"]}));
    let body = json!({"individual": {"phone": phone}});
    let answer = api("administrator", "POST", &format!("/v1/accounts/{account}"), Some(&body));
    assert_eq!(answer.status, 200, "{}", answer.body);
    account
}

#[test]
fn what_is_sent_is_asked_for_in_json_or_a_form_and_shown_at_the_link() {
    let account = account_with(&phone());
    let asked = json!({"account": account, "send": {"channel": "sms", "reminders": true}});
    let made = api("administrator", "POST", "/v1/remediation_links", Some(&asked));
    assert_eq!(made.status, 200, "{}", made.body);
    let wanted = json!({"channel": "sms", "at_creation": false, "reminders": true, "next_at": null, "sent": [],
        "stopped_reason": null});
    assert_eq!(made.body["reminders"], wanted);
    let form_made = form(
        "administrator",
        "POST",
        "/v1/remediation_links",
        &format!("account={account}&send[channel]=sms&send[reminders]=true"),
    );
    assert_eq!((form_made.status, &form_made.body["reminders"]), (200, &wanted));
    let id = made.body["id"].as_str().unwrap();
    let revoked = api("administrator", "POST", &format!("/v1/remediation_links/{id}/revoke"), None);
    assert_eq!(revoked.body["reminders"]["stopped_reason"], "link_revoked");
    let list = api("administrator", "GET", &format!("/v1/remediation_links?account={account}"), None);
    assert_eq!(list.body["data"].as_array().unwrap().len(), 2);
    assert!(list.body["data"].as_array().unwrap().iter().all(|link| link["reminders"]["channel"] == "sms"));
    let plain = api("administrator", "POST", "/v1/remediation_links", Some(&json!({"account": account})));
    assert_eq!(plain.body["reminders"], Value::Null);
}

#[test]
fn what_cannot_be_sent_is_refused_by_name_and_no_link_is_made() {
    let account = account_with(&phone());
    for (send, param, code) in [
        (json!({"reminders": true}), "send[channel]", "parameter_missing"),
        (json!({"channel": "fax", "reminders": true}), "send[channel]", "parameter_invalid"),
        (json!({"channel": "sms"}), "send", "parameter_invalid"),
        (json!({"channel": "sms", "reminders": "yes"}), "send[reminders]", "parameter_invalid"),
        (json!({"channel": "sms", "reminders": true, "when": 1}), "send[when]", "parameter_unknown"),
        (json!({"channel": "email", "reminders": true}), "send[channel]", "email_missing"),
    ] {
        let asked = json!({"account": account, "send": send});
        let answer = api("administrator", "POST", "/v1/remediation_links", Some(&asked));
        assert_eq!(answer.status, 400, "{}", answer.body);
        assert_eq!((&answer.body["error"]["param"], &answer.body["error"]["code"]), (&json!(param), &json!(code)));
    }
    let list = api("administrator", "GET", &format!("/v1/remediation_links?account={account}"), None);
    assert_eq!(list.body["data"], json!([]));
}

#[test]
fn staff_take_an_owners_word_and_take_it_back_and_others_may_not() {
    let account = account_with(&phone());
    let path = format!("/v1/accounts/{account}/reminders");
    for opted_out in [true, true, false, false] {
        let answer = api("support_specialist", "POST", &path, Some(&json!({"opted_out": opted_out})));
        assert_eq!(answer.status, 200, "{}", answer.body);
        let wanted = json!({"object": "account_reminders", "account": account, "livemode": false,
            "opted_out": opted_out});
        assert_eq!(answer.body, wanted);
    }
    assert_eq!(api("view_only", "POST", &path, Some(&json!({"opted_out": false}))).status, 403);
    let missing = api("administrator", "POST", &path, Some(&json!({})));
    assert_eq!((missing.status, &missing.body["error"]["param"]), (400, &json!("opted_out")));
    let nobody = api("administrator", "POST", "/v1/accounts/acct_none/reminders", Some(&json!({"opted_out": true})));
    assert_eq!(nobody.status, 404);
}

#[test]
fn a_platform_chooses_channels_and_days() {
    let (_, token) = platform_with(&json!({}));
    let read = |answer: crate::support::Answer| (answer.status, answer.body["reminders"].clone());
    let usual = json!({"channels": ["sms", "email"], "days_before": [7, 3, 1]});
    assert_eq!(read(api(&token, "GET", "/v1/platform", None)), (200, usual.clone()));
    let chosen = json!({"reminders": {"channels": ["email"], "days_before": [2, 14, 2]}});
    let wanted = json!({"channels": ["email"], "days_before": [14, 2]});
    assert_eq!(read(api(&token, "POST", "/v1/platform", Some(&chosen))), (200, wanted.clone()));
    for (bad, param) in [
        (json!({"days_before": [0]}), "reminders[days_before][0]"),
        (json!({"days_before": [1, 2, 3, 4, 5, 6]}), "reminders[days_before]"),
        (json!({"channels": ["fax"]}), "reminders[channels][0]"),
        (json!({"hours": []}), "reminders[hours]"),
    ] {
        let answer = api(&token, "POST", "/v1/platform", Some(&json!({"reminders": bad})));
        assert_eq!((answer.status, &answer.body["error"]["param"]), (400, &json!(param)), "{}", answer.body);
    }
    assert_eq!(read(api(&token, "GET", "/v1/platform", None)), (200, wanted));
    let form = form(&token, "POST", "/v1/platform", "reminders[channels]=&reminders[days_before]=");
    assert_eq!(read(form), (200, usual));
}
