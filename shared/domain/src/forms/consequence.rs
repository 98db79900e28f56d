//! What changing something that wasn't due leads to. Rule: it is said before the change is made, asked for as soon as it is
//! typed, and due for good once it was sent.
//!
//! A new number of a person means accepting the terms again and showing a document, a new legal name means a document, a new
//! bank account means a proof that it is theirs.

use std::collections::HashSet;

use serde_json::Value;

use crate::{
    account::Account,
    identity::fold,
    requirement::{RequirementPath, Subject},
    submission::GivenValue,
};

/// What was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Cause {
    /// The number that a country gives a person or a company.
    IdNumber,
    /// The legal name of a person or a company.
    LegalName,
    /// The account that payouts go to.
    BankAccount,
}

/// One thing that a change asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consequence {
    /// What was changed.
    pub cause: Cause,
    /// What must be given because of it.
    pub path: RequirementPath,
}

impl Cause {
    /// Every cause.
    pub const ALL: [Self; 3] = [Self::IdNumber, Self::LegalName, Self::BankAccount];

    /// The stem of its texts in the language files.
    pub fn key(self) -> &'static str {
        match self {
            Self::IdNumber => "id-number",
            Self::LegalName => "legal-name",
            Self::BankAccount => "bank-account",
        }
    }

    /// What changing a path would be; none where nothing follows, or nothing is on file that could be changed.
    pub fn of(path: &RequirementPath, account: &Account) -> Option<Self> {
        let (who, field, cause) = match path.subject() {
            Subject::Individual(field @ ("id_number" | "ssn_last_4")) => ("individual", field, Self::IdNumber),
            Subject::Person { person, field: field @ ("id_number" | "ssn_last_4") } => (person, field, Self::IdNumber),
            Subject::Company(field @ "tax_id") => ("company", field, Self::IdNumber),
            Subject::Individual(field @ ("first_name" | "last_name")) => ("individual", field, Self::LegalName),
            Subject::Person { person, field: field @ ("first_name" | "last_name") } => (person, field, Self::LegalName),
            Subject::Company(field @ "name") => ("company", field, Self::LegalName),
            Subject::Account(whole) if whole.starts_with("external_account") => {
                return account.payout_last4().is_some().then_some(Self::BankAccount);
            }
            _ => return None,
        };
        let on_file = |field: &str| {
            let path = RequirementPath::parse(&format!("{who}.{field}")).ok()?;
            account.value_at(&path).filter(|value| **value != Value::Bool(false))
        };
        // Of a number only that it was given is on file.
        let known = on_file(field).or_else(|| on_file(&format!("{field}_provided")));
        known.is_some().then_some(cause)
    }
}

/// Everything that the drafts ask for beyond what is due or being looked at, each path once; what was given for it already
/// is among it.
pub fn consequences(account: &Account, drafts: &[&GivenValue]) -> Vec<Consequence> {
    let due: HashSet<RequirementPath> = account.due().into_iter().map(|due| due.path).collect();
    let mut seen = HashSet::new();
    drafts
        .iter()
        // What was asked for leads to nothing: whoever asked for it knows what it means.
        .filter(|draft| !due.contains(&draft.path))
        .filter_map(|draft| Cause::of(&draft.path, account).map(|cause| (draft, cause)))
        .filter(|(draft, _)| differs(account.value_at(&draft.path), &draft.value))
        .flat_map(|(draft, cause)| asked(&draft.path, cause).into_iter().map(move |path| Consequence { cause, path }))
        .filter(|found| !due.contains(&found.path) && !account.is_pending(&found.path))
        .filter(|found| seen.insert(found.path.clone()))
        .collect()
}

// Another way to write the same name is no change.
fn differs(before: Option<&Value>, after: &Value) -> bool {
    match (before, after) {
        (Some(Value::String(before)), Value::String(after)) => fold(before) != fold(after),
        (before, after) => before != Some(after),
    }
}

fn asked(path: &RequirementPath, cause: Cause) -> Vec<RequirementPath> {
    let who = path.as_str().split('.').next().unwrap_or_default();
    let document = format!("{who}.verification.document");
    let raw: Vec<&str> = match cause {
        Cause::IdNumber => vec!["tos_acceptance.date", "tos_acceptance.ip", &document],
        Cause::LegalName => vec![&document],
        Cause::BankAccount => vec!["documents.bank_account_ownership_verification.files"],
    };
    raw.into_iter().filter_map(|raw| RequirementPath::parse(raw).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::AccountId;
    use proptest::prelude::*;
    use serde_json::json;

    fn account(body: Value) -> Account {
        let Value::Object(body) = body else { panic!("an object") };
        Account::read(&AccountId::parse("acct_1").unwrap(), false, body, None, 0).unwrap_or_else(|i| panic!("{i}"))
    }

    fn full(due: &[&str]) -> Account {
        account(json!({
            "business_type": "company",
            "company": {"name": "Fjord Ltd", "tax_id": "123456789"},
            "individual": {"first_name": "Zoë", "id_number": "123456789"},
            "persons": [{"id": "person_1", "last_name": "Lee"}],
            "external_accounts": [{"id": "ba_1", "object": "bank_account", "last4": "6789"}],
            "requirements": {"currently_due": due},
        }))
    }

    fn draft(path: &str, value: Value) -> GivenValue {
        GivenValue { path: RequirementPath::parse(path).unwrap(), value, round: 0, saved_at: 0 }
    }

    fn follows(account: &Account, drafts: &[GivenValue]) -> Vec<String> {
        let drafts: Vec<&GivenValue> = drafts.iter().collect();
        consequences(account, &drafts).into_iter().map(|found| found.path.to_string()).collect()
    }

    #[test]
    fn a_new_number_asks_for_the_terms_and_a_document() {
        assert_eq!(
            follows(&full(&[]), &[draft("individual.id_number", json!("987654321"))]),
            ["tos_acceptance.date", "tos_acceptance.ip", "individual.verification.document"]
        );
    }

    #[test]
    fn a_new_name_asks_for_a_document_of_whoever_has_it() {
        assert_eq!(
            follows(&full(&[]), &[draft("person_1.last_name", json!("Ng"))]),
            ["person_1.verification.document"]
        );
        assert_eq!(
            follows(&full(&[]), &[draft("company.name", json!("Fjord GmbH"))]),
            ["company.verification.document"]
        );
    }

    #[test]
    fn a_new_bank_account_asks_for_a_proof() {
        assert_eq!(
            follows(&full(&[]), &[draft("external_account", json!({"account_number": "1"}))]),
            ["documents.bank_account_ownership_verification.files"]
        );
    }

    #[test]
    fn what_was_asked_for_or_never_given_or_is_the_same_leads_to_nothing() {
        let name = draft("individual.first_name", json!("Ann"));
        assert!(follows(&full(&["individual.first_name"]), std::slice::from_ref(&name)).is_empty());
        assert!(follows(&account(json!({})), &[name]).is_empty());
        assert!(follows(&full(&[]), &[draft("individual.first_name", json!("ZOE"))]).is_empty());
        assert!(follows(&full(&[]), &[draft("individual.email", json!("a@b.co"))]).is_empty());
    }

    #[test]
    fn two_changes_ask_for_one_document() {
        let both = [draft("person_1.last_name", json!("Ng")), draft("person_1.id_number", json!("123456789"))];
        let known = account(json!({"persons": [{"id": "person_1", "last_name": "Lee", "id_number": "987654321"}]}));
        assert_eq!(
            follows(&known, &both),
            ["person_1.verification.document", "tos_acceptance.date", "tos_acceptance.ip"]
        );
    }

    proptest! {
        #[test]
        fn nothing_is_asked_twice_and_nothing_that_is_due(
            paths in prop::collection::vec("(individual|person_1|company)\\.(first_name|last_name|id_number|tax_id|name|email)|external_account", 0..8),
            due in prop::collection::vec("individual\\.(first_name|verification\\.document)|tos_acceptance\\.(date|ip)", 0..4),
        ) {
            let due: Vec<&str> = due.iter().map(String::as_str).collect();
            let account = full(&due);
            let drafts: Vec<GivenValue> = paths.iter().map(|path| draft(path, json!("another"))).collect();
            let found = follows(&account, &drafts);
            let unique: HashSet<&String> = found.iter().collect();
            prop_assert_eq!(unique.len(), found.len());
            prop_assert!(found.iter().all(|path| !due.contains(&path.as_str())));
        }
    }
}
