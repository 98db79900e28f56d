//! The words for what stands in an account: requirements, capabilities, dates, states.

use domain::{
    account::{Account, AccountStatus, Missing},
    forms::question,
    link::{Link, Status},
    requirement::{RequirementError, RequirementPath, Subject},
    time::DAY,
};
use serde_json::Value;
use web::language::Language;

/// How something stands: a word, an icon and a colour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// The word.
    pub word: String,
    /// The icon's path in a square of 16.
    pub icon: &'static str,
    /// `red`, `amber`, `green`, or none.
    pub color: &'static str,
}

const STOP: &str = "M8 3v6M8 12.5v.1";
const CLOCK: &str = "M8 2a6 6 0 1 0 .01 0ZM8 5v3l2 2";
const CHECK: &str = "M3 8.5 6.5 12 13 4.5";
const RING: &str = "M8 2a6 6 0 1 0 .01 0Z";
const CROSS: &str = "M4 4l8 8M12 4l-8 8";
const ARROW: &str = "M3 8h10M9 4l4 4-4 4";

impl Tag {
    /// Something is wrong, or was.
    pub fn bad(word: String) -> Self {
        Self { word, icon: STOP, color: "red" }
    }

    /// Something is over for good.
    pub fn closed(word: String) -> Self {
        Self { word, icon: CROSS, color: "red" }
    }

    /// Somebody must wait.
    pub fn waits(word: String) -> Self {
        Self { word, icon: CLOCK, color: "amber" }
    }

    /// It is done.
    pub fn good(word: String) -> Self {
        Self { word, icon: CHECK, color: "green" }
    }

    /// It is under way.
    pub fn under_way(word: String) -> Self {
        Self { word, icon: ARROW, color: "" }
    }

    /// Nothing is to be said of it.
    pub fn plain(word: String) -> Self {
        Self { word, icon: RING, color: "" }
    }
}

/// Where an account stands.
pub fn status(t: &Language, status: AccountStatus) -> Tag {
    let word = t.text(&format!("account-status-{}", status.as_str()));
    match status {
        AccountStatus::Restricted => Tag::bad(word),
        AccountStatus::RestrictedSoon | AccountStatus::InReview => Tag::waits(word),
        AccountStatus::Enabled | AccountStatus::Complete => Tag::good(word),
        AccountStatus::Rejected => Tag::closed(word),
    }
}

/// Whether a link opens.
pub fn link_status(t: &Language, link: &Link, now: i64) -> Tag {
    let status = link.status(now);
    let word = t.text(&format!("account-link-{}", status.as_str()));
    match status {
        Status::Active => Tag::good(word),
        Status::Expired => Tag::plain(word),
        Status::Revoked => Tag::closed(word),
    }
}

/// A capability's name.
pub fn capability(t: &Language, name: &str) -> String {
    let key = format!("capability-{name}");
    if t.has(&key) { t.text(&key) } else { humane(name) }
}

/// How a capability stands.
pub fn capability_status(t: &Language, status: &str) -> Tag {
    let key = format!("capability-is-{status}");
    let word = if t.has(&key) { t.text(&key) } else { humane(status) };
    match status {
        "active" => Tag::good(word),
        "pending" => Tag::waits(word),
        "unrequested" => Tag::plain(word),
        _ => Tag::bad(word),
    }
}

/// What a requirement asks for, in plain words.
pub fn requirement(t: &Language, account: &Account, path: &RequirementPath) -> String {
    match path.subject() {
        Subject::RiskReview { description, .. } => {
            t.with("account-risk-review", "what", humane(description).to_lowercase())
        }
        Subject::Individual(field) => named(t, path, field),
        Subject::Company(field) => {
            let what = named(t, path, field);
            // The names of these fields say whose they are; an address or a telephone number doesn't.
            if question(path).starts_with("address-") { t.with("account-of-business", "what", what) } else { what }
        }
        Subject::Person { person, field } => {
            let what = named(t, path, field);
            t.say("account-of-person", &[("what", what.into()), ("person", whose(t, account, person).into())])
        }
        Subject::Account(whole) => named(t, path, whole),
    }
}

fn named(t: &Language, path: &RequirementPath, field: &str) -> String {
    // What staff call it, else what its owner is asked.
    let key = format!("requirement-{}", field.replace(['.', '_'], "-"));
    if t.has(&key) {
        return t.text(&key);
    }
    match question(path) {
        "unknown" => humane(field),
        question => t.text(&format!("field-{question}-label")),
    }
}

fn whose(t: &Language, account: &Account, id: &str) -> String {
    let role = match id {
        "representative" => Some("account-representative"),
        "owners" => Some("account-owners"),
        "directors" => Some("account-directors"),
        "executives" => Some("account-executives"),
        _ => None,
    };
    if let Some(role) = role {
        return t.text(role);
    }
    let person = account.persons().find(|person| person["id"] == id);
    let name = |part: &str| person.and_then(|of| of.get(part)).and_then(Value::as_str).unwrap_or_default();
    let whole = format!("{} {}", name("first_name"), name("last_name")).trim().to_owned();
    if whole.is_empty() { id.to_owned() } else { whole }
}

/// What was wrong with something: by its code where there are words for it, else in the words that came with it.
pub fn error(t: &Language, error: &RequirementError) -> String {
    let key = format!("error-{}", error.code);
    if t.has(&key) {
        t.text(&key)
    } else if error.reason.trim().is_empty() {
        humane(&error.code)
    } else {
        error.reason.clone()
    }
}

/// What an account lacks for a link.
pub fn missing(t: &Language, missing: &[Missing]) -> String {
    let words = missing.iter().map(|missing| {
        t.text(match missing {
            Missing::Representative => "account-missing-representative",
            Missing::Name => "account-missing-name",
            Missing::DateOfBirth => "account-missing-born",
            Missing::ExternalAccount => "account-missing-payouts",
        })
    });
    words.collect::<Vec<_>>().join(", ")
}

/// A word of the API as a person reads it: `card_payments` is "Card payments".
pub fn humane(word: &str) -> String {
    let words = word.replace(['_', '.'], " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().collect::<String>() + letters.as_str()).unwrap_or_default()
}

/// How far a time is from now, in days: "in 3 days", "today", "2 days ago".
pub fn from_now(t: &Language, at: i64, now: i64) -> String {
    let days = at.div_euclid(DAY) - now.div_euclid(DAY);
    match days {
        0 => t.text("account-today"),
        1.. => t.with("account-in-days", "count", days),
        _ => t.with("account-days-ago", "count", -days),
    }
}

/// The name of a country; its code where there is none.
pub fn country(t: &Language, code: &str) -> String {
    let key = format!("country-{code}");
    if t.has(&key) { t.text(&key) } else { code.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::id::AccountId;
    use serde_json::json;

    fn t() -> &'static Language {
        Language::staff()
    }

    fn account() -> Account {
        let body = json!({"persons": [{"id": "person_1", "first_name": "Ana", "last_name": "Lee"}]});
        let Value::Object(body) = body else { panic!("an object") };
        Account::read(&AccountId::parse("acct_1").unwrap(), false, body, None, 0).unwrap_or_else(|i| panic!("{i}"))
    }

    #[test]
    fn every_path_has_a_name_in_plain_words() {
        for (path, name) in [
            ("individual.dob.day", "Date of birth"),
            ("person_1.email", "E-mail address of Ana Lee"),
            ("person_2.email", "E-mail address of person_2"),
            ("representative.address.line1", "Street and number of the representative"),
            ("company.address.city", "Town or city of the business"),
            ("company.tax_id", "Tax number of the business"),
            ("individual.verification.document", "Identity document"),
            ("external_account", "Account for payouts"),
            ("tos_acceptance.date", "Acceptance of the terms of service"),
            ("interv_1.intellectual_property_usage.form", "Risk review: intellectual property usage"),
            ("something.nobody_knows", "Something nobody knows"),
        ] {
            assert_eq!(requirement(t(), &account(), &RequirementPath::parse(path).unwrap()), name, "{path}");
        }
    }

    #[test]
    fn an_error_is_said_by_its_code_or_in_the_words_that_came_with_it() {
        let say = |code: &str, reason: &str| {
            let requirement = RequirementPath::parse("a.b").unwrap();
            error(t(), &RequirementError { code: code.into(), reason: reason.into(), requirement })
        };
        assert_eq!(say("invalid_street_address", "English words."), t().text("error-invalid_street_address"));
        assert_eq!(say("something_new", "The provider's words."), "The provider's words.");
        assert_eq!(say("something_new", " "), "Something new");
    }

    #[test]
    fn days_are_counted_by_the_calendar() {
        let noon = 1_800_000_000_i64.div_euclid(DAY) * DAY + DAY / 2;
        assert_eq!(from_now(t(), noon + 3, noon), "today");
        assert_eq!(from_now(t(), noon + DAY, noon), "in 1 day");
        assert_eq!(from_now(t(), noon + DAY / 2 + 1, noon), "in 1 day");
        assert_eq!(from_now(t(), noon + 3 * DAY, noon), "in 3 days");
        assert_eq!(from_now(t(), noon - 2 * DAY, noon), "2 days ago");
    }
}
