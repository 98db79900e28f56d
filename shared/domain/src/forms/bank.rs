//! An account at a bank: the boxes of a country, and how what is typed in them becomes Stripe's `routing_number` and
//! `account_number`. Rule: a mistake is said at its own box.

use serde_json::{Value, json};

use super::{Answer, BankBox, Field, FieldProblem, Problem, catalogue};

/// The names of the two boxes that stand before those of the country.
pub const HOLDER_NAME: &str = "account_holder_name";
/// A person or a company.
pub const HOLDER_TYPE: &str = "account_holder_type";
/// What the holder may be.
pub const HOLDER_TYPES: [&str; 2] = ["individual", "company"];

/// Checks the boxes of a bank account. Nothing typed in any of them is no answer where none is needed.
pub(super) fn check<'a>(
    field: &Field,
    typed: &impl Fn(&str) -> &'a str,
    country: Option<&str>,
) -> Result<Vec<Answer>, Vec<FieldProblem>> {
    let at = |name: &str| format!("{}.{name}", field.name);
    let raw = |name: &str| typed(&at(name)).trim();
    let is_empty = raw(HOLDER_NAME).is_empty() && field.boxes.iter().all(|bank| raw(bank.name).is_empty());
    if is_empty && !field.required {
        return Ok(Vec::new());
    }
    let mut problems = Vec::new();
    let mut wrong = |name: &str, problem| problems.push(FieldProblem { name: at(name), problem });
    let holder = raw(HOLDER_NAME);
    if holder.is_empty() {
        wrong(HOLDER_NAME, Problem::Empty);
    } else if holder.chars().count() > 100 {
        wrong(HOLDER_NAME, Problem::TooLong);
    }
    if !HOLDER_TYPES.contains(&raw(HOLDER_TYPE)) {
        wrong(HOLDER_TYPE, Problem::NotOffered);
    }
    let mut numbers = Vec::new();
    for bank in field.boxes {
        match number(bank, raw(bank.name), country) {
            Ok(number) => numbers.push((bank.name, number)),
            Err(problem) => wrong(bank.name, problem),
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let (routing, account) = joined(&numbers);
    let mut value = json!({
        "object": "bank_account",
        "country": country,
        "currency": catalogue::currency(country),
        "account_holder_name": holder,
        "account_holder_type": raw(HOLDER_TYPE),
        "account_number": account,
    });
    if let (Some(routing), Value::Object(map)) = (routing, &mut value) {
        map.insert("routing_number".into(), routing.into());
    }
    Ok(field.paths.iter().map(|path| Answer { path: path.clone(), value: value.clone() }).collect())
}

// The number of a box, without what people type between its digits.
fn number(bank: &BankBox, raw: &str, country: Option<&str>) -> Result<String, Problem> {
    if raw.is_empty() {
        return Err(Problem::Empty);
    }
    let plain: String = raw
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.' | '/' | '\u{2010}'..='\u{2015}'))
        .flat_map(char::to_uppercase)
        .collect();
    let fits = |c: char| c.is_ascii_digit() || bank.letters && c.is_ascii_uppercase();
    if !plain.chars().all(fits) {
        return Err(if bank.letters { Problem::Characters } else { Problem::Digits });
    }
    if !(bank.least..=bank.most).contains(&plain.len()) {
        return Err(Problem::BankLength);
    }
    let checked = match bank.name {
        "routing_number" if country == Some("US") => is_routing_number(&plain),
        "iban" => is_iban(&plain),
        "clabe" => is_clabe(&plain),
        _ => true,
    };
    if checked { Ok(plain) } else { Err(Problem::CheckDigit) }
}

// Stripe's two numbers: what names the bank, and what names the account.
fn joined(numbers: &[(&str, String)]) -> (Option<String>, String) {
    let get = |name: &str| numbers.iter().find(|(known, _)| *known == name).map(|(_, number)| number.clone());
    let pair = |first: &str, second: &str, between: &str| {
        get(first).zip(get(second)).map(|(first, second)| format!("{first}{between}{second}"))
    };
    let routing = get("routing_number")
        .or_else(|| pair("transit_number", "institution_number", "-"))
        .or_else(|| get("sort_code"))
        .or_else(|| get("bsb"))
        .or_else(|| match get("branch_code").map(|branch| branch.len()) {
            // Japan writes the bank's 4 digits and the branch's 3 together, Brazil puts a hyphen between them.
            Some(3) => pair("bank_code", "branch_code", ""),
            _ => pair("bank_code", "branch_code", "-"),
        });
    let account = get("account_number").or_else(|| get("iban")).or_else(|| get("clabe")).unwrap_or_default();
    (routing, account)
}

// The American Bankers Association's weights 3, 7, 1.
fn is_routing_number(digits: &str) -> bool {
    weighted(digits, &[3, 7, 1]).is_multiple_of(10) && digits.bytes().any(|b| b != b'0')
}

// ISO 13616: the number with its first four moved to the end, letters as 10 to 35, leaves 1 when divided by 97.
fn is_iban(text: &str) -> bool {
    let shaped = text.len() > 4
        && text.bytes().take(2).all(|b| b.is_ascii_uppercase())
        && text.bytes().skip(2).take(2).all(|b| b.is_ascii_digit());
    if !shaped {
        return false;
    }
    let (head, rest) = text.split_at(4);
    let remainder = rest.chars().chain(head.chars()).filter_map(|c| c.to_digit(36)).fold(0, |rest, digit| {
        let shift = if digit > 9 { 100 } else { 10 };
        (rest * shift + digit) % 97
    });
    remainder == 1
}

// The Mexican bank association's weights 3, 7, 1, each product by its last digit.
fn is_clabe(digits: &str) -> bool {
    let (body, last) = digits.split_at(digits.len() - 1);
    let sum: u32 = values(body).zip([3, 7, 1].into_iter().cycle()).map(|(digit, weight)| digit * weight % 10).sum();
    values(last).next() == Some((10 - sum % 10) % 10)
}

fn weighted(digits: &str, weights: &[u32]) -> u32 {
    values(digits).zip(weights.iter().cycle()).map(|(digit, weight)| digit * weight).sum()
}

fn values(digits: &str) -> impl Iterator<Item = u32> {
    digits.chars().filter_map(|c| c.to_digit(10))
}

#[cfg(test)]
mod tests;
