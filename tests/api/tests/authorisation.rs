//! Who may call what: every call of the API by every role, at the own platform, from another one, and in the other mode. The
//! calls and their roles are those of `infra/openapi.yaml`, which is made of the routes.

use std::io::Write as _;

use serde_json::{Value, json};
use web::api::Role;

use crate::{
    documents::submit_passport,
    support::{Answer, Browser, House, account_json, api, fresh, platform_with},
    tokens::token,
};

struct Call {
    name: String,
    method: String,
    path: String,
    roles: Vec<String>,
}

impl Call {
    fn all() -> Vec<Self> {
        let document: Value = serde_yaml_ng::from_str(include_str!("../../../infra/openapi.yaml")).unwrap();
        let paths = document["paths"].as_object().unwrap();
        let each = paths.iter().flat_map(|(path, methods)| {
            methods.as_object().unwrap().iter().map(|(method, operation)| Self {
                name: operation["operationId"].as_str().unwrap().to_owned(),
                method: method.to_uppercase(),
                path: path.clone(),
                roles: operation["x-roles"].as_array().unwrap().iter().map(text).collect(),
            })
        });
        let mut all: Vec<Self> = each.collect();
        // Last: it makes an account of the same name elsewhere, which is found there from then on.
        all.sort_by_key(|call| call.name == "upsertAccount");
        all
    }

    fn may(&self, role: &str) -> bool {
        self.roles.iter().any(|allowed| allowed == role)
    }

    fn names_a_thing(&self) -> bool {
        self.path.contains('{')
    }

    /// The operator's calls name platforms, of which none is the operator's own.
    fn is_operators(&self) -> bool {
        self.roles == ["operator"]
    }

    // A platform and what it counts are of both modes.
    fn is_of_both_modes(&self) -> bool {
        self.is_operators() || ["retrieveOwnPlatform", "updateOwnPlatform"].contains(&self.name.as_str())
    }

    fn send(&self, token: &str, things: &Things) -> Answer {
        let path = things.fill(&self.path);
        let body = (self.method != "GET" && self.method != "DELETE").then(|| things.body(&self.name));
        api(token, &self.method, &path, body.as_ref())
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

/// One of everything that a call can name.
#[derive(Clone)]
struct Things {
    platform: String,
    account: String,
    person: String,
    submission: String,
    file: String,
    link: String,
    export: String,
    event: String,
    endpoint: String,
}

impl Things {
    /// Makes them all at a platform of their own, in test mode.
    async fn make() -> (Self, String) {
        let house = House::open().await;
        let (platform, admin) = platform_with(&json!({"api_rate_limit": 10_000}));
        let post = |path: &str, body: &Value| {
            let answer = api(&admin, "POST", path, Some(body));
            assert_eq!(answer.status, 200, "{path}: {}", answer.body);
            answer.body
        };
        let account = format!("acct_t{}", fresh());
        let body = account_json(&json!({"currently_due": ["individual.verification.document"]}));
        assert_eq!(api(&admin, "PUT", &format!("/v1/accounts/{account}"), Some(&body)).status, 200);
        let link = post("/v1/remediation_links", &json!({"account": account}));
        let mut owner = Browser::new(&house);
        owner.prove_all(&link).await;
        submit_passport(&mut owner).await;
        let submissions = api(&admin, "GET", &format!("/v1/accounts/{account}/submissions"), None).body;
        let submission = &submissions["data"][0];
        let person = post(&format!("/v1/accounts/{account}/persons"), &json!({"first_name": "Ida"}));
        let export = post("/v1/account_exports", &json!({"columns": ["account_id"]}));
        let endpoint = json!({"url": "https://example.com/hook", "enabled_events": ["*"], "disabled": true});
        let endpoint = post("/v1/webhook_endpoints", &endpoint);
        let events = api(&admin, "GET", "/v1/events?limit=1", None).body;
        let things = Self {
            platform,
            person: text(&person["id"]),
            submission: text(&submission["id"]),
            file: text(&submission["requirements"][0]["value"]["front"]),
            link: text(&link["id"]),
            export: text(&export["id"]),
            event: text(&events["data"][0]["id"]),
            endpoint: text(&endpoint["id"]),
            account,
        };
        (things, admin)
    }

    /// The same with names that nobody has: a call of them that is let through changes nothing.
    fn unknown(&self) -> Self {
        let other = |id: &str| {
            let last = if id.ends_with('1') { '2' } else { '1' };
            format!("{}{last}", &id[..id.len() - 1])
        };
        Self {
            platform: other(&self.platform),
            account: other(&self.account),
            person: other(&self.person),
            submission: other(&self.submission),
            file: other(&self.file),
            link: other(&self.link),
            export: other(&self.export),
            event: other(&self.event),
            endpoint: other(&self.endpoint),
        }
    }

    fn fill(&self, path: &str) -> String {
        let id = match path.split('/').nth(2).unwrap() {
            "accounts" => &self.account,
            "account_exports" => &self.export,
            "events" => &self.event,
            "files" => &self.file,
            "platforms" => &self.platform,
            "remediation_links" => &self.link,
            "webhook_endpoints" => &self.endpoint,
            _ => "",
        };
        path.replace("{id}", id).replace("{person}", &self.person).replace("{submission}", &self.submission)
    }

    // What a call needs to be more than a mistake.
    fn body(&self, call: &str) -> Value {
        match call {
            "createRemediationLink" => json!({"account": self.account}),
            "createAccountLink" => json!({
                "account": self.account, "type": "account_onboarding",
                "refresh_url": "https://example.com/again", "return_url": "https://example.com/back",
            }),
            "rejectAccount" => json!({"reason": "other"}),
            "resetIdentityCheck" => json!({"acknowledged": true}),
            "updateAccountReminders" => json!({"opted_out": true}),
            "createPerson" | "updatePerson" => json!({"first_name": "Eve"}),
            "updateAccount" => json!({"metadata": {"by": "eve"}}),
            "retryEvent" => json!({"webhook_endpoint": self.endpoint}),
            "updateWebhookEndpoint" => json!({"description": "Eve's"}),
            _ => json!({}),
        }
    }

    fn names(&self) -> [&str; 8] {
        let Self { platform: _, account, person, submission, file, link, export, event, endpoint } = self;
        [account, person, submission, file, link, export, event, endpoint]
    }

    /// What stands there, to see later whether anybody changed it.
    fn look(&self, admin: &str) -> Vec<Value> {
        let get = |path: String| {
            let answer = api(admin, "GET", &path, None);
            assert_eq!(answer.status, 200, "{path}: {}", answer.body);
            answer.body
        };
        let account = format!("/v1/accounts/{}", self.account);
        vec![
            get(account.clone()),
            get(format!("{account}/persons")),
            get(format!("{account}/submissions/{}", self.submission)),
            get(format!("{account}/identity_check")),
            get(format!("/v1/remediation_links/{}", self.link)),
            get(format!("/v1/webhook_endpoints/{}", self.endpoint)),
            get("/v1/platform".into()),
        ]
    }
}

fn by(platform: &str, role: &str, livemode: bool) -> String {
    token(&json!({"platform": platform, "roles": [role], "livemode": livemode}))
}

fn forbidden(answer: &Answer) -> bool {
    (answer.status, answer.error().0) == (403, "insufficient_permissions")
}

#[tokio::test(flavor = "multi_thread")]
async fn every_role_tenant_and_mode_gets_what_is_its_own_and_nothing_else() {
    let (things, admin) = Things::make().await;
    let (stranger, _) = platform_with(&json!({"api_rate_limit": 10_000}));
    let unknown = things.unknown();
    let before = things.look(&admin);
    let mut cells = 0;
    let mut wrong = Vec::new();
    for call in Call::all() {
        for role in Role::ALL.map(Role::as_str) {
            let mut cell = |place: &str, answer: &Answer, is_right: bool| {
                cells += 1;
                if !is_right || answer.status >= 500 || (answer.status == 200) != answer.body["error"].is_null() {
                    wrong.push(format!("{} as {role}, {place}: {} {}", call.name, answer.status, answer.body));
                }
            };
            let may = call.may(role);

            // At home: what isn't there isn't found, what is asked wrongly is said, and what isn't allowed is refused first.
            let own = call.send(&by(&things.platform, role, false), &unknown);
            cell("at home", &own, if may { ![401, 403].contains(&own.status) } else { forbidden(&own) });

            for (place, platform, livemode, shared) in [
                ("elsewhere", &stranger, false, call.is_operators()),
                ("in live mode", &things.platform, true, call.is_of_both_modes()),
            ] {
                if shared && may {
                    continue;
                }
                let answer = call.send(&by(platform, role, livemode), &things);
                let hides = !things.names().iter().any(|name| answer.body["data"].to_string().contains(name));
                let right = match (may, call.name.as_str()) {
                    (false, _) => forbidden(&answer),
                    // An account of that name of its own; the other one's isn't touched, as is seen below.
                    (true, "upsertAccount") => answer.status != 403,
                    (true, "createRemediationLink" | "createAccountLink") => answer.error().0 == "resource_missing",
                    (true, _) if call.names_a_thing() => (answer.status, answer.error().0) == (404, "resource_missing"),
                    (true, _) => answer.status != 403 && hides,
                };
                cell(place, &answer, right);
            }
        }
        for (what, token) in [
            ("nobody", String::new()),
            ("somebody without a role", token(&json!({"platform": things.platform, "roles": []}))),
            ("a role that isn't known", by(&things.platform, "owner", false)),
            ("a token that is over", token(&json!({"platform": things.platform, "exp": 1_000_000_000}))),
        ] {
            let answer = call.send(&token, &unknown);
            cells += 1;
            if ![401, 403].contains(&answer.status) {
                wrong.push(format!("{} as {what}: {}", call.name, answer.status));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert_eq!(things.look(&admin), before, "nobody changed what isn't theirs");
    // Past the test runner, which keeps what a passing test prints to itself.
    let _ = writeln!(std::io::stdout(), "authorisation: {cells} cells of role, call, platform and mode were tried");
}
