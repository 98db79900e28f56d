//! What an owner gave in one submission. Rule: it is opened by a press of a button, for those who may read it, and the view
//! is recorded before anything is shown; a number that identifies somebody is shown by its last four alone.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    account::Account,
    document::{Held, Side, StoredFile, answer_of, held},
    forms::is_secret,
    id::FileId,
    submission::{GivenValue, Submission, SubmissionStatus},
};
use serde_json::{Value, json};
use web::language::Language;

use super::{
    page::GivenPage,
    words::{self, Tag},
};
use crate::{Dashboard, Form, Shell, Tab, Trouble, page::page};

/// A submission in the account's list.
pub struct Row {
    /// What people quote.
    pub reference: String,
    /// When it came.
    pub at: String,
    /// How it stands.
    pub tag: Tag,
    /// How many things it holds.
    pub count: String,
    /// Its id, for whoever may read it.
    pub open: Option<String>,
}

/// One thing that was given.
pub struct Answer {
    /// What.
    pub label: String,
    /// The value.
    pub value: String,
    /// The files of it: which they are, and where each opens for a few minutes.
    pub files: Vec<(String, String)>,
    /// How it stands.
    pub tag: Tag,
    /// What was wrong with it.
    pub error: Option<String>,
}

impl Row {
    /// The line of a submission.
    pub fn of(t: &Language, sent: &Submission, may_read: bool) -> Self {
        let tag = match sent.status() {
            SubmissionStatus::Pending => Tag::waits(t.text("account-submission-pending")),
            SubmissionStatus::Accepted => Tag::good(t.text("account-submission-accepted")),
            SubmissionStatus::Rejected => Tag::bad(t.text("account-submission-rejected")),
        };
        let count = i64::try_from(sent.paths.len()).unwrap_or(i64::MAX);
        Self {
            reference: sent.reference.as_str().to_owned(),
            at: t.moment(sent.at),
            tag,
            count: t.with("account-submission-holds", "count", count),
            open: may_read.then(|| sent.id.to_string()),
        }
    }
}

fn answer(t: &Language, account: &Account, sent: &Submission, given: &GivenValue) -> Answer {
    let error = sent.error_of(&given.path);
    let tag = match error {
        Some(_) => Tag::bad(t.text("account-submission-rejected")),
        None if sent.accepted.contains(&given.path) => Tag::good(t.text("account-submission-accepted")),
        None => Tag::waits(t.text("account-submission-pending")),
    };
    // Beside files a text may stand; without one they are the whole value.
    let value = if held(&given.value).is_empty() {
        text(t, &given.value)
    } else {
        answer_of(&given.value).unwrap_or_default().to_owned()
    };
    Answer {
        files: vec![],
        label: words::requirement(t, account, &given.path),
        value: if is_secret(&given.path) { last_four(&value) } else { value },
        tag,
        error: error.map(|error| words::error(t, error)),
    }
}

// What was given, each thing once: three parts of a date are one date where they stand alike.
fn answers(t: &Language, account: &Account, sent: &Submission, given: &[GivenValue]) -> Vec<Answer> {
    let mut all: Vec<Answer> = Vec::with_capacity(given.len());
    for value in given {
        let Some((date, "day" | "month" | "year")) = value.path.as_str().rsplit_once('.') else {
            all.push(answer(t, account, sent, value));
            continue;
        };
        let part = |name: &str| {
            let path = format!("{date}.{name}");
            given.iter().find(|one| one.path.as_str() == path).map(|one| one.value.clone())
        };
        let mut shown = answer(t, account, sent, value);
        if let (Some(day), Some(month), Some(year)) = (part("day"), part("month"), part("year")) {
            shown.value = text(t, &json!({"day": day, "month": month, "year": year}));
        }
        if !all.iter().any(|one| one.label == shown.label && one.value == shown.value && one.tag == shown.tag) {
            all.push(shown);
        }
    }
    all
}

// The files of a value that can be opened. One that decides at once on a test account has nothing to show.
fn files(t: &Language, held: &[Held], opened: &[(StoredFile, String)]) -> Vec<(String, String)> {
    let name = |held: &Held, number: i64| match held.side {
        Side::Front => t.text("account-given-front"),
        Side::Back => t.text("account-given-back"),
        Side::File => t.with("account-given-file", "number", number),
    };
    let found = |held: &Held| opened.iter().find(|(file, _)| file.id == held.id).map(|(_, url)| url.clone());
    held.iter().zip(1..).filter_map(|(held, number)| Some((name(held, number), found(held)?))).collect()
}

// A value as a person reads it: a date is written out, what is made of parts is its parts.
fn text(t: &Language, value: &Value) -> String {
    let part = |name: &str| value.get(name).and_then(|part| part.as_i64().or_else(|| part.as_str()?.parse().ok()));
    if let (Some(year), Some(month @ 1..=12), Some(day)) = (part("year"), part("month"), part("day"))
        && let (Ok(year), Ok(month), Ok(day)) = (i32::try_from(year), u32::try_from(month), u32::try_from(day))
    {
        return t.day(year, month, day);
    }
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(true) => t.text("account-yes"),
        Value::Bool(false) => t.text("account-no"),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

fn last_four(value: &str) -> String {
    let letters: Vec<char> = value.chars().filter(|c| c.is_alphanumeric()).collect();
    let shown = if letters.len() > 4 { 4 } else { 0 };
    let last: String = letters[letters.len() - shown..].iter().collect();
    format!("••••{last}")
}

/// `POST /dashboard/accounts/{id}/given`.
pub async fn show(State(state): State<Dashboard>, Path(id): Path<String>, form: Form) -> Result<Response, Trouble> {
    let Form { staff, typed } = form;
    staff.require(web::api::Permission::ReadSubmissions)?;
    let (file, key) = state.accounts.file(&staff.caller, &id).await?;
    let (sent, given) =
        state.accounts.given(&staff.caller, &staff.source, &file, &key, typed.get("submission")).await?;
    let (t, account) = (staff.t, &file.account);
    let name = account.called_or_id();
    let shell = Shell::new(&staff, Tab::Accounts, t.text("account-given-title"))
        .under(format!("/dashboard/accounts/{}", account.id()), name);
    let ids: Vec<FileId> = given.iter().flat_map(|value| held(&value.value)).map(|held| held.id).collect();
    let opened = state.accounts.open_files(&staff.caller, &staff.source, &ids).await?;
    let mut answers = answers(t, account, &sent, &given);
    for value in &given {
        let label = words::requirement(t, account, &value.path);
        if let Some(answer) = answers.iter_mut().find(|answer| answer.label == label) {
            answer.files.extend(files(t, &held(&value.value), &opened));
        }
    }
    Ok(page(&GivenPage { shell, about: Row::of(t, &sent, false), answers }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        id::{AccountId, LinkId, SubmissionId},
        requirement::RequirementPath,
        submission::Reference,
    };
    use proptest::prelude::*;

    #[test]
    fn a_value_is_read_as_a_person_reads_it() {
        let t = Language::staff();
        assert_eq!(text(t, &json!({"day": 23, "month": 4, "year": 1980})), "23 April 1980");
        assert_eq!(text(t, &json!("me@example.com")), "me@example.com");
        assert_eq!(text(t, &json!(true)), "Yes");
        assert_eq!(text(t, &json!({"day": 23, "month": 40, "year": 1980})), "{\"day\":23,\"month\":40,\"year\":1980}");
    }

    #[test]
    fn a_date_is_one_answer_and_a_number_is_masked() {
        let path = |raw: &str| RequirementPath::parse(raw).unwrap();
        let given: Vec<GivenValue> = [
            ("individual.dob.day", json!(23)),
            ("individual.dob.month", json!(4)),
            ("individual.dob.year", json!(1980)),
            ("individual.id_number", json!("123-45-6789")),
        ]
        .into_iter()
        .map(|(raw, value)| GivenValue { path: path(raw), value, round: 0, saved_at: 1 })
        .collect();
        let sent = Submission {
            id: SubmissionId::from_random([1; 12]),
            reference: Reference::from_random([1; 5]),
            link: LinkId::from_random([1; 16]),
            at: 1,
            round: 0,
            paths: given.iter().map(|one| one.path.clone()).collect(),
            accepted: vec![path("individual.id_number")],
            errors: vec![],
            answered_at: None,
        };
        let account = Account::read(&AccountId::parse("acct_1").unwrap(), false, serde_json::Map::new(), None, 0);
        let account = account.unwrap_or_else(|i| panic!("{i}"));
        let shown: Vec<String> = answers(Language::staff(), &account, &sent, &given)
            .iter()
            .map(|one| format!("{}: {} ({})", one.label, one.value, one.tag.word))
            .collect();
        assert_eq!(shown, ["Date of birth: 23 April 1980 (Being checked)", "ID number: ••••6789 (Accepted)"]);
    }

    proptest! {
        #[test]
        fn of_a_number_that_identifies_somebody_no_more_than_four_are_shown(raw in "[0-9 -]{0,20}") {
            let shown: String = last_four(&raw).chars().filter(char::is_ascii_digit).collect();
            let digits: String = raw.chars().filter(char::is_ascii_digit).collect();
            prop_assert!(shown.len() <= 4 && digits.ends_with(&shown));
            prop_assert!(digits.len() > 4 || shown.is_empty());
        }
    }
}
