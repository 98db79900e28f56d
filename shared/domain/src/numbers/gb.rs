//! The United Kingdom.

use super::{
    Country, NumberProblem, Rule,
    check_digits::{remainder, right, values, weighted},
    typed,
};

pub(super) const COUNTRY: Country = Country {
    id: Rule { judge: national_insurance, example: "AB 12 34 56 C" },
    tax: Rule { judge: company_or_taxpayer, example: "01234567" },
    registration: Rule { judge: company, example: "01234567" },
    vat: Rule { judge: vat, example: "GB 980 7806 84" },
};

// Two letters, six digits, a letter. It has no check digit.
fn national_insurance(plain: &str) -> Result<String, NumberProblem> {
    typed::letters_and_digits(plain)?;
    typed::of_length(plain, 9, 9)?;
    if !typed::fits(plain, "AA999999A") {
        return Err(NumberProblem::Format);
    }
    let unused = plain.starts_with(['D', 'F', 'I', 'Q', 'U', 'V'])
        || matches!(&plain[1..2], "D" | "F" | "I" | "O" | "Q" | "U" | "V")
        || matches!(&plain[..2], "BG" | "GB" | "KN" | "NK" | "NT" | "TN" | "ZZ")
        || !plain.ends_with(['A', 'B', 'C', 'D']);
    if unused { Err(NumberProblem::NotIssued) } else { Ok(plain.to_owned()) }
}

// Of Companies House: eight digits, or two letters for a country or a kind of company and six digits. Zeros in front are
// often left out.
fn company(plain: &str) -> Result<String, NumberProblem> {
    typed::letters_and_digits(plain)?;
    let digits = plain.bytes().all(|b| b.is_ascii_digit());
    let number = if digits && (5..8).contains(&plain.len()) { format!("{plain:0>8}") } else { plain.to_owned() };
    if number.len() != 8 {
        return Err(NumberProblem::Length { fewest: 8, most: 8, typed: plain.len() });
    }
    if number == "00000000" {
        return Err(NumberProblem::NotIssued);
    }
    let shapes = ["99999999", "AA999999", "A9999999", "AA99999A"];
    if shapes.iter().any(|shape| typed::fits(&number, shape)) { Ok(number) } else { Err(NumberProblem::Format) }
}

fn company_or_taxpayer(plain: &str) -> Result<String, NumberProblem> {
    if plain.len() == 10 && plain.bytes().all(|b| b.is_ascii_digit()) { taxpayer(plain) } else { company(plain) }
}

// A unique taxpayer reference: the first of ten digits protects the others.
fn taxpayer(number: &str) -> Result<String, NumberProblem> {
    const CHECKS: [u32; 11] = [2, 1, 9, 8, 7, 6, 5, 4, 3, 2, 1];
    let rest = weighted(&number[1..], &[6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11;
    let wanted = usize::try_from(rest).ok().and_then(|rest| CHECKS.get(rest).copied());
    right(values(number).next() == wanted).map(|()| number.to_owned())
}

// Nine digits, three more for a branch; government and health have five characters. XI is Northern Ireland.
fn vat(plain: &str) -> Result<String, NumberProblem> {
    typed::letters_and_digits(plain)?;
    let (country, number) = match plain.strip_prefix("XI") {
        Some(number) => ("XI", number),
        None => ("GB", typed::without(plain, "GB")),
    };
    let kept = format!("{country}{number}");
    match number.len() {
        5 => {
            let first = number[2..].parse::<u32>().ok();
            let is_office = match &number[..2] {
                "GD" => first.is_some_and(|of| of < 500),
                "HA" => first.is_some_and(|of| of >= 500),
                _ => false,
            };
            if is_office { Ok(kept) } else { Err(NumberProblem::Format) }
        }
        9 | 12 => {
            typed::digits(number, 9, 12)?;
            if number[..7] == *"0000000" {
                return Err(NumberProblem::NotIssued);
            }
            let sum = weighted(&number[..7], &[8, 7, 6, 5, 4, 3, 2]) + remainder(&number[7..9], 100);
            // Newer numbers are 55 apart from the older.
            right(sum.is_multiple_of(97) || (sum + 55).is_multiple_of(97)).map(|()| kept)
        }
        typed => Err(NumberProblem::Length { fewest: 9, most: 12, typed }),
    }
}
