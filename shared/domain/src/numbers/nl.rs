//! The Netherlands.

use super::{
    Country, NumberProblem, Rule,
    check_digits::{remainder_97, right, values, weighted},
    typed,
};

pub(super) const COUNTRY: Country = Country {
    id: Rule { judge: citizen, example: "111222333" },
    tax: Rule { judge: register_or_entity, example: "12345678" },
    registration: Rule { judge: register, example: "12345678" },
    vat: Rule { judge: vat, example: "NL 004495445 B01" },
};

// The rule of eleven: the last digit counts less than nothing. Older numbers have eight digits.
fn citizen(plain: &str) -> Result<String, NumberProblem> {
    let number = format!("{:0>9}", typed::digits(plain, 8, 9)?);
    if number == "000000000" {
        return Err(NumberProblem::NotIssued);
    }
    right(eleven(&number)).map(|()| number)
}

fn eleven(nine: &str) -> bool {
    let last = values(nine).next_back().unwrap_or_default();
    weighted(&nine[..8], &[9, 8, 7, 6, 5, 4, 3, 2]) % 11 == last
}

// Of the chamber of commerce: eight digits; a place of business has twelve.
fn register(plain: &str) -> Result<String, NumberProblem> {
    let number = typed::digits(plain, 8, 12)?;
    match number.len() {
        8 | 12 => Ok(number.to_owned()),
        typed => Err(NumberProblem::Length { fewest: 8, most: 8, typed }),
    }
}

// The number in the register, or that of a legal entity (RSIN), which follows the rule of a citizen's.
fn register_or_entity(plain: &str) -> Result<String, NumberProblem> {
    if plain.len() == 9 { citizen(plain) } else { register(plain) }
}

// Nine digits, B and two digits. Since 2020 those of businesses of one person tell nothing of their owner and follow
// another rule, over the whole with its letters.
fn vat(plain: &str) -> Result<String, NumberProblem> {
    typed::letters_and_digits(plain)?;
    let number = typed::without(plain, "NL");
    typed::of_length(number, 12, 12)?;
    if !typed::fits(number, "999999999B99") {
        return Err(NumberProblem::Format);
    }
    if number.starts_with("000000000") || number.ends_with("00") {
        return Err(NumberProblem::NotIssued);
    }
    let kept = format!("NL{number}");
    right(eleven(&number[..9]) || remainder_97(&kept) == 1).map(|()| kept)
}
