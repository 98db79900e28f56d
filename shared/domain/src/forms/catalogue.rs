//! The catalogue: how each path is asked, and what differs by country. Its rows are data, in `catalogue/*.toml`; adding one
//! needs no other code.

use crate::requirement::{RequirementPath, Subject};

/// How a value is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// One line.
    Text,
    /// An e-mail address.
    Email,
    /// A phone number.
    Phone,
    /// A web address.
    Url,
    /// Digits that aren't a quantity, or a number.
    Digits,
    /// Day, month and year.
    Date,
    /// Several lines.
    LongText,
    /// One of some words.
    Choice,
    /// Yes or no.
    YesNo,
    /// A country.
    Country,
    /// A state, where the country has a list of them; else a line.
    State,
    /// An account at a bank: several boxes, by country.
    Bank,
    /// A box to tick, which is a signature: kept with the time and where it came from.
    Accept,
    /// A document.
    Document,
    /// The answer to a risk review.
    Answer,
}

/// What a value must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// A name of a person.
    PersonName,
    /// Names of a person, one a line or between commas.
    Names,
    /// A name in kana.
    Kana,
    /// A line of an address in kana.
    KanaLine,
    /// The name of a business.
    BusinessName,
    /// A line of at most 200 characters.
    Line,
    /// A street address, not a box.
    Street,
    /// A postal code of the address's country.
    PostalCode,
    /// A country of two letters.
    Country,
    /// A state of the address's country, where that has a list.
    State,
    /// An e-mail address.
    Email,
    /// A phone number of a person.
    Phone,
    /// A phone number of a business, also one that is free to call.
    BusinessPhone,
    /// A web address.
    Url,
    /// A date of birth, at least 13 years ago.
    Born,
    /// A date that has been.
    Past,
    /// The number that their country gives a person.
    IdNumber,
    /// The last four digits of it.
    LastFour,
    /// The number that the account's country gives a company.
    TaxId,
    /// The number under which a company is registered.
    RegistrationNumber,
    /// A number for value added tax.
    VatId,
    /// Four digits of an industry.
    Industry,
    /// What is sold: 10 characters or more, and not only an address.
    Description,
    /// 5 to 22 characters on a card statement.
    StatementDescriptor,
    /// 2 to 10 characters at the beginning of a card statement.
    StatementPrefix,
    /// An answer of 20 to 2,000 characters.
    Answer,
    /// From 0 to 100.
    Percent,
    /// A whole number.
    Count,
    /// Money in whole units; kept in the smallest.
    Amount,
    /// A currency of three letters.
    Currency,
    /// A day, as 2027-03-31.
    IsoDate,
    /// One of the choices, kept as a list of one.
    List,
    /// One of the choices.
    Choice,
    /// Anything, up to 2,000 characters.
    Anything,
}

/// A page that a row names, where its scope doesn't say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// What kind of business it is.
    Kind,
    /// The business.
    Business,
    /// The bank account.
    Bank,
    /// What customers see.
    Public,
    /// Documents.
    Documents,
    /// Terms and declarations.
    Terms,
}

/// One row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The stem of its texts in the language files.
    pub(crate) key: &'static str,
    pub(crate) input: Input,
    pub(crate) check: Check,
    /// Members of the path that are one question together.
    pub(crate) parts: &'static [&'static str],
    /// What a choice offers.
    pub(crate) choices: &'static [&'static str],
    /// Its page; none for that of its scope.
    pub(crate) section: Option<Place>,
    /// The `autocomplete` token, `off` for none.
    pub(crate) autocomplete: &'static str,
    /// Shown again only by its last characters.
    pub(crate) sensitive: bool,
    /// Asked of everybody who changes its section.
    pub(crate) usual: bool,
    /// In these countries alone; in all when it is empty.
    only: &'static [&'static str],
    /// Where it stands on its page.
    pub(crate) place: usize,
}

/// What differs in a country.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Country {
    code: &'static str,
    words: &'static [(&'static str, &'static str)],
    currency: &'static str,
    no_state: bool,
    states: &'static [(&'static str, &'static str)],
}

// Written by build.rs: PERSON, COMPANY, ACCOUNT, REVIEWS and COUNTRIES.
mod rows {
    use super::{Check, Country, Entry, Input, Place};
    include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));
}

const fn unknown(key: &'static str, input: Input, check: Check, sensitive: bool) -> Entry {
    let (choices, only): (&[&str], &[&str]) = (&[], &[]);
    Entry {
        key,
        input,
        check,
        parts: &[],
        choices,
        section: None,
        autocomplete: "off",
        sensitive,
        usual: false,
        only,
        place: usize::MAX,
    }
}

const RISK_REVIEW: Entry = unknown("answer", Input::Answer, Check::Answer, false);
const UNKNOWN: Entry = unknown("unknown", Input::LongText, Check::Anything, false);
// No form knows these, but what is typed is a number that shouldn't be shown again.
const UNKNOWN_SECRET: Entry = unknown("unknown", Input::Text, Check::Anything, true);
const SECRETS: [&str; 3] = ["account_number", "iban", "routing_number"];

/// The stem of a question's texts in the language files; `answer` for a risk review's, `unknown` when there are none.
pub fn question(path: &RequirementPath) -> &'static str {
    find(path).key
}

/// Whether what was given for a path is shown again only by its last characters.
pub fn is_secret(path: &RequirementPath) -> bool {
    find(path).sensitive
}

/// The stems of every question's texts, with the words that each offers to choose from.
pub fn texts() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    let rows = [rows::PERSON, rows::COMPANY, rows::ACCOUNT].into_iter().flatten();
    rows.map(|(_, entry)| (entry.key, entry.choices))
}

/// The stems of the texts that stand for others in some country.
pub fn texts_of_countries() -> impl Iterator<Item = &'static str> {
    rows::COUNTRIES.iter().flat_map(|country| country.words.iter().map(|(_, key)| *key))
}

/// What risk reviews that have words of their own are about.
pub fn reviews() -> impl Iterator<Item = &'static str> {
    rows::REVIEWS.iter().map(|(description, _)| *description)
}

/// The stem under which a question's texts are read in a country.
pub(crate) fn words(key: &'static str, country: Option<&str>) -> &'static str {
    let own = of(country).and_then(|country| country.words.iter().find(|(general, _)| *general == key));
    own.map_or(key, |(_, own)| own)
}

/// The states of a country, as sent and as read; none where it has no list.
pub(crate) fn states(country: Option<&str>) -> &'static [(&'static str, &'static str)] {
    of(country).map_or(&[], |country| country.states)
}

/// The currency of a country's bank accounts, ISO 4217 in small letters; none where nothing is known of it.
pub(crate) fn currency(country: Option<&str>) -> Option<&'static str> {
    of(country).map(|country| country.currency)
}

fn of(code: Option<&str>) -> Option<&'static Country> {
    rows::COUNTRIES.iter().find(|country| Some(country.code) == code)
}

/// How a path is asked.
pub(crate) fn find(path: &RequirementPath) -> Entry {
    let of_kind = || {
        if path.is_risk_review() {
            return RISK_REVIEW;
        }
        let last = path.as_str().rsplit('.').next().unwrap_or_default();
        if SECRETS.contains(&last) { UNKNOWN_SECRET } else { UNKNOWN }
    };
    found(path).map_or_else(of_kind, |(_, entry)| entry)
}

/// The name of the question that a path is part of: the path, or the one above the parts of a date.
pub(crate) fn name(path: &RequirementPath) -> String {
    let is_part = found(path).is_some_and(|(is_part, _)| is_part);
    let above = path.as_str().rsplit_once('.').filter(|_| is_part).map(|(above, _)| above);
    above.unwrap_or(path.as_str()).to_owned()
}

// The row of a path, and whether the path is only a part of its question.
fn found(path: &RequirementPath) -> Option<(bool, Entry)> {
    let within = |rows: &'static [(&'static str, Entry)], field: &str| -> Option<(bool, Entry)> {
        let row = |wanted: &str| rows.iter().find(|(name, _)| *name == wanted).map(|(_, entry)| *entry);
        if let Some(entry) = row(field) {
            return Some((false, entry));
        }
        let (above, part) = field.rsplit_once('.')?;
        let document = |entry: &Entry| entry.input == Input::Document && matches!(part, "front" | "back");
        row(above).filter(|entry| entry.parts.contains(&part) || document(entry)).map(|entry| (true, entry))
    };
    match path.subject() {
        Subject::RiskReview { description, .. } => within(rows::REVIEWS, description).map(|(_, entry)| (false, entry)),
        Subject::Individual(field) | Subject::Person { field, .. } => within(rows::PERSON, field),
        Subject::Company(field) => within(rows::COMPANY, field),
        Subject::Account(whole) => within(rows::ACCOUNT, whole),
    }
}

/// The paths that a section usually asks in a country, in order, below a prefix such as `individual`.
pub(crate) fn usual_of_person(country: Option<&str>) -> impl Iterator<Item = &'static str> {
    usual(rows::PERSON, country)
}

/// The same of a company.
pub(crate) fn usual_of_company(country: Option<&str>) -> impl Iterator<Item = &'static str> {
    usual(rows::COMPANY, country)
}

/// The same of an account, all of them.
pub(crate) fn usual_of_account(country: Option<&str>) -> impl Iterator<Item = &'static str> {
    usual(rows::ACCOUNT, country)
}

fn usual(rows: &'static [(&'static str, Entry)], country: Option<&str>) -> impl Iterator<Item = &'static str> {
    let here = of(country);
    let code = here.map(|country| country.code);
    rows.iter()
        .filter(move |(_, entry)| {
            entry.usual && (entry.only.is_empty() || code.is_some_and(|c| entry.only.contains(&c)))
        })
        .filter(move |(_, entry)| entry.input != Input::State || !here.is_some_and(|country| country.no_state))
        .map(|(name, _)| *name)
}
