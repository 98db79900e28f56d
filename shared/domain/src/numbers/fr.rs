//! France.

use super::{
    Country, NumberProblem, Rule,
    check_digits::{luhn, remainder, right, values},
    typed,
};

pub(super) const COUNTRY: Country = Country {
    id: Rule { judge: person, example: "2 53 07 2B 073 004 70" },
    tax: Rule { judge: business, example: "552 008 443" },
    registration: Rule { judge: business, example: "552 008 443" },
    vat: Rule { judge: vat, example: "FR 40 303 265 045" },
};

// Social security (13 characters and a key of two) or tax (10 digits and a key of three).
fn person(plain: &str) -> Result<String, NumberProblem> {
    typed::letters_and_digits(plain)?;
    match plain.len() {
        13 => {
            let number = typed::digits(plain, 13, 13)?;
            if !number.starts_with(['0', '1', '2', '3']) || number[..10] == *"0000000000" {
                return Err(NumberProblem::NotIssued);
            }
            right(remainder(&number[..10], 511) == remainder(&number[10..], 1_000)).map(|()| number.to_owned())
        }
        15 => {
            // The departments of Corsica have a letter, which counts as the number they had.
            let number = match &plain[5..7] {
                "2A" => format!("{}19{}", &plain[..5], &plain[7..]),
                "2B" => format!("{}18{}", &plain[..5], &plain[7..]),
                _ => plain.to_owned(),
            };
            typed::digits(&number, 15, 15)?;
            if !number.starts_with(['1', '2', '3', '4', '7', '8']) {
                return Err(NumberProblem::NotIssued);
            }
            right(97 - remainder(&number[..13], 97) == remainder(&number[13..], 100)).map(|()| plain.to_owned())
        }
        typed => Err(NumberProblem::Length { fewest: 13, most: 15, typed }),
    }
}

// A SIREN of nine digits, the SIRET of one of its places with five more, or a W and nine digits of a society.
fn business(plain: &str) -> Result<String, NumberProblem> {
    if typed::fits(plain, "W999999999") {
        return Ok(plain.to_owned());
    }
    let number = typed::digits(plain, 9, 14)?;
    if number.starts_with("000000000") {
        return Err(NumberProblem::NotIssued);
    }
    match number.len() {
        9 => right(luhn(number))?,
        // The Post has more places than Luhn's rule leaves numbers.
        14 if number.starts_with("356000000") => right(luhn(number) || values(number).sum::<u32>().is_multiple_of(5))?,
        14 => right(luhn(number) && luhn(&number[..9]))?,
        typed => return Err(NumberProblem::Length { fewest: 9, most: 14, typed }),
    }
    Ok(number.to_owned())
}

// A key of two characters and the SIREN.
fn vat(plain: &str) -> Result<String, NumberProblem> {
    const LETTERS: &str = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    typed::letters_and_digits(plain)?;
    let number = if plain.len() == 13 { typed::without(plain, "FR") } else { plain };
    typed::of_length(number, 11, 11)?;
    let (key, siren) = number.split_at(2);
    typed::digits(siren, 9, 9)?;
    if siren == "000000000" {
        return Err(NumberProblem::NotIssued);
    }
    // Monaco's have no SIREN behind the key.
    if !siren.starts_with("000") {
        right(luhn(siren))?;
    }
    let places: Option<Vec<u32>> = key.chars().map(|c| LETTERS.find(c).and_then(|at| u32::try_from(at).ok())).collect();
    let Some([first, second]) = places.as_deref() else { return Err(NumberProblem::Format) };
    let (first, second) = (*first, *second);
    let goes_with = if first < 10 && second < 10 {
        remainder(&format!("{siren}12"), 97) == first * 10 + second
    } else {
        let value = if first < 10 { first * 24 + second - 10 } else { first * 34 + second - 100 };
        (remainder(siren, 11) + 1 + value / 11) % 11 == value % 11
    };
    right(goes_with).map(|()| format!("FR{number}"))
}
