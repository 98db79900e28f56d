//! Ireland. Persons and businesses share one rule: a letter tells what remains by 23.

use super::{
    Country, NumberProblem, Rule,
    check_digits::{letter, right, weighted},
    typed,
};

const LETTERS: &str = "WABCDEFGHIJKLMNOPQRSTUV";

pub(super) const COUNTRY: Country = Country {
    id: Rule { judge: public_service, example: "6433435OA" },
    tax: Rule { judge: company_or_taxpayer, example: "123456" },
    registration: Rule { judge: company, example: "123456" },
    vat: Rule { judge: vat, example: "IE 6433435F" },
};

// Seven digits, the check letter and often one more: W, T and X of old count as nothing, A to I of today as one to nine.
fn public_service(plain: &str) -> Result<String, NumberProblem> {
    typed::letters_and_digits(plain)?;
    typed::of_length(plain, 8, 9)?;
    if !typed::fits(plain, "9999999A") && !typed::fits(plain, "9999999AA") {
        return Err(NumberProblem::Format);
    }
    let second = match plain.chars().nth(8) {
        None | Some('W' | 'T' | 'X') => 0,
        Some(c) => match LETTERS.find(c) {
            Some(at @ 1..=9) => u32::try_from(at).unwrap_or_default(),
            _ => return Err(NumberProblem::Format),
        },
    };
    if plain.starts_with("0000000") {
        return Err(NumberProblem::NotIssued);
    }
    right(plain.chars().nth(7) == check(&plain[..7], second)).map(|()| plain.to_owned())
}

fn check(seven: &str, second: u32) -> Option<char> {
    letter(LETTERS, (weighted(seven, &[8, 7, 6, 5, 4, 3, 2]) + 9 * second) % 23)
}

// Of the Companies Registration Office.
fn company(plain: &str) -> Result<String, NumberProblem> {
    typed::digits(plain, 4, 7).map(str::to_owned)
}

fn company_or_taxpayer(plain: &str) -> Result<String, NumberProblem> {
    if plain.bytes().all(|b| b.is_ascii_digit()) { company(plain) } else { public_service(plain) }
}

// As a person's, or of before 2013: a digit, a letter, five digits, the check letter.
fn vat(plain: &str) -> Result<String, NumberProblem> {
    let number = typed::without(plain, "IE");
    if typed::fits(number, "9A99999A") {
        let seven = format!("0{}{}", &number[2..7], &number[..1]);
        right(number.chars().nth(7) == check(&seven, 0))?;
    } else {
        public_service(number)?;
    }
    Ok(format!("IE{number}"))
}
