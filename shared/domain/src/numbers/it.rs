//! Italy.

use super::{
    Country, NumberProblem, Rule,
    check_digits::{letter, luhn, right},
    typed,
};

pub(super) const COUNTRY: Country = Country {
    id: Rule { judge: fiscal_code, example: "RCCMNL83S18D969H" },
    tax: Rule { judge: business, example: "00743110157" },
    registration: Rule { judge: register, example: "MI-1234567" },
    vat: Rule { judge: vat, example: "IT 00743110157" },
};

// Six letters of the name, year, month and day of birth, the place, a letter that protects them. Where two persons had
// the same, letters stand for digits.
fn fiscal_code(plain: &str) -> Result<String, NumberProblem> {
    // What a letter or a digit counts at the first, third, ... place.
    const ODD: [u32; 26] =
        [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
    typed::letters_and_digits(plain)?;
    typed::of_length(plain, 16, 16)?;
    if !typed::fits(plain, "AAAAAA**A**A***A") {
        return Err(NumberProblem::Format);
    }
    let digit = |c: char| "LMNPQRSTUV".find(c).and_then(|at| char::from_digit(u32::try_from(at).ok()?, 10));
    let places = [6, 7, 9, 10, 12, 13, 14];
    let plainer: String = plain
        .chars()
        .enumerate()
        .map(|(at, c)| if places.contains(&at) && !c.is_ascii_digit() { digit(c).unwrap_or('?') } else { c })
        .collect();
    // Women have 40 more in the day.
    let is_born = matches!(typed::two(&plainer, 9), Some(1..=31 | 41..=71))
        && plainer.chars().nth(8).is_some_and(|month| "ABCDEHLMPRST".contains(month));
    if plainer.contains('?') || !is_born {
        return Err(NumberProblem::Format);
    }
    let value = |(at, c): (usize, char)| {
        let counted = c.to_digit(10).or_else(|| c.to_digit(36).map(|of| of - 10)).unwrap_or_default();
        let odd = usize::try_from(counted).ok().and_then(|of| ODD.get(of).copied()).unwrap_or_default();
        if at % 2 == 0 { odd } else { counted }
    };
    let sum: u32 = plain.chars().enumerate().take(15).map(value).sum();
    right(plain.chars().nth(15) == letter("ABCDEFGHIJKLMNOPQRSTUVWXYZ", sum % 26)).map(|()| plain.to_owned())
}

// The number for value added tax; a business of one person can have its owner's fiscal code.
fn business(plain: &str) -> Result<String, NumberProblem> {
    if plain.len() == 16 { fiscal_code(plain) } else { eleven(plain) }
}

fn eleven(plain: &str) -> Result<String, NumberProblem> {
    let number = typed::digits(plain, 11, 11)?;
    if number.starts_with("0000000") {
        return Err(NumberProblem::NotIssued);
    }
    right(luhn(number)).map(|()| number.to_owned())
}

// The letters of a province and the number there, or the number that the business has for its taxes.
fn register(plain: &str) -> Result<String, NumberProblem> {
    typed::letters_and_digits(plain)?;
    let number = plain.strip_prefix("REA").unwrap_or(plain);
    let (province, digits) = number.split_at(number.len().min(2));
    let in_province = province.bytes().all(|b| b.is_ascii_uppercase())
        && (4..=7).contains(&digits.len())
        && digits.bytes().all(|b| b.is_ascii_digit());
    if in_province { Ok(number.to_owned()) } else { business(plain) }
}

fn vat(plain: &str) -> Result<String, NumberProblem> {
    eleven(typed::without(plain, "IT")).map(|number| format!("IT{number}"))
}
