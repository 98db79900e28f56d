//! An account at a bank: the boxes of its country, and the object that Stripe takes. Rule: a mistake is said at its own box.

use serde_json::{Value, json};

use super::{Answer, Field, FieldProblem, Problem, catalogue};
use crate::numbers::{
    NumberProblem,
    bank::{self, BankBox, BankField},
};

/// The names of the two boxes that stand before those of the country.
pub const HOLDER_NAME: &str = "account_holder_name";
/// A person or a company.
pub const HOLDER_TYPE: &str = "account_holder_type";
/// What the holder may be.
pub const HOLDER_TYPES: [&str; 2] = ["individual", "company"];

/// The boxes of a country's bank accounts, in their order.
pub(super) fn boxes(country: Option<&str>) -> &'static [BankField] {
    bank::fields(country.unwrap_or_default())
}

/// The stem of a box's texts in the language files: some are called otherwise in another country.
pub fn key(of: BankBox, boxes: &[BankField]) -> &'static str {
    let beside = |other: BankBox| boxes.iter().any(|field| field.of == other);
    match of {
        BankBox::RoutingNumber => "routing-us",
        BankBox::Institution => "institution-ca",
        BankBox::Transit => "transit-ca",
        BankBox::SortCode => "sort-code",
        BankBox::Bsb => "bsb",
        BankBox::BankCode => "bank-code",
        BankBox::BranchCode if boxes.iter().any(|field| field.example == "0000") => "branch-code-br",
        BankBox::BranchCode => "branch-code-jp",
        BankBox::Clabe => "clabe",
        BankBox::Iban => "iban",
        BankBox::BankIdentifier => "bank-identifier",
        BankBox::AccountNumber if beside(BankBox::BankIdentifier) => "account-or-iban",
        BankBox::AccountNumber => "account-number",
    }
}

/// Checks the boxes of a bank account. Nothing typed in any of them is no answer where none is needed.
pub(super) fn check<'a>(
    field: &Field,
    typed: &impl Fn(&str) -> &'a str,
    country: Option<&str>,
) -> Result<Vec<Answer>, Vec<FieldProblem>> {
    let at = |name: &str| format!("{}.{name}", field.name);
    let raw = |name: &str| typed(&at(name)).trim();
    let is_empty = raw(HOLDER_NAME).is_empty() && field.boxes.iter().all(|bank| raw(bank.of.name()).is_empty());
    if is_empty && !field.required {
        return Ok(Vec::new());
    }
    let mut problems = Vec::new();
    let holder = raw(HOLDER_NAME);
    let mut wrong = |name: &str, problem| problems.push(FieldProblem { name: at(name), problem });
    if holder.is_empty() {
        wrong(HOLDER_NAME, Problem::Empty);
    } else if holder.chars().count() > 100 {
        wrong(HOLDER_NAME, Problem::TooLong);
    }
    if !HOLDER_TYPES.contains(&raw(HOLDER_TYPE)) {
        wrong(HOLDER_TYPE, Problem::NotOffered);
    }
    let account = bank::check(country.unwrap_or_default(), |of| raw(of.name()));
    for (of, problem) in account.as_ref().err().into_iter().flatten() {
        wrong(of.name(), said(*of, *problem));
    }
    let (Ok(account), true) = (account, problems.is_empty()) else { return Err(problems) };
    let mut value = json!({
        "object": "bank_account",
        "country": if account.country.is_empty() { country } else { Some(account.country.as_str()) },
        "currency": catalogue::currency(country),
        "account_holder_name": holder,
        "account_holder_type": raw(HOLDER_TYPE),
        "account_number": account.account_number,
    });
    if let (Some(routing), Value::Object(map)) = (account.routing_number, &mut value) {
        map.insert("routing_number".into(), routing.into());
    }
    Ok(field.paths.iter().map(|path| Answer { path: path.clone(), value: value.clone() }).collect())
}

fn said(of: BankBox, problem: NumberProblem) -> Problem {
    let has_letters = matches!(of, BankBox::Iban | BankBox::BankIdentifier);
    match problem {
        NumberProblem::Empty => Problem::Empty,
        NumberProblem::CheckDigit => Problem::CheckDigit,
        NumberProblem::NotIssued => Problem::NotIssued,
        NumberProblem::Length { .. } | NumberProblem::Format => Problem::BankLength,
        NumberProblem::Characters if has_letters => Problem::Characters,
        NumberProblem::Characters => Problem::Digits,
    }
}

#[cfg(test)]
mod tests;
