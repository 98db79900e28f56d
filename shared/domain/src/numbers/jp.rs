//! Japan.

use super::{
    Country, NumberProblem, Rule,
    check_digits::{right, values},
    typed,
};

pub(super) const COUNTRY: Country = Country {
    id: Rule { judge: my_number, example: "1234 5678 9018" },
    tax: Rule { judge: corporate, example: "5-8356-7825-6246" },
    registration: Rule { judge: registered_or_corporate, example: "0100-01-234567" },
    vat: Rule { judge: invoices, example: "T5835678256246" },
};

fn my_number(plain: &str) -> Result<String, NumberProblem> {
    let number = typed::digits(plain, 12, 12)?;
    if number == "000000000000" {
        return Err(NumberProblem::NotIssued);
    }
    let weight = |place: u32| if place <= 6 { place + 1 } else { place - 5 };
    let sum: u32 = values(&number[..11]).rev().zip(1..).map(|(digit, place)| digit * weight(place)).sum();
    let wanted = if sum % 11 <= 1 { 0 } else { 11 - sum % 11 };
    right(values(number).next_back() == Some(wanted)).map(|()| number.to_owned())
}

// The first of thirteen digits protects the others.
fn corporate(plain: &str) -> Result<String, NumberProblem> {
    let number = typed::digits(plain, 13, 13)?;
    let sum: u32 = values(&number[1..]).rev().enumerate().map(|(at, d)| if at % 2 == 0 { d } else { d * 2 }).sum();
    right(values(number).next() == Some(9 - sum % 9)).map(|()| number.to_owned())
}

// The company's number at the register is the corporate number without its first digit.
fn registered_or_corporate(plain: &str) -> Result<String, NumberProblem> {
    let number = typed::digits(plain, 12, 13)?;
    if number.len() == 13 { corporate(number) } else { Ok(number.to_owned()) }
}

// The number of who issues invoices with consumption tax: T and a corporate number or, of a person, any thirteen digits.
fn invoices(plain: &str) -> Result<String, NumberProblem> {
    typed::digits(typed::without(plain, "T"), 13, 13).map(|number| format!("T{number}"))
}
