//! A platform of a test's own, on the stack's table.

use domain::{
    account::Account,
    event::{EventKind, NewEvent},
    id::{AccountId, PlatformId},
    platform::{DisplayName, Platform},
};
use serde_json::json;
use store::{
    Table,
    accounts::Accounts,
    audit::{Action, Actor, Audit},
    platforms::Platforms,
    seal::DataKey,
};
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

/// Writes an account and tells of it, and gives the account's name, by which it is known again.
pub async fn account_event(table: &Table, platform: &PlatformId, kind: EventKind, now: i64) -> String {
    let id = AccountId::parse(&format!("acct_t{}", fresh())).unwrap();
    let account = Account::read(&id, false, serde_json::Map::new(), None, now).unwrap();
    let event = NewEvent { kind, ..NewEvent::account(None, &account) };
    let actor = by_staff();
    let audit = Audit { at: now, ..audit(&actor) };
    // Nobody opens it again, so any key will do.
    let key = DataKey::new(&[7; 32]).unwrap();
    Accounts::new(table).put(platform, &account, None, &key, &[], &audit, &[event]).await.unwrap();
    id.to_string()
}

/// Staff of a test.
pub fn by_staff() -> Actor {
    Actor { who: "staff:test".into(), source: "127.0.0.1".into(), user_agent: String::new(), request: None }
}

/// A record of something that they did.
pub fn audit(actor: &Actor) -> Audit<'_> {
    Audit { action: Action::AccountWritten, actor, at: 0, link: None, about: vec![] }
}
