//! Spain. One number, the NIF, for persons, foreigners and businesses, told apart by its first character.

use super::{
    Country, NumberProblem, Rule,
    check_digits::{letter, luhn, remainder, right},
    typed,
};

pub(super) const COUNTRY: Country = Country {
    id: Rule { judge: person, example: "54362315K" },
    tax: Rule { judge: anybody, example: "J99216582" },
    registration: Rule { judge: anybody, example: "J99216582" },
    vat: Rule { judge: vat, example: "ES J99216582" },
};

// Eight digits or, of foreigners, X, Y or Z and seven; K, L and M are of who has no card. A letter protects the digits.
fn person(plain: &str) -> Result<String, NumberProblem> {
    nine(plain)?;
    let first = plain.chars().next();
    let body = &plain[1..8];
    let number = match first {
        Some('K' | 'L' | 'M' | 'X') => format!("0{body}"),
        Some('Y') => format!("1{body}"),
        Some('Z') => format!("2{body}"),
        Some(c) if c.is_ascii_digit() => plain[..8].to_owned(),
        _ => return Err(NumberProblem::Format),
    };
    if !typed::fits(&plain[1..], "9999999A") {
        return Err(NumberProblem::Format);
    }
    let wanted = if matches!(first, Some('K' | 'L' | 'M')) { remainder(body, 23) } else { remainder(&number, 23) };
    right(plain.chars().nth(8) == letter("TRWAGMYFPDXBNJZSQVHLCKE", wanted)).map(|()| plain.to_owned())
}

// A letter for the kind of business, seven digits, and what protects them: a digit or, for some kinds, a letter. Which
// kinds have which is told in more than one way.
fn business(plain: &str) -> Result<String, NumberProblem> {
    nine(plain)?;
    if !plain.starts_with(|c: char| "ABCDEFGHJNPQRSUVW".contains(c)) || !typed::fits(&plain[1..], "9999999*") {
        return Err(NumberProblem::Format);
    }
    let last = match "JABCDEFGHI".find(&plain[8..]) {
        Some(digit) => digit.to_string(),
        None => plain[8..].to_owned(),
    };
    if !last.bytes().all(|b| b.is_ascii_digit()) {
        return Err(NumberProblem::CheckDigit);
    }
    right(luhn(&format!("{}{last}", &plain[1..8]))).map(|()| plain.to_owned())
}

fn nine(plain: &str) -> Result<(), NumberProblem> {
    typed::letters_and_digits(plain)?;
    typed::of_length(plain, 9, 9)
}

fn anybody(plain: &str) -> Result<String, NumberProblem> {
    if plain.starts_with(|c: char| "ABCDEFGHJNPQRSUVW".contains(c)) { business(plain) } else { person(plain) }
}

fn vat(plain: &str) -> Result<String, NumberProblem> {
    let number = if plain.chars().count() == 11 { typed::without(plain, "ES") } else { plain };
    anybody(number).map(|number| format!("ES{number}"))
}
