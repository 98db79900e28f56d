//! The message that goes with a link. Rule: it says who asks and for what, by when, what happens otherwise and how long it
//! takes, in words that an owner understands; it threatens with nothing that the account doesn't say.

use domain::account::{Account, ByLink, Impact, Pressure, Todo};
use web::language::Language;

/// A message, ready to be copied.
#[derive(Debug, PartialEq, Eq)]
pub struct Message {
    /// Its subject line.
    pub subject: String,
    /// Its text.
    pub body: String,
}

impl Message {
    /// The message about a link that ends at a time. `wanted` is what it was asked about, when that is one thing.
    pub fn of(t: &Language, account: &Account, wanted: Option<&Todo>, platform: &str, url: &str, ends: i64) -> Self {
        let activity = account.activity();
        let helped = |todo: &&Todo| account.remedies(&todo.path).link == ByLink::Offered;
        let all: Vec<&Todo> = activity.actions.iter().chain(&activity.future).filter(helped).collect();
        // By when: the earliest date of anything that is due, whatever the link was asked about.
        let deadline =
            all.iter().filter(|todo| todo.pressure != Pressure::PastDue).filter_map(|todo| todo.deadline).min();
        // What is overdue has its effect already, whatever the link was asked about.
        let late = all.iter().find(|todo| todo.pressure == Pressure::PastDue).copied();
        let overdue = late.is_some();
        let pressing = late.or(wanted).or(all.first().copied());
        let subject = match deadline {
            _ if overdue => t.with("account-message-subject-overdue", "platform", platform),
            Some(at) => {
                t.say("account-message-subject-dated", &[("platform", platform.into()), ("date", t.date(at).into())])
            }
            None => t.with("account-message-subject", "platform", platform),
        };
        let mut parts = vec![t.text("account-message-hello")];
        let business = account.called().unwrap_or_else(|| t.text("account-message-business"));
        parts.push(t.say("account-message-why", &[("platform", platform.into()), ("business", business.into())]));
        parts.push(format!("{}\n{url}", t.text("account-message-open")));
        parts.push(t.with("account-message-page", "platform", platform));
        parts.extend(consequence(t, account, pressing, overdue, deadline));
        parts.push(t.with("account-message-ends", "date", t.date(ends)));
        parts.push(platform.to_owned());
        Self { subject, body: parts.join("\n\n") }
    }
}

fn consequence(
    t: &Language,
    account: &Account,
    pressing: Option<&Todo>,
    overdue: bool,
    deadline: Option<i64>,
) -> Option<String> {
    let by = deadline.map(|at| t.date(at));
    match (pressing.map(|todo| account.impact(&todo.path)), by) {
        (Some(Impact::Off { payments: true, payouts: true }), _) => Some(t.text("account-message-both-off")),
        (Some(Impact::Off { payments: true, .. }), _) => Some(t.text("account-message-payments-off")),
        (Some(Impact::Off { .. }), _) => Some(t.text("account-message-payouts-off")),
        (Some(Impact::Capabilities(_) | Impact::AtDeadline), Some(date)) if !overdue => {
            Some(t.with("account-message-by-pauses", "date", date))
        }
        _ if overdue => Some(t.text("account-message-overdue")),
        (_, Some(date)) => Some(t.with("account-message-by", "date", date)),
        (_, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{id::AccountId, time::DAY};
    use proptest::prelude::*;
    use serde_json::{Value, json};

    const URL: &str = "https://verify.example.com/r/abc";
    const MAY: i64 = 1_809_475_200;

    fn message(change: Value) -> Message {
        let mut body = json!({
            "business_type": "individual", "business_profile": {"name": "Rosen Shoes"},
            "individual": {"first_name": "Jo", "last_name": "Lee", "dob": {"day": 1, "month": 2, "year": 1980}, "ssn_last_4": "1234"},
            "external_accounts": {"object": "list", "data": [{"object": "bank_account", "last4": "6789"}]},
        });
        for (name, value) in change.as_object().unwrap() {
            body[name] = value.clone();
        }
        let Value::Object(body) = body else { panic!("an object") };
        let account = Account::read(&AccountId::parse("acct_1").unwrap(), false, body, None, 0);
        let account = account.unwrap_or_else(|i| panic!("{i}"));
        Message::of(Language::staff(), &account, None, "Northwind Market", URL, MAY + 80 * DAY)
    }

    #[test]
    fn it_says_who_why_where_by_when_what_otherwise_and_how_long() {
        let said = message(json!({"requirements": {"currently_due": ["individual.email"], "current_deadline": MAY}}));
        assert_eq!(said.subject, "Update your details for Northwind Market by 5 May 2027");
        assert_eq!(
            said.body,
            "Hello,\n\n\
             Northwind Market needs some details about Rosen Shoes to keep your account working.\n\n\
             Open this page and give what is missing. It takes about 5 minutes:\nhttps://verify.example.com/r/abc\n\n\
             Northwind Market uses this page to verify your details. It first asks for your phone number and texts you a code.\n\n\
             Do it by 5 May 2027. Otherwise payments or payouts may pause on that day.\n\n\
             The page works until 24 July 2027. You can stop and come back to it.\n\n\
             Northwind Market"
        );
    }

    #[test]
    fn what_is_off_already_is_said_as_it_is() {
        let off = message(json!({"payouts_enabled": false, "charges_enabled": true,
            "requirements": {"currently_due": ["individual.email", "individual.phone"], "past_due": ["individual.email"]}}));
        assert_eq!(off.subject, "Your Northwind Market account needs details that are overdue");
        assert!(off.body.contains("Payouts to you are paused until this is done."), "{}", off.body);
    }

    #[test]
    fn an_account_that_says_nothing_of_dates_and_pauses_threatens_with_none() {
        let plain = message(json!({"requirements": {"currently_due": ["individual.email"]}}));
        assert_eq!(plain.subject, "Update your details for Northwind Market");
        for word in ["pause", "overdue", "Do it by"] {
            assert!(!plain.body.contains(word), "{word}: {}", plain.body);
        }
    }

    proptest! {
        #[test]
        fn it_always_holds_the_link_once_and_the_name_and_never_a_path(
            past in prop::collection::vec("individual\\.(email|phone|id_number)", 0..3), deadline in prop::option::of(MAY..MAY + DAY),
            on: bool,
        ) {
            let said = message(json!({"payouts_enabled": on, "requirements": {"past_due": past, "current_deadline": deadline}}));
            prop_assert_eq!(said.body.matches(URL).count(), 1);
            prop_assert!(said.subject.contains("Northwind Market") && !said.subject.contains('['));
            prop_assert!(!said.body.contains("individual.") && !said.body.contains('['), "{}", said.body);
            prop_assert!(!said.subject.contains('\n'));
        }
    }
}
