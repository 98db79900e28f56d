//! Events: what a platform is told. Rule: an event says what changed and holds no personal data, no link's address and no
//! name of staff; whoever needs more reads the object itself.

use serde_json::{Map, Value, json};

use crate::{
    account::Account,
    export::Export,
    id::{AccountId, EventId, PersonId, PlatformId},
    link::Link,
    time::DAY,
};

/// How long an event can be read back.
pub const KEPT: i64 = 30 * DAY;
/// The version of the objects in events, in Stripe's form.
pub const API_VERSION: &str = "2026-07-29.dahlia";

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EventKind {
    /// An account was written, or what is due of it changed.
    AccountUpdated,
    /// A person of an account was written or removed.
    PersonUpdated,
    /// A link was made.
    LinkCreated,
    /// Its owner asked for a code.
    LinkOpened,
    /// Its owner proved a phone.
    LinkAuthenticated,
    /// Its owner passed the identity check.
    LinkIdentityVerified,
    /// No try at the identity check is left.
    LinkIdentityBlocked,
    /// Its owner submitted.
    LinkSubmitted,
    /// Nothing is due or waiting any more on the account of a link that was submitted.
    LinkCleared,
    /// It ends within seven days.
    LinkExpiring,
    /// It ended.
    LinkExpired,
    /// Staff closed it.
    LinkRevoked,
    /// Its owner asks for a new one.
    LinkRequested,
    /// An export is ready.
    ExportCompleted,
}

impl EventKind {
    /// Every kind.
    pub const ALL: [Self; 14] = [
        Self::AccountUpdated,
        Self::PersonUpdated,
        Self::LinkCreated,
        Self::LinkOpened,
        Self::LinkAuthenticated,
        Self::LinkIdentityVerified,
        Self::LinkIdentityBlocked,
        Self::LinkSubmitted,
        Self::LinkCleared,
        Self::LinkExpiring,
        Self::LinkExpired,
        Self::LinkRevoked,
        Self::LinkRequested,
        Self::ExportCompleted,
    ];

    /// As the API writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AccountUpdated => "account.updated",
            Self::PersonUpdated => "person.updated",
            Self::LinkCreated => "remediation_link.created",
            Self::LinkOpened => "remediation_link.opened",
            Self::LinkAuthenticated => "remediation_link.authenticated",
            Self::LinkIdentityVerified => "remediation_link.identity_verified",
            Self::LinkIdentityBlocked => "remediation_link.identity_blocked",
            Self::LinkSubmitted => "remediation_link.submitted",
            Self::LinkCleared => "remediation_link.cleared",
            Self::LinkExpiring => "remediation_link.expiring",
            Self::LinkExpired => "remediation_link.expired",
            Self::LinkRevoked => "remediation_link.revoked",
            Self::LinkRequested => "remediation_link.requested",
            Self::ExportCompleted => "account_export.completed",
        }
    }

    /// Reads the API's word.
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == raw)
    }
}

/// An event that is about to be written, in the transaction of what it tells.
#[derive(Debug, Clone, PartialEq)]
pub struct NewEvent {
    /// What happened.
    pub kind: EventKind,
    /// Whether it is about a live account.
    pub livemode: bool,
    /// The account.
    pub account: Option<AccountId>,
    /// The object as it is now.
    pub object: Value,
    /// Members that had other values before; none where that isn't told.
    pub previous: Option<Map<String, Value>>,
}

impl NewEvent {
    /// An account was written. `before` is none for a new one.
    pub fn account(before: Option<&Account>, after: &Account) -> Self {
        let object = after.event_json();
        let previous = before.map(|before| {
            let before = before.event_json();
            let members = object.as_object().into_iter().flatten();
            members
                .filter(|(name, value)| before.get(name.as_str()) != Some(*value))
                .map(|(name, _)| (name.clone(), before.get(name.as_str()).cloned().unwrap_or(Value::Null)))
                .collect()
        });
        let account = Some(after.id().clone());
        Self { kind: EventKind::AccountUpdated, livemode: after.livemode(), account, object, previous }
    }

    /// A person of an account was written, or removed when the account no longer has them.
    pub fn person(account: &Account, person: &PersonId) -> Self {
        let full = account.person_json(person);
        let mut object = json!({"id": person.as_str(), "object": "person", "account": account.id().as_str()});
        match &full {
            None => object["deleted"] = true.into(),
            Some(full) => {
                for name in ["created", "relationship", "requirements", "future_requirements"] {
                    object[name] = full.get(name).cloned().unwrap_or(Value::Null);
                }
                // A title is what somebody calls themselves.
                if let Some(Value::Object(relationship)) = object.get_mut("relationship") {
                    relationship.remove("title");
                }
            }
        }
        Self {
            kind: EventKind::PersonUpdated,
            livemode: account.livemode(),
            account: Some(account.id().clone()),
            object,
            previous: None,
        }
    }

    /// The file of an export is there; the job is given as it is afterwards.
    pub fn export(export: &Export, now: i64) -> Self {
        Self {
            kind: EventKind::ExportCompleted,
            livemode: export.livemode,
            account: None,
            object: export.event_json(now),
            previous: None,
        }
    }

    /// Something happened on a link, which is given as it is afterwards.
    pub fn link(kind: EventKind, link: &Link, now: i64) -> Self {
        Self {
            kind,
            livemode: link.livemode,
            account: Some(link.account.clone()),
            object: link.event_json(now),
            previous: None,
        }
    }
}

/// An event as it was written. It never changes.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Its id; ids sort by time.
    pub id: EventId,
    /// Whose it is.
    pub platform: PlatformId,
    /// When.
    pub created: i64,
    /// The API request that caused it.
    pub request: Option<String>,
    /// That request's idempotency key.
    pub idempotency_key: Option<String>,
    /// What it tells.
    pub told: NewEvent,
}

impl Event {
    /// The event object, as the API answers it and endpoints receive it. What an endpoint receives doesn't count itself.
    pub fn to_json(&self, pending_webhooks: usize) -> Value {
        let mut data = json!({"object": self.told.object});
        if let Some(previous) = &self.told.previous {
            data["previous_attributes"] = Value::Object(previous.clone());
        }
        let mut event = json!({
            "id": self.id.as_str(),
            "object": "event",
            "api_version": API_VERSION,
            "created": self.created,
            "data": data,
            "livemode": self.told.livemode,
            "pending_webhooks": pending_webhooks,
            "request": {"id": self.request, "idempotency_key": self.idempotency_key},
            "type": self.told.kind.as_str(),
        });
        if let Some(account) = &self.told.account {
            event["account"] = account.as_str().into();
        }
        event
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(body: Value) -> Account {
        let Value::Object(body) = body else { panic!("an object") };
        Account::read(&AccountId::parse("acct_1").unwrap(), false, body, None, 3).unwrap_or_else(|i| panic!("{i}"))
    }

    #[test]
    fn every_kind_reads_back() {
        assert!(EventKind::ALL.into_iter().all(|kind| EventKind::parse(kind.as_str()) == Some(kind)));
        assert_eq!(EventKind::parse("account.deleted"), None);
    }

    #[test]
    fn an_account_event_says_what_changed_and_nothing_personal() {
        let person = json!({"first_name": "Josephine", "email": "jo@example.com"});
        let before = account(json!({"individual": person, "email": "jo@example.com", "payouts_enabled": true,
            "metadata": {"note": "Josephine"}, "requirements": {"currently_due": ["individual.email"]}}));
        let after = account(json!({"individual": person, "email": "jo@example.com", "payouts_enabled": false,
            "requirements": {"currently_due": ["individual.email"]}}));
        let event = NewEvent::account(Some(&before), &after);
        assert_eq!((&event.object["id"], &event.object["object"]), (&json!("acct_1"), &json!("account")));
        assert_eq!(event.object["requirements"]["currently_due"], json!(["individual.email"]));
        let previous = event.previous.clone().unwrap();
        assert_eq!(previous.keys().collect::<Vec<_>>(), ["payouts_enabled"]);
        assert_eq!(previous["payouts_enabled"], true);
        for personal in ["Josephine", "jo@example.com"] {
            assert!(!format!("{event:?}").contains(personal));
        }
        assert_eq!(NewEvent::account(None, &after).previous, None);
    }

    #[test]
    fn a_person_event_holds_no_name_and_a_removed_person_is_said_to_be() {
        let id = PersonId::parse("person_1").unwrap();
        let with = account(json!({"persons": [{"id": "person_1", "first_name": "Josephine",
            "relationship": {"owner": true, "title": "Chief Josephine"}}]}));
        let event = NewEvent::person(&with, &id);
        assert_eq!(event.object["relationship"]["owner"], true);
        assert!(!event.object.to_string().contains("Josephine"));
        let gone = with.without_person(&id).unwrap();
        assert_eq!(NewEvent::person(&gone, &id).object["deleted"], true);
    }

    #[test]
    fn an_event_has_the_shape_of_stripes() {
        let told = NewEvent::account(None, &account(json!({})));
        let event = Event {
            id: EventId::at(7, [1; 10]),
            platform: PlatformId::parse("plat_1").unwrap(),
            created: 7,
            request: Some("req_1".into()),
            idempotency_key: None,
            told,
        };
        let json = event.to_json(2);
        assert_eq!((&json["object"], &json["type"]), (&json!("event"), &json!("account.updated")));
        assert_eq!((&json["account"], &json["pending_webhooks"]), (&json!("acct_1"), &json!(2)));
        assert_eq!(json["request"], json!({"id": "req_1", "idempotency_key": null}));
        assert_eq!(json["data"]["object"]["id"], "acct_1");
    }
}
