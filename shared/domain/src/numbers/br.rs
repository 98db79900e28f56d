//! Brazil. Persons (CPF) and businesses (CNPJ) have two check digits, the second over the first.

use super::{Country, NumberProblem, Rule, check_digits::right, typed};

pub(super) const COUNTRY: Country = Country {
    id: Rule { judge: person, example: "390.533.447-05" },
    tax: Rule { judge: taxpayer, example: "16.727.230/0001-97" },
    registration: Rule { judge: register, example: "35300123456" },
    vat: Rule { judge: taxpayer, example: "16.727.230/0001-97" },
};

fn person(plain: &str) -> Result<String, NumberProblem> {
    let number = typed::digits(plain, 11, 11)?;
    two_checks(number, 11)
}

// Since July of 2026 new ones have letters before the check digits.
fn business(plain: &str) -> Result<String, NumberProblem> {
    typed::letters_and_digits(plain)?;
    typed::of_length(plain, 14, 14)?;
    typed::digits(&plain[12..], 2, 2)?;
    two_checks(plain, 9)
}

fn two_checks(number: &str, heaviest: u32) -> Result<String, NumberProblem> {
    // One digit again and again goes with its checks and is nobody's.
    if number.bytes().all(|b| number.starts_with(char::from(b))) {
        return Err(NumberProblem::NotIssued);
    }
    let body = number.len() - 2;
    let first = check(&number[..body], heaviest);
    let second = check(&format!("{}{first}", &number[..body]), heaviest);
    right(number[body..] == format!("{first}{second}")).map(|()| number.to_owned())
}

// Weights from the right: 2, 3, ... up to the heaviest, then 2 again. A letter counts as its place in ASCII after the zero.
fn check(text: &str, heaviest: u32) -> u32 {
    let sum: u32 =
        text.bytes().rev().zip((2..=heaviest).cycle()).map(|(b, w)| u32::from(b.saturating_sub(48)) * w).sum();
    if sum % 11 < 2 { 0 } else { 11 - sum % 11 }
}

fn taxpayer(plain: &str) -> Result<String, NumberProblem> {
    match plain.len() {
        11 => person(plain),
        14 => business(plain),
        typed => {
            typed::letters_and_digits(plain)?;
            Err(NumberProblem::Length { fewest: 11, most: 14, typed })
        }
    }
}

// The NIRE of a board of trade, or the business's own number.
fn register(plain: &str) -> Result<String, NumberProblem> {
    if plain.len() == 11 { typed::digits(plain, 11, 11).map(str::to_owned) } else { business(plain) }
}
