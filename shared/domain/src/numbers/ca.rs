//! Canada. Social insurance and business numbers follow Luhn's rule.

use super::{
    Country, NumberProblem, Rule,
    check_digits::{luhn, right},
    typed,
};

pub(super) const COUNTRY: Country = Country {
    id: Rule { judge: social_insurance, example: "130 692 544" },
    tax: Rule { judge: business, example: "12345 6782" },
    registration: Rule { judge: corporation, example: "1234567-8" },
    vat: Rule { judge: sales_tax, example: "12345 6782 RT0001" },
};

fn social_insurance(plain: &str) -> Result<String, NumberProblem> {
    let number = typed::digits(plain, 9, 9)?;
    // The first digit is the province; 8 begins the numbers of businesses.
    if number.starts_with(['0', '8']) {
        return Err(NumberProblem::NotIssued);
    }
    right(luhn(number)).map(|()| number.to_owned())
}

// Nine digits, or with the account that they have for one tax: two letters and four digits.
fn business(plain: &str) -> Result<String, NumberProblem> {
    typed::letters_and_digits(plain)?;
    if plain.len() == 15 && !typed::fits(plain, "999999999AA9999") {
        return Err(NumberProblem::Format);
    }
    let number = if plain.len() == 15 { &plain[..9] } else { plain };
    if number.len() != 9 {
        return Err(NumberProblem::Length { fewest: 9, most: 15, typed: plain.len() });
    }
    typed::digits(number, 9, 9)?;
    if number == "000000000" {
        return Err(NumberProblem::NotIssued);
    }
    right(luhn(number)).map(|()| plain.to_owned())
}

// The federal register and those of the provinces each count in their own way.
fn corporation(plain: &str) -> Result<String, NumberProblem> {
    typed::letters_and_digits(plain)?;
    typed::of_length(plain, 4, 15)?;
    Ok(plain.to_owned())
}

fn sales_tax(plain: &str) -> Result<String, NumberProblem> {
    let kept = business(plain)?;
    if kept.len() == 9 || &kept[9..11] == "RT" { Ok(kept) } else { Err(NumberProblem::Format) }
}
