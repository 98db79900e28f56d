//! The numbers of the world: of persons, businesses, taxes, banks and places. Rule: what stands here is what a country
//! publishes about its numbers (length, letters, check digits, ranges that were never given out) and nothing a business
//! decides. How a number is typed is never a problem: full-width digits, spaces, dots and hyphens are dropped first.
//!
//! Where a country gave out numbers that don't fit its own check digit, the check digit isn't judged: refusing the right
//! number of an owner is worse than passing on a wrong one, which is found out later.

mod au;
pub mod bank;
mod br;
mod ca;
mod check_digits;
mod de;
mod es;
mod fr;
mod gb;
pub mod iban;
mod ie;
mod it;
mod jp;
mod mx;
mod nl;
mod postal_code;
#[cfg(test)]
mod tests;
mod typed;
mod us;

pub use postal_code::{example as postal_code_example, postal_code};

/// Why a number can't be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NumberProblem {
    /// Nothing was typed, or only spaces and punctuation.
    #[error("is empty")]
    Empty,
    /// It has `typed` characters without spaces and punctuation. Right are `fewest` to `most`, not always each length
    /// between them.
    #[error("has {typed} characters, not {fewest} to {most}")]
    Length {
        /// The shortest that it can be.
        fewest: usize,
        /// The longest that it can be.
        most: usize,
        /// What was typed.
        typed: usize,
    },
    /// A character that none of these numbers has.
    #[error("has characters that no such number has")]
    Characters,
    /// A typing error: the digit that protects the others doesn't go with them.
    #[error("has a wrong check digit")]
    CheckDigit,
    /// Letters and digits stand where they can't, as in the number of another country or of another kind.
    #[error("has the form of another number")]
    Format,
    /// The form is right and no such number was ever given out.
    #[error("was never given out")]
    NotIssued,
}

/// A kind of number that each country has its own of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Number {
    /// Of a person.
    Id,
    /// Of a business, for its taxes.
    Tax,
    /// Of a business, in a register.
    Registration,
    /// Of a business, for value added tax.
    Vat,
}

impl Number {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Id, Self::Tax, Self::Registration, Self::Vat];
}

/// What is known of a kind of number in a country.
#[derive(Clone, Copy)]
struct Rule {
    // Takes what `typed::plain` made of it; gives it as it is kept.
    judge: fn(&str) -> Result<String, NumberProblem>,
    // A number that is right, as people write it.
    example: &'static str,
}

/// What is known of the numbers of a country.
struct Country {
    id: Rule,
    tax: Rule,
    registration: Rule,
    vat: Rule,
}

/// Where nothing is known: every country writes its numbers with 4 to 34 letters and digits.
const ANYWHERE: Rule = Rule { judge: anything, example: "" };

fn anything(plain: &str) -> Result<String, NumberProblem> {
    typed::of_length(plain, 4, 34)?;
    typed::letters_and_digits(plain)?;
    Ok(plain.to_owned())
}

fn rule(number: Number, country: &str) -> Rule {
    let country = match country {
        "AU" => &au::COUNTRY,
        "BR" => &br::COUNTRY,
        "CA" => &ca::COUNTRY,
        "DE" => &de::COUNTRY,
        "ES" => &es::COUNTRY,
        "FR" => &fr::COUNTRY,
        "GB" => &gb::COUNTRY,
        "IE" => &ie::COUNTRY,
        "IT" => &it::COUNTRY,
        "JP" => &jp::COUNTRY,
        "MX" => &mx::COUNTRY,
        "NL" => &nl::COUNTRY,
        "US" => &us::COUNTRY,
        _ => return ANYWHERE,
    };
    match number {
        Number::Id => country.id,
        Number::Tax => country.tax,
        Number::Registration => country.registration,
        Number::Vat => country.vat,
    }
}

/// Judges a number of a country (ISO 3166, two capital letters; any other text is a country of which nothing is known).
/// Gives it as it is kept: letters in upper case and digits, nothing else (a Mexican RFC can have an `&`).
/// What is kept is taken again and stays as it is.
pub fn judge(number: Number, country: &str, raw: &str) -> Result<String, NumberProblem> {
    let plain = typed::plain(raw)?;
    (rule(number, country).judge)(&plain)
}

/// A right number of this kind as people write it, to show in a hint. Nobody's as far as is known: most are what the
/// countries print in their own manuals. None where nothing is known of the country's numbers.
pub fn example(number: Number, country: &str) -> Option<&'static str> {
    Some(rule(number, country).example).filter(|example| !example.is_empty())
}

/// The number of a person: social security, insurance, identity card or tax. Sensitive.
pub fn id_number(country: &str, raw: &str) -> Result<String, NumberProblem> {
    judge(Number::Id, country, raw)
}

/// The number of a business that its country asks for its taxes; in many countries that of the register.
pub fn tax_id(country: &str, raw: &str) -> Result<String, NumberProblem> {
    judge(Number::Tax, country, raw)
}

/// The number of a business in its country's register.
pub fn registration_number(country: &str, raw: &str) -> Result<String, NumberProblem> {
    judge(Number::Registration, country, raw)
}

/// The number of a business for value added tax or what stands for it. In Europe it is kept with its country's letters,
/// which needn't be typed.
pub fn vat_id(country: &str, raw: &str) -> Result<String, NumberProblem> {
    judge(Number::Vat, country, raw)
}
