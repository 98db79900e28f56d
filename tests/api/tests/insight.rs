//! `GET /v1/insight`: what is counted, and that each record of the stream counts once.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use count_steps::CountSteps;
use domain::{
    id::PlatformId,
    insight::{Period, Step, day_of},
    time::DAY,
};
use outbound::aws::Aws;
use serde_json::{Value, json};
use store::{Table, counting::Counting, insight::Insights};
use web::clock::{Clock as _, FixedClock, SystemClock};

use crate::support::{Answer, Browser, House, Runtime, account_json, api, copy_table, fresh, platform_with, stack};

/// The stack's own function counts a moment after something happened; what is asked is asked until it has.
fn read_until(token: &str, path: &str, is_there: impl Fn(&Value) -> bool) -> Value {
    let began = Instant::now();
    loop {
        let answer = api(token, "GET", path, None);
        assert_eq!(answer.status, 200, "{}", answer.body);
        if is_there(&answer.body) || began.elapsed() > Duration::from_secs(30) {
            return answer.body;
        }
        std::thread::sleep(Duration::from_millis(200));
    }
}

fn links(insight: &Value) -> Vec<i64> {
    insight["funnel"].as_array().unwrap().iter().map(|step| step["links"].as_i64().unwrap()).collect()
}

fn post(token: &str, path: &str, body: &Value) -> Answer {
    let answer = api(token, "POST", path, Some(body));
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer
}

fn account(token: &str, requirements: &Value) -> String {
    let id = format!("acct_t{}", fresh());
    let made = api(token, "PUT", &format!("/v1/accounts/{id}"), Some(&account_json(requirements)));
    assert_eq!(made.status, 200, "{}", made.body);
    id
}

fn link(token: &str, account: &str) -> Value {
    post(token, "/v1/remediation_links", &json!({"account": account})).body
}

#[tokio::test]
async fn each_link_counts_at_the_steps_that_its_owner_took() {
    let house = House::open().await;
    let (_, token) = platform_with(&json!({}));
    let due = json!({"currently_due": ["individual.email"]});
    let accounts: Vec<String> = (0..4).map(|_| account(&token, &due)).collect();
    let made: Vec<Value> = accounts.iter().map(|id| link(&token, id)).collect();
    // One is only made, one asks for a code, one proves the phone, one goes the whole way.
    Browser::new(&house).ask_for_code(&made[1]).await;
    Browser::new(&house).prove_phone(&made[2]).await;
    let mut owner = Browser::new(&house);
    owner.submit_email(&made[3]).await;
    let path = format!("/v1/accounts/{}/submissions", accounts[3]);
    let sent = api(&token, "GET", &path, None).body["data"][0]["id"].as_str().unwrap().to_owned();
    post(&token, &format!("{path}/{sent}/answer"), &json!({}));
    // The account link of a platform's own sign-in is no step of anything.
    post(
        &token,
        "/v1/account_links",
        &json!({"account": accounts[0], "type": "account_onboarding",
            "refresh_url": "https://a.example/again", "return_url": "https://a.example/back"}),
    );

    let want = [4, 3, 3, 2, 1, 1, 1];
    let insight = read_until(&token, "/v1/insight", |seen| links(seen) == want && seen["sms"][0]["verified"] == 2);
    assert_eq!(links(&insight), want);
    let steps: Vec<&str> = insight["funnel"].as_array().unwrap().iter().map(|s| s["step"].as_str().unwrap()).collect();
    assert_eq!(steps, Step::ALL.map(Step::as_str));
    assert_eq!(insight["funnel"][0]["percent_of_previous"], Value::Null);
    assert_eq!(insight["funnel"][3]["percent_of_previous"], 67);
    assert_eq!(insight["sms"], json!([{"country": "US", "sent": 3, "verified": 2, "needs_a_look": false}]));
    assert_eq!(
        (&insight["time_to_clear"]["links"], &insight["time_to_clear"]["median"]),
        (&json!(1), &json!("under_1_hour"))
    );
    assert_eq!((&insight["object"], &insight["livemode"]), (&json!("insight"), &json!(false)));
}

#[tokio::test]
async fn what_is_submitted_anew_is_not_cleared_until_it_is_again() {
    let house = House::open().await;
    let (_, token) = platform_with(&json!({}));
    let id = account(&token, &json!({"currently_due": ["individual.email"]}));
    let made = link(&token, &id);
    Browser::new(&house).submit_email(&made).await;
    let path = format!("/v1/accounts/{id}/submissions");
    let sent = api(&token, "GET", &path, None).body["data"][0]["id"].as_str().unwrap().to_owned();
    post(&token, &format!("{path}/{sent}/answer"), &json!({}));
    let cleared = read_until(&token, "/v1/insight", |seen| links(seen)[6] == 1);
    assert_eq!((links(&cleared)[5], links(&cleared)[6]), (1, 1));

    // The same link again, for something else.
    let again = api(
        &token,
        "PUT",
        &format!("/v1/accounts/{id}"),
        Some(&account_json(&json!({"currently_due": ["individual.email"]}))),
    );
    assert_eq!(again.status, 200, "{}", again.body);
    let mut owner = Browser::new(&house);
    owner.submit_email(&made).await;
    let open = read_until(&token, "/v1/insight", |seen| links(seen)[6] == 0);
    assert_eq!(links(&open), [1, 1, 1, 1, 1, 1, 0], "one link, and each step once");
    assert_eq!(open["time_to_clear"]["links"], 0);
    assert_eq!(open["sms"][0]["sent"], 2, "two text messages all the same");
}

#[tokio::test]
async fn a_platform_sees_its_own_links_of_its_mode_in_the_roles_that_see_links() {
    let (_, token) = platform_with(&json!({}));
    let (_, other) = platform_with(&json!({}));
    link(&token, &account(&token, &json!({"currently_due": ["individual.email"]})));
    assert_eq!(links(&read_until(&token, "/v1/insight", |seen| links(seen)[0] == 1))[0], 1);
    assert_eq!(links(&api(&other, "GET", "/v1/insight", None).body), [0; 7]);
    for role in ["view_only", "analyst", "support_associate", "developer"] {
        assert_eq!(api(role, "GET", "/v1/insight", None).status, 200, "{role}");
    }
    let operator = api("operator", "GET", "/v1/insight", None);
    assert_eq!((operator.status, operator.error().0), (403, "insufficient_permissions"));
    assert_eq!(api("", "GET", "/v1/insight", None).status, 401);
}

#[test]
fn a_period_is_two_dates_of_at_most_a_year_and_none_in_the_future() {
    let get = |query: &str| api("view_only", "GET", &format!("/v1/insight?{query}"), None);
    let year = get("from=2026-01-01&to=2026-01-31");
    assert_eq!((year.status, &year.body["from"], &year.body["to"]), (200, &json!("2026-01-01"), &json!("2026-01-31")));
    for (query, param) in [
        ("from=yesterday", "from"),
        ("to=2026-02-30", "to"),
        ("from=2026-01-02&to=2026-01-01", "to"),
        ("to=2999-01-01", "to"),
        ("from=2020-01-01&to=2021-06-01", "from"),
    ] {
        let refused = get(query);
        assert_eq!((refused.status, refused.error()), (400, ("parameter_invalid", param)), "{query}");
    }
    assert_eq!(get("days=7").error(), ("parameter_unknown", "days"));
}

#[test]
fn what_is_due_soon_is_counted_by_its_day() {
    let (_, token) = platform_with(&json!({}));
    let now = SystemClock.now();
    for (after, times) in [(2, 3), (9, 1), (29, 1), (31, 1), (-5, 1)] {
        for _ in 0..times {
            let due = (day_of(now) + after) * DAY + DAY / 2;
            account(&token, &json!({"currently_due": ["individual.email"], "current_deadline": due}));
        }
    }
    account(&token, &json!({"currently_due": ["individual.email"]}));
    let due = api(&token, "GET", "/v1/insight", None).body["due"].clone();
    let days: Vec<i64> = due["days"].as_array().unwrap().iter().map(|day| day["accounts"].as_i64().unwrap()).collect();
    assert_eq!((days.len(), days.iter().sum::<i64>(), days[2], days[9], days[29]), (30, 5, 3, 1, 1));
    assert_eq!(due["is_whole"], true);
}

// --- The function itself, on a table of its own.

struct Desk {
    count: CountSteps,
    insights: Insights,
    name: String,
    now: i64,
}

const PLATFORM: &str = "plat_counted";

impl Desk {
    async fn open() -> Self {
        let fact = |name: &str| stack()[name].as_str().unwrap().to_owned();
        // Exports are tried beside it, and the local table is one process.
        let client = Aws::local(&fact("dynamodb")).await.patient_dynamodb();
        let name = format!("counts-{}", fresh());
        copy_table(&client, &fact("table"), &name).await;
        let table = Table::new(client, &name);
        let now = SystemClock.now();
        let count = CountSteps { counting: Counting::new(&table), clock: Arc::new(FixedClock::at(now)) };
        Self { count, insights: Insights::new(&table), name, now }
    }

    async fn handle(&self, records: &[Value]) -> Value {
        self.count.handle(json!({ "Records": records })).await.unwrap()
    }

    async fn steps(&self) -> [u64; 7] {
        let platform = PlatformId::parse(PLATFORM).unwrap();
        let insight = self.insights.of(&platform, true, Period::last_days(30, self.now)).await.unwrap();
        Step::ALL.map(|step| insight.funnel.links(step))
    }

    // The record of a link that was made, or that went from one step to the next.
    fn record(&self, link: usize, reached: usize) -> Value {
        let image = |reached: usize| {
            let mut row = json!({"platform": {"S": PLATFORM}, "livemode": {"BOOL": true},
                "created": {"N": self.now.to_string()}, "sends": {"N": "1"}});
            for name in ["opened_at", "authenticated_at", "identity_verified_at", "submitted_at"].iter().take(reached) {
                row[*name] = json!({"N": self.now.to_string()});
            }
            row
        };
        let sequence = format!("{:08}", link * 10 + reached);
        let keys = json!({"pk": {"S": format!("LINK#rlink_{link}")}, "sk": {"S": "META"}});
        let mut change = json!({"SequenceNumber": sequence, "Keys": keys, "NewImage": image(reached)});
        if reached > 0 {
            change["OldImage"] = image(reached - 1);
        }
        json!({"eventID": format!("e{sequence}"), "eventSource": "aws:dynamodb",
            "eventName": if reached > 0 { "MODIFY" } else { "INSERT" }, "dynamodb": change})
    }

    // Sixty links, each of which got as far as its number says.
    fn all(&self) -> Vec<Value> {
        let steps = |link: usize| (0..=link % 5).map(move |reached| (link, reached));
        (0..60).flat_map(steps).map(|(link, reached)| self.record(link, reached)).collect()
    }
}

/// Of the 60 links, 12 got to each of five steps and no further; asking for a code and its sending are two steps in one.
const COUNTED: [u64; 7] = [60, 48, 48, 36, 24, 12, 0];

fn no_failure() -> Value {
    json!({"batchItemFailures": []})
}

#[tokio::test]
async fn a_batch_that_comes_twice_counts_once() {
    let desk = Desk::open().await;
    for _ in 0..2 {
        assert_eq!(desk.handle(&desk.all()).await, no_failure());
        assert_eq!(desk.steps().await, COUNTED);
    }
}

#[tokio::test]
async fn a_batch_that_comes_in_parts_and_overlaps_counts_once() {
    let desk = Desk::open().await;
    let all = desk.all();
    let parts = [&all[..1], &all[..90], &all[40..130], &all[..45], &all[44..46], &all[89..], &all[..]];
    for part in parts {
        assert_eq!(desk.handle(part).await, no_failure());
    }
    assert_eq!(desk.steps().await, COUNTED);
    // The same record twice in one batch, as no service should send it, counts once too.
    let new = desk.record(100, 0);
    desk.handle(&[new.clone(), new]).await;
    assert_eq!(desk.steps().await[0], 61);
}

#[tokio::test]
async fn batches_that_run_into_each_other_count_once() {
    let desk = Desk::open().await;
    let all = desk.all();
    let (first, second, third) = tokio::join!(desk.handle(&all), desk.handle(&all), desk.handle(&all[30..150]));
    // Who met the others too often says from where it has to come again, and then finds what they counted.
    for answer in [first, second, third] {
        if answer != no_failure() {
            let place = answer["batchItemFailures"][0]["itemIdentifier"].as_str().unwrap().to_owned();
            let at = all.iter().position(|record| record["dynamodb"]["SequenceNumber"] == *place).unwrap();
            assert_eq!(desk.handle(&all[at..]).await, no_failure());
        }
    }
    assert_eq!(desk.steps().await, COUNTED);
}

#[tokio::test]
async fn what_cannot_be_read_holds_up_nothing_else() {
    let desk = Desk::open().await;
    let mut broken = desk.record(1, 0);
    broken["dynamodb"]["NewImage"]["created"] = json!({"S": "yesterday"});
    let good = [desk.record(2, 0), desk.record(3, 0)];
    assert_eq!(desk.handle(&[good[0].clone(), broken, good[1].clone()]).await, no_failure());
    assert_eq!(desk.steps().await[0], 2);
}

#[tokio::test]
async fn a_table_that_does_not_answer_has_the_batch_come_again_and_a_killed_process_counts_once() {
    let desk = Desk::open().await;
    let nowhere = Aws::local("http://127.0.0.1:9").await.dynamodb();
    let table = Table::new(nowhere, &desk.name);
    let cut_off = CountSteps { counting: Counting::new(&table), ..desk.count.clone() };
    let answer = cut_off.handle(json!({ "Records": desk.all() })).await.unwrap();
    assert_eq!(answer["batchItemFailures"][0]["itemIdentifier"], "00000000", "the first one");
    assert_eq!(desk.steps().await, [0; 7]);

    // The program itself, killed somewhere in the middle of a batch; another one gets the batch again.
    let fact = |name: &str| stack()[name].as_str().unwrap().to_owned();
    let (dynamodb, aws, key) = (fact("dynamodb"), fact("aws"), fact("kms_key"));
    let environment = [
        ("TABLE_NAME", desk.name.as_str()),
        ("HOSTED_URL", "http://127.0.0.1:1"),
        ("KMS_KEY_ID", &key),
        ("LOCAL_MODE", "1"),
        ("AWS_REGION", "us-east-1"),
        ("AWS_ACCESS_KEY_ID", "local"),
        ("AWS_SECRET_ACCESS_KEY", "local"),
        ("AWS_ENDPOINT_URL_DYNAMODB", &dynamodb),
        ("AWS_ENDPOINT_URL_KMS", &aws),
    ];
    let batch = json!({ "Records": desk.all() });
    let killed = Runtime::start("count-steps", &environment);
    killed.invoke(&batch);
    let began = Instant::now();
    while desk.steps().await[0] == 0 {
        assert!(began.elapsed() < Duration::from_secs(30), "it never began");
    }
    killed.kill();
    let next = Runtime::start("count-steps", &environment);
    next.invoke(&batch);
    assert_eq!(next.answer(), no_failure());
    assert_eq!(desk.steps().await, COUNTED);
}

#[tokio::test]
async fn of_a_long_list_the_beginning_is_counted_and_that_is_said() {
    let house = House::open().await;
    let (id, token) = platform_with(&json!({}));
    let now = SystemClock.now();
    for day in 1..=20 {
        account(&token, &json!({"currently_due": ["individual.email"], "current_deadline": now + day * DAY}));
    }
    let (platform, insights) = (PlatformId::parse(&id).unwrap(), Insights::new(&house.table));
    let whole = insights.due_of(&platform, false, now, 20).await.unwrap();
    assert_eq!((whole.accounts(), whole.is_whole()), (20, true));
    let capped = insights.due_of(&platform, false, now, 1).await.unwrap();
    assert!(!capped.is_whole() && capped.accounts() < 20 && capped.accounts() > 0);
    for (day, counted) in whole.days.iter().zip(&capped.days) {
        assert!(counted.accounts <= day.accounts, "at least so many");
        assert!(!counted.is_whole || counted.accounts == day.accounts, "and exactly, where it says so");
    }
}

#[tokio::test]
async fn a_code_that_could_not_be_delivered_was_not_sent_and_the_next_one_was() {
    let (house, cut_off) = (House::open().await, House::with_carrier("http://127.0.0.1:9").await);
    let (_, token) = platform_with(&json!({}));
    let made = link(&token, &account(&token, &json!({"currently_due": ["individual.email"]})));
    let refused = Browser::new(&cut_off).ask_for_code(&made).await;
    assert_eq!(refused.status, 422, "{}", refused.body);
    // The message was counted when it was about to leave, and is taken back.
    let insight = read_until(&token, "/v1/insight", |seen| links(seen)[1] == 1 && links(seen)[2] == 0);
    assert_eq!((links(&insight)[..4].to_vec(), &insight["sms"]), (vec![1, 1, 0, 0], &json!([])));
    let mut owner = Browser::new(&house);
    assert_eq!(owner.ask_for_code(&made).await.location, "/code");
    let insight = read_until(&token, "/v1/insight", |seen| links(seen)[2] == 1);
    assert_eq!(links(&insight)[..4], [1, 1, 1, 0]);
    assert_eq!((&insight["sms"][0]["sent"], &insight["sms"][0]["needs_a_look"]), (&json!(1), &json!(true)));
}
