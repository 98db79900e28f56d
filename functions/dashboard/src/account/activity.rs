//! Activity: what there is to do, most pressing first, each with who can do it.

use domain::{
    account::{Account, Activity, ByLink, Impact, Pressure, Todo},
    requirement::{RequirementPath, Resolution, Subject},
    submission::Submission,
};
use store::account_file::AccountFile;
use web::{api::Permission, language::Language};

use super::words::{self, Tag};
use crate::Staff;

/// The lists of the page.
pub struct Lists {
    /// What is due.
    pub actions: Vec<Card>,
    /// What is being looked at.
    pub waiting: Vec<Card>,
    /// What will be due.
    pub future: Vec<Card>,
    /// What will be due some day.
    pub someday: Vec<String>,
}

/// One thing to do.
pub struct Card {
    /// What it is, in plain words.
    pub title: String,
    /// Its path, as the API has it.
    pub path: String,
    /// How much it presses.
    pub tag: Tag,
    /// By when: how far that is, and the day.
    pub due: Option<(String, String)>,
    /// What depends on it.
    pub impact: Option<String>,
    /// What was wrong with what was given.
    pub error: Option<String>,
    /// When something was given for it last, and by which reference.
    pub given: Option<String>,
    /// The ways to deal with it.
    pub ways: Ways,
}

/// The ways to deal with something, as far as this person may take them.
#[derive(Default)]
pub struct Ways {
    /// Where the owner is asked.
    pub request: Option<String>,
    /// Why the owner can't be asked yet.
    pub lacking: Option<String>,
    /// The call and the parameter with which the platform gives it itself.
    pub on_behalf: Option<(String, String)>,
    /// What support has to be told.
    pub support: Option<String>,
}

impl Ways {
    /// Whether there is any that is a button.
    pub fn any(&self) -> bool {
        self.request.is_some() || self.on_behalf.is_some() || self.support.is_some()
    }
}

impl Lists {
    /// The lists of an account.
    pub fn of(staff: &Staff, file: &AccountFile, now: i64) -> Self {
        let Activity { actions, waiting, future, someday } = file.account.activity();
        let cards =
            |todos: Vec<Todo>, offers: bool| todos.iter().map(|todo| card(staff, file, todo, offers, now)).collect();
        Self {
            actions: cards(actions, true),
            waiting: cards(waiting, false),
            future: cards(future, true),
            someday: someday.iter().map(|todo| words::requirement(staff.t, &file.account, &todo.path)).collect(),
        }
    }
}

fn card(staff: &Staff, file: &AccountFile, todo: &Todo, offers: bool, now: i64) -> Card {
    let (t, account) = (staff.t, &file.account);
    let is_over = todo.deadline.is_some_and(|at| at <= now);
    // The deadline of what is past due is over; the one that is ahead is that of the rest.
    let deadline = todo.deadline.filter(|_| todo.pressure != Pressure::PastDue || is_over);
    Card {
        title: words::requirement(t, account, &todo.path),
        path: todo.path.to_string(),
        tag: tag(t, todo, offers),
        due: deadline.filter(|_| offers).map(|at| (words::from_now(t, at, now), t.date(at))),
        impact: if offers { impact(t, account, &todo.path, deadline) } else { None },
        error: todo.error.as_ref().map(|error| words::error(t, error)),
        given: last_given(&file.submissions, &todo.path).map(|sent| {
            let (date, reference) = (t.date(sent.at), sent.reference.as_str());
            t.say("account-given", &[("date", date.into()), ("reference", reference.into())])
        }),
        ways: if offers { ways(staff, account, &todo.path) } else { Ways::default() },
    }
}

fn tag(t: &Language, todo: &Todo, offers: bool) -> Tag {
    if !offers {
        return Tag::waits(t.text("account-waits"));
    }
    match (todo.path.is_risk_review(), todo.pressure) {
        (_, Pressure::PastDue) => Tag::bad(t.text("account-past-due")),
        (true, _) => Tag::bad(t.text("account-information-request")),
        (_, Pressure::Due) => Tag::waits(t.text("account-due")),
        (_, Pressure::Future) => Tag::plain(t.text("account-future")),
        (_, Pressure::Someday) => Tag::plain(t.text("account-someday")),
    }
}

fn impact(t: &Language, account: &Account, path: &RequirementPath, deadline: Option<i64>) -> Option<String> {
    match account.impact(path) {
        Impact::Capabilities(names) => {
            let names: Vec<String> = names.iter().map(|name| words::capability(t, name)).collect();
            Some(t.with("account-impact-capabilities", "capabilities", names.join(", ")))
        }
        Impact::Off { payments: true, payouts: true } => Some(t.text("account-impact-both-off")),
        Impact::Off { payments: true, .. } => Some(t.text("account-impact-payments-off")),
        Impact::Off { .. } => Some(t.text("account-impact-payouts-off")),
        Impact::AtDeadline => deadline.map(|at| t.with("account-impact-at", "date", t.date(at))),
        Impact::Unsaid => None,
    }
}

/// The latest submission that gave something for a path.
pub fn last_given<'a>(submissions: &'a [Submission], path: &RequirementPath) -> Option<&'a Submission> {
    submissions.iter().rev().find(|sent| sent.paths.contains(path))
}

fn ways(staff: &Staff, account: &Account, path: &RequirementPath) -> Ways {
    let t = staff.t;
    let remedies = account.remedies(path);
    let id = account.id();
    let mut ways = Ways::default();
    if staff.may(Permission::GenerateLinks) {
        match &remedies.link {
            ByLink::Offered => ways.request = Some(format!("/dashboard/accounts/{id}/request?requirement={path}")),
            ByLink::Lacking(missing) => {
                ways.lacking = Some(t.with("account-lacking", "missing", words::missing(t, missing)));
            }
            ByLink::Never => {}
        }
    }
    if remedies.on_behalf && staff.may(Permission::WriteAccounts) {
        ways.on_behalf = Some((call(account, path), parameter(path)));
    }
    if remedies.support {
        let key = match path.subject() {
            Subject::RiskReview { resolution: Resolution::Elsewhere, .. } => match path.as_str().rsplit('.').next() {
                Some("notice") => "account-support-notice",
                Some("underwriting_case") => "account-support-underwriting",
                _ => "account-support-then",
            },
            _ => "account-support-then",
        };
        ways.support = Some(t.with(key, "account", id.as_str()));
    }
    ways
}

// The call that gives it.
fn call(account: &Account, path: &RequirementPath) -> String {
    match path.subject() {
        Subject::Person { person, .. } if person.starts_with("person_") => {
            format!("POST /v1/accounts/{}/persons/{person}", account.id())
        }
        Subject::Person { .. } => format!("POST /v1/accounts/{}/persons", account.id()),
        _ => format!("POST /v1/accounts/{}", account.id()),
    }
}

// The parameter of that call, as a form writes it.
fn parameter(path: &RequirementPath) -> String {
    let of = match path.subject() {
        Subject::Person { field, .. } => field,
        _ => path.as_str(),
    };
    let mut parts = of.split('.');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |name, part| format!("{name}[{part}]"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::id::AccountId;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    fn account(body: Value) -> Account {
        let Value::Object(body) = body else { panic!("an object") };
        Account::read(&AccountId::parse("acct_1").unwrap(), false, body, None, 0).unwrap_or_else(|i| panic!("{i}"))
    }

    fn path(raw: &str) -> RequirementPath {
        RequirementPath::parse(raw).unwrap()
    }

    #[test]
    fn a_call_and_its_parameter_are_those_of_the_api() {
        let account = account(json!({}));
        for (raw, wanted_call, wanted) in [
            ("individual.address.line1", "POST /v1/accounts/acct_1", "individual[address][line1]"),
            ("external_account", "POST /v1/accounts/acct_1", "external_account"),
            ("person_9.email", "POST /v1/accounts/acct_1/persons/person_9", "email"),
            ("owners.dob.day", "POST /v1/accounts/acct_1/persons", "dob[day]"),
        ] {
            assert_eq!(
                (call(&account, &path(raw)), parameter(&path(raw))),
                (wanted_call.into(), wanted.into()),
                "{raw}"
            );
        }
    }

    #[test]
    fn what_depends_on_it_is_in_plain_words_or_not_said() {
        let t = Language::staff();
        let off =
            account(json!({"payouts_enabled": false, "charges_enabled": true, "requirements": {"past_due": ["a.b"]}}));
        assert_eq!(impact(t, &off, &path("a.b"), None).as_deref(), Some("Payouts are off until it's done."));
        let dated = account(json!({"requirements": {"currently_due": ["a.b"], "current_deadline": 1_809_475_200}}));
        let said = impact(t, &dated, &path("a.b"), Some(1_809_475_200)).unwrap();
        assert_eq!(said, "Payments or payouts may pause on 5 May 2027.");
        assert_eq!(impact(t, &account(json!({"requirements": {"currently_due": ["a.b"]}})), &path("a.b"), None), None);
    }

    proptest! {
        #[test]
        fn a_parameter_has_the_parts_of_its_path(parts in prop::collection::vec("[a-z]{1,5}", 1..5)) {
            let raw = format!("company.{}", parts.join("."));
            let written = parameter(&path(&raw));
            prop_assert_eq!(written.replace(']', "").replace('[', "."), raw);
        }
    }
}
