//! The summary: every section with what stands in it and how it stands.

use super::{
    Field, Input, Section, people,
    plan::{SectionPlan, add, date, plan, shown, standing, typed, usual},
};
use serde_json::Value;

use crate::{
    account::Account,
    document::{answer_of, held},
    submission::GivenValue,
};

/// How a row or a section stands. The order is the order of attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// What was given was wrong.
    Error,
    /// Due, and not given.
    Outstanding,
    /// Given, and not yet submitted.
    Ready,
    /// Submitted, and being looked at.
    Pending,
    /// On file, nothing to do.
    Done,
}

/// One line. Personal: no `Debug`.
#[derive(Clone, PartialEq)]
pub struct Row {
    /// The path or group, to label what the catalogue doesn't know.
    pub name: String,
    /// The stem of its label.
    pub key: &'static str,
    /// What stands there, masked when it is sensitive; empty when nothing does.
    pub value: String,
    /// How it was typed: a date is year-month-day, a choice one of its words.
    pub input: Input,
    /// How it stands.
    pub state: State,
    /// The code of what was wrong.
    pub error: Option<String>,
}

/// One section.
#[derive(Clone, PartialEq)]
pub struct SectionSummary {
    /// Which.
    pub section: Section,
    /// Its lines.
    pub rows: Vec<Row>,
}

impl SectionSummary {
    /// How the section stands: as its line that needs the most attention.
    pub fn state(&self) -> State {
        self.rows.iter().map(|row| row.state).min().unwrap_or(State::Done)
    }
}

/// Every section that has anything due, given or on file.
pub fn summary(account: &Account, values: &[GivenValue], round: u32) -> Vec<SectionSummary> {
    let drafts: Vec<&GivenValue> = values.iter().filter(|value| value.is_draft(round)).collect();
    let mut sections: Vec<Section> = plan(account, &drafts).into_iter().map(|plan| plan.section).collect();
    sections.extend(values.iter().map(|value| Section::of(&value.path, account)));
    sections.extend([Section::Kind, Section::Personal, Section::Business, Section::Bank, Section::Public]);
    sections.sort();
    sections.dedup();
    // Who the people are is told of them and not of paths.
    sections.retain(|section| *section != Section::People);
    sections
        .into_iter()
        .map(|section| {
            let page = with_given(account, values, &drafts, usual(account, &drafts, &section));
            let rows = page.fields.iter().filter_map(|field| row(account, values, &drafts, field)).collect();
            SectionSummary { section, rows }
        })
        .filter(|section: &SectionSummary| !section.rows.is_empty())
        .collect()
}

// A section also shows what was given there and isn't usually asked.
fn with_given(account: &Account, values: &[GivenValue], drafts: &[&GivenValue], mut page: SectionPlan) -> SectionPlan {
    for value in values.iter().filter(|value| Section::of(&value.path, account) == page.section) {
        if !people::is_about_standing(&value.path) && !page.fields.iter().any(|field| field.paths.contains(&value.path))
        {
            add(&mut page.fields, account, drafts, &value.path, None, None);
        }
    }
    page
}

fn row(account: &Account, values: &[GivenValue], drafts: &[&GivenValue], field: &Field) -> Option<Row> {
    let pending = field.paths.iter().any(|path| account.is_pending(path));
    let given: Vec<&GivenValue> = if pending { values.iter().collect() } else { drafts.to_vec() };
    let first = field.paths.first().and_then(|path| standing(account, &given, path));
    let country = field.country.as_deref().or(account.country());
    let value = match field.input {
        Input::Date => date(account, &given, &field.name),
        Input::Bank => bank(account, first),
        Input::Accept => first.map(|_| "true".to_owned()).unwrap_or_default(),
        // What files are is for whoever shows the row; their ids say nothing to anybody.
        _ if first.is_some_and(|value| !held(value).is_empty()) => first.and_then(answer_of).unwrap_or_default().into(),
        _ if field.sensitive => masked(&first.map(shown).unwrap_or_default()),
        _ => first.map(|value| typed(field.check, value, country)).unwrap_or_default(),
    };
    let state = if field.answered {
        State::Ready
    } else if field.error.is_some() {
        State::Error
    } else if field.required {
        State::Outstanding
    } else if pending {
        State::Pending
    } else if value.is_empty() {
        return None;
    } else {
        State::Done
    };
    Some(Row { name: field.name.clone(), key: field.key, value, input: field.input, state, error: field.error.clone() })
}

// The account for payouts that was given, or that is on file: its last four.
fn bank(account: &Account, given: Option<&Value>) -> String {
    let typed = given.and_then(|given| given.get("account_number")).map(shown).filter(|number| !number.is_empty());
    let hidden = |last4: &str| format!("••••{last4}");
    typed.map(|number| masked(&number)).or_else(|| account.payout_last4().map(hidden)).unwrap_or_default()
}

/// All but the last four characters hidden; a value of four or fewer wholly.
pub(crate) fn masked(value: &str) -> String {
    let characters: Vec<char> = value.chars().collect();
    let shown = if characters.len() > 4 { 4 } else { 0 };
    let (hidden, last) = characters.split_at(characters.len() - shown);
    hidden.iter().map(|_| '•').chain(last.iter().copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{id::AccountId, requirement::RequirementPath};
    use serde_json::json;

    fn account(body: Value) -> Account {
        let Value::Object(body) = body else { panic!("an object") };
        Account::read(&AccountId::parse("acct_1").unwrap(), false, body, None, 0).unwrap_or_else(|i| panic!("{i}"))
    }

    fn given(path: &str, value: Value, round: u32) -> GivenValue {
        GivenValue { path: RequirementPath::parse(path).unwrap(), value, round, saved_at: 0 }
    }

    fn states(account: &Account, values: &[GivenValue], round: u32) -> Vec<(String, String, State)> {
        summary(account, values, round)
            .into_iter()
            .flat_map(|section| section.rows)
            .map(|row| (row.name, row.value, row.state))
            .collect()
    }

    #[test]
    fn a_row_of_files_names_none_of_them_and_keeps_the_words_beside_them() {
        let paths =
            ["interv_1.address_verification.form", "interv_1.url_inquiry.form", "individual.verification.document"];
        let account = account(json!({"business_type": "individual", "requirements": {"currently_due": paths}}));
        let id = "file_0123456789abcdef01234567";
        let values = [
            given(paths[0], json!([id, id]), 1),
            given(paths[1], json!({"answer": "It is ours.", "files": [id]}), 1),
            given(paths[2], json!({"front": id, "back": id}), 1),
        ];
        let found = states(&account, &values, 1);
        for (path, words) in paths.iter().zip(["", "It is ours.", ""]) {
            let row = found.iter().find(|row| row.0 == *path).expect("a row");
            assert_eq!((row.1.as_str(), row.2), (words, State::Ready), "{path}");
        }
    }

    #[test]
    fn each_row_says_how_it_stands() {
        let account = account(json!({
            "business_type": "individual", "individual": {"first_name": "Jo"},
            "requirements": {
                "currently_due": ["individual.last_name", "individual.email", "individual.id_number"],
                "errors": [{"code": "x", "reason": "y", "requirement": "individual.email"}],
                "pending_verification": ["individual.phone"],
            },
        }));
        let values =
            [given("individual.id_number", json!("123456789"), 1), given("individual.phone", json!("+12015550123"), 0)];
        let found = states(&account, &values, 1);
        let find = |name: &str| found.iter().find(|row| row.0 == name).map(|row| (row.1.as_str(), row.2));
        assert_eq!(find("individual.first_name"), Some(("Jo", State::Done)));
        assert_eq!(find("individual.last_name"), Some(("", State::Outstanding)));
        assert_eq!(find("individual.email"), Some(("", State::Error)));
        assert_eq!(find("individual.id_number"), Some(("•••••6789", State::Ready)));
        assert_eq!(find("individual.phone"), Some(("+12015550123", State::Pending)));
        assert_eq!(find("individual.address.city"), None);
    }

    #[test]
    fn a_date_that_was_submitted_shows_what_was_submitted() {
        let parts = ["individual.dob.day", "individual.dob.month", "individual.dob.year"];
        let account = account(json!({
            "business_type": "individual", "individual": {"dob": {"day": 1, "month": 2, "year": 1980}},
            "requirements": {"pending_verification": parts},
        }));
        let values: Vec<GivenValue> =
            parts.iter().zip([9, 8, 1990]).map(|(path, n)| given(path, json!(n), 0)).collect();
        assert!(states(&account, &values, 1).contains(&("individual.dob".into(), "1990-8-9".into(), State::Pending)));
    }

    #[test]
    fn a_short_secret_is_hidden_wholly() {
        assert_eq!(masked("1234"), "••••");
        assert_eq!(masked("12345"), "•2345");
        assert_eq!(masked(""), "");
    }
}
