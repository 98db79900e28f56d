//! A platform of a test's own, on the stack's table.

use domain::{
    event::{EventKind, NewEvent},
    id::PlatformId,
    platform::{DisplayName, Platform},
};
use serde_json::json;
use store::{Table, audit::Actor, event_log::EventLog, platforms::Platforms};
use web::vault::Vault;

use super::{Answer, House, api, fresh};

/// A platform and a token of its administrator.
pub struct Tenant {
    pub id: PlatformId,
    pub token: String,
}

impl Tenant {
    /// Makes one on the stack's table.
    pub async fn new(house: &House) -> Self {
        Self::on(&house.table, &house.vault).await
    }

    /// Makes one on a table.
    pub async fn on(table: &Table, vault: &Vault) -> Self {
        let id = PlatformId::parse(&format!("plat_t{}", fresh())).unwrap();
        let platform = Platform::new(id.clone(), DisplayName::parse("Southwind").unwrap());
        let key = vault.new_data_key(&id).await.unwrap();
        assert!(Platforms::new(table).create(&platform, key, 0).await.unwrap());
        let token = crate::tokens::token(&json!({"platform": id.as_str()}));
        Self { id, token }
    }

    pub fn get(&self, path: &str) -> Answer {
        api(&self.token, "GET", path, None)
    }

    pub fn post(&self, path: &str, body: &serde_json::Value) -> Answer {
        api(&self.token, "POST", path, Some(body))
    }
}

/// Writes an event about an account and gives the account's name, by which it is known again.
pub async fn account_event(table: &Table, platform: &PlatformId, kind: EventKind, now: i64) -> String {
    let account = format!("acct_t{}", fresh());
    let event = NewEvent {
        kind,
        livemode: false,
        account: domain::id::AccountId::parse(&account).ok(),
        object: json!({"id": account, "object": "account"}),
        previous: None,
    };
    let actor =
        Actor { who: "staff:test".into(), source: "127.0.0.1".into(), user_agent: String::new(), request: None };
    assert!(EventLog::new(table).tell(platform, &event, &actor, now).await.unwrap());
    account
}
