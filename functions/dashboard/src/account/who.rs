//! Who it is: the account's name and facts, how it stands, its capabilities.

use domain::account::{Access, Account};
use web::language::Language;

use super::words::{self, Tag};

/// What stands at the top of the page.
pub struct Who {
    /// What the account is called; its id when it has no name.
    pub name: String,
    /// Its id.
    pub id: String,
    /// Where it stands.
    pub status: Tag,
    /// Its facts: a word and what stands for it.
    pub facts: Vec<(String, String)>,
    /// Its capabilities.
    pub capabilities: Vec<(String, Tag)>,
    /// Why it is off, where that is more than what is due.
    pub switch: Option<Switch>,
}

/// Why an account is off.
pub struct Switch {
    /// In plain words.
    pub why: String,
    /// What helps; none when that stands among the things to do.
    pub then: Option<String>,
}

impl Who {
    /// The top of an account's page.
    pub fn of(t: &Language, account: &Account) -> Self {
        let id = account.id().to_string();
        let capabilities = account.capabilities();
        let mut shown: Vec<(String, Tag)> = Vec::with_capacity(capabilities.len() + 2);
        let (payments, payouts) = account.switches();
        for (word, is_on) in [("account-payments", payments), ("account-payouts", payouts)] {
            if let Some(is_on) = is_on {
                let tag = if is_on { Tag::good(t.text("account-on")) } else { Tag::bad(t.text("account-off")) };
                shown.push((t.text(word), tag));
            }
        }
        let status = |one: &domain::account::Capability| words::capability_status(t, &one.status);
        shown.extend(capabilities.iter().map(|one| (words::capability(t, &one.name), status(one))));
        Self {
            name: account.called_or_id(),
            id,
            status: words::status(t, account.status()),
            facts: facts(t, account),
            capabilities: shown,
            switch: switch(t, account),
        }
    }
}

fn facts(t: &Language, account: &Account) -> Vec<(String, String)> {
    let access = match account.access() {
        Access::None => "account-access-none",
        Access::Express => "account-access-express",
        Access::Full => "account-access-full",
        Access::Embedded => "account-access-embedded",
    };
    let business = account.business_type().map(|kind| t.text(&format!("account-business-{kind}")));
    let country = account.country().map(|code| words::country(t, code));
    let facts = [
        ("account-country", country),
        ("account-business", business),
        ("account-created", Some(t.date(account.created()))),
        ("account-access", Some(t.text(access))),
    ];
    facts.into_iter().filter_map(|(word, value)| Some((t.text(word), value?))).collect()
}

fn switch(t: &Language, account: &Account) -> Option<Switch> {
    let reason = account.requirements().disabled_reason.as_deref()?;
    let support = account.remedies_of_switch()?.support;
    let (why, then) = match reason {
        // What is due is said below, each with what helps.
        "requirements.past_due" => return None,
        "requirements.pending_verification" | "under_review" => ("account-switch-review", "account-switch-review-then"),
        "platform_paused" => ("account-switch-paused", "account-switch-paused-then"),
        "action_required.requested_capabilities" => ("account-switch-capabilities", "account-switch-capabilities-then"),
        // All others are left to whoever decided so.
        _ if !support => return None,
        "listed" => ("account-switch-listed", "account-support-then"),
        reason if reason.starts_with("rejected") => ("account-switch-rejected", "account-support-then"),
        _ => ("account-switch-other", "account-support-then"),
    };
    // A review may leave something to do beside it, and then that says what to do.
    let is_moot = then == "account-switch-review-then" && !account.activity().actions.is_empty();
    let then = (!is_moot).then(|| t.with(then, "account", account.id().as_str()));
    Some(Switch { why: t.text(why), then })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::id::AccountId;
    use serde_json::{Value, json};

    fn who(body: Value) -> Who {
        let Value::Object(body) = body else { panic!("an object") };
        let account = Account::read(&AccountId::parse("acct_1").unwrap(), false, body, None, 1_809_475_200);
        Who::of(Language::staff(), &account.unwrap_or_else(|i| panic!("{i}")))
    }

    #[test]
    fn an_account_without_a_name_goes_by_its_id() {
        assert_eq!(who(json!({})).name, "acct_1");
        assert_eq!(who(json!({"business_profile": {"name": "Rosen Shoes"}})).name, "Rosen Shoes");
    }

    #[test]
    fn only_what_the_account_says_is_shown() {
        let bare = who(json!({}));
        assert!(bare.capabilities.is_empty() && bare.switch.is_none());
        let facts: Vec<&str> = bare.facts.iter().map(|(_, value)| value.as_str()).collect();
        assert_eq!(facts, ["5 May 2027", "No dashboard"]);
        let full =
            who(json!({"country": "US", "business_type": "company", "type": "express", "payouts_enabled": false,
            "capabilities": {"card_payments": "active", "sending_parrots": "inactive"}}));
        let shown: Vec<String> = full.capabilities.iter().map(|(name, tag)| format!("{name}: {}", tag.word)).collect();
        assert_eq!(shown, ["Payouts: Off", "Card payments: Active", "Sending parrots: Inactive"]);
        assert_eq!(full.facts[0], ("Country".to_owned(), "United States".to_owned()));
    }

    #[test]
    fn why_it_is_off_is_said_with_what_helps() {
        let switch = |reason: &str| who(json!({"requirements": {"disabled_reason": reason}})).switch;
        assert!(switch("requirements.past_due").is_none(), "what is due says it");
        for reason in [
            "platform_paused",
            "under_review",
            "listed",
            "other",
            "rejected.fraud",
            "something.new",
            "action_required.requested_capabilities",
            "requirements.pending_verification",
        ] {
            let switch = switch(reason).unwrap();
            let said = format!("{} {}", switch.why, switch.then.unwrap());
            assert!(!said.contains('['), "{reason}: {said}");
        }
        assert!(switch("rejected.fraud").unwrap().then.is_some_and(|then| then.contains("acct_1")));
        let both = json!({"requirements": {"disabled_reason": "under_review", "currently_due": ["individual.email"]}});
        assert_eq!(who(both).switch.unwrap().then, None, "there is something to do all the same");
    }
}
