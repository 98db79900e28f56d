//! What is to be done about a link's messages, from what is on file. Rule: whoever sends them and whoever says what comes
//! next ask here, so that nobody is told something else than what happens.

use super::{Address, Decision, Plan, Sent, State, Stop, decide};
use crate::{account::Account, link::Link, platform::Platform};

/// What is on file.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The link.
    pub link: &'a Link,
    /// Its account.
    pub account: &'a Account,
    /// Its platform.
    pub platform: &'a Platform,
    /// What was asked for.
    pub plan: Plan,
    /// When, if that was later than with the link.
    pub asked_at: Option<i64>,
    /// What was sent so far.
    pub sent: &'a [Sent],
    /// Whether the owner wants no messages.
    pub opted_out: bool,
}

/// What to do about a link's messages at a time.
pub fn judge(known: &Known<'_>, now: i64) -> Decision {
    let Known { link, account, platform, plan, .. } = *known;
    let address = account.reminder_address(plan.channel);
    let state = State {
        plan,
        settings: &platform.reminders,
        asked_at: known.asked_at.unwrap_or(link.created),
        expires_at: link.expires_at,
        is_revoked: link.revoked_at.is_some(),
        is_rejected: account.is_rejected(),
        is_due: !account.due().is_empty(),
        opted_out: known.opted_out,
        deadline: account.deadline(),
        sent: known.sent,
        hours: address.as_ref().and_then(|address| account.reminder_hours(address)),
    };
    let allowed = match &address {
        Some(Address::Phone(phone)) => platform.may_text(phone, account.country()),
        Some(Address::Email(_)) | None => true,
    };
    match decide(&state, now) {
        Decision::Never(Stop::NoHours) if address.is_none() => Decision::Never(Stop::NoAddress),
        Decision::Now(_) | Decision::Later(_) | Decision::Waits if !allowed => Decision::Never(Stop::NotAllowed),
        decision => decision,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        id::{AccountId, LinkId, PlatformId},
        link::NewLink,
        platform::DisplayName,
        reminder::{Channel, Occasion},
        time::DAY,
    };
    use serde_json::{Value, json};

    // Noon in New York.
    const NOON: i64 = 1_800_032_400;

    fn account(person: Value) -> Account {
        let body = json!({"business_type": "individual", "country": "US", "individual": person,
            "requirements": {"currently_due": ["individual.email"], "current_deadline": NOON + 10 * DAY}});
        let Value::Object(body) = body else { panic!("an object") };
        Account::read(&AccountId::parse("acct_1").unwrap(), false, body, None, 0).unwrap_or_else(|i| panic!("{i}"))
    }

    fn judged(account: &Account, channel: Channel, asked_at: Option<i64>, opted_out: bool, now: i64) -> Decision {
        let platform = PlatformId::parse("plat_1").unwrap();
        let wanted = NewLink {
            platform: platform.clone(),
            account: account.id().clone(),
            livemode: false,
            country: None,
            language: None,
            requirement: None,
            created_by: "t".into(),
        };
        let link = Link::new(wanted, LinkId::from_random([1; 16]), 1, NOON);
        let platform = Platform::new(platform, DisplayName::parse("Northwind").unwrap());
        let plan = Plan { channel, at_creation: true, reminders: true };
        let sent = asked_at.map(|at| Sent { occasion: Occasion::Creation, at });
        let sent = sent.as_slice();
        judge(&Known { link: &link, account, platform: &platform, plan, asked_at, sent, opted_out }, now)
    }

    #[test]
    fn what_is_on_file_decides() {
        let owner = account(json!({"phone": "+12015550123", "address": {"state": "NY"}}));
        assert_eq!(judged(&owner, Channel::Sms, None, false, NOON), Decision::Now(Occasion::Creation));
        assert_eq!(judged(&owner, Channel::Sms, None, true, NOON), Decision::Never(Stop::OptedOut));
        assert_eq!(judged(&owner, Channel::Email, None, false, NOON), Decision::Never(Stop::NoAddress));
        let abroad = account(json!({"phone": "+442079460123"}));
        assert_eq!(judged(&abroad, Channel::Sms, None, false, NOON), Decision::Never(Stop::NotAllowed));
    }

    #[test]
    fn messages_that_are_asked_for_later_owe_nothing_of_the_time_before() {
        let owner = account(json!({"phone": "+12015550123", "address": {"state": "NY"}}));
        // Seven days before was yesterday: who was sent the link today isn't reminded tomorrow.
        let asked = NOON + 4 * DAY;
        assert_eq!(judged(&owner, Channel::Sms, Some(asked), false, asked), Decision::Later(NOON + 7 * DAY));
    }
}
