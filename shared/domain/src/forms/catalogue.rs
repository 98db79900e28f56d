//! The catalogue: how each path is asked. One row a path; adding one needs no other code.

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
    /// Digits that aren't a quantity.
    Digits,
    /// Day, month and year.
    Date,
    /// Several lines.
    LongText,
}

/// What a value must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// A name of a person.
    PersonName,
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
    /// The number that their country gives a person.
    IdNumber,
    /// The last four digits of it.
    LastFour,
    /// The number that the account's country gives a company.
    TaxId,
    /// Four digits of an industry.
    Industry,
    /// What is sold: 10 characters or more, and not only an address.
    Description,
    /// 5 to 22 characters on a card statement.
    StatementDescriptor,
    /// An answer of 20 to 2,000 characters.
    Answer,
    /// Anything, up to 2,000 characters.
    Anything,
}

/// One row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The stem of its texts in the language files.
    pub(crate) key: &'static str,
    pub(crate) input: Input,
    pub(crate) check: Check,
    /// The `autocomplete` token, empty for none.
    pub(crate) autocomplete: &'static str,
    /// Shown again only by its last characters.
    pub(crate) sensitive: bool,
}

const fn entry(key: &'static str, input: Input, check: Check, autocomplete: &'static str) -> Entry {
    Entry { key, input, check, autocomplete, sensitive: false }
}

const fn secret(key: &'static str, input: Input, check: Check) -> Entry {
    Entry { key, input, check, autocomplete: "off", sensitive: true }
}

// Fields of an individual or a person.
const PERSON: &[(&str, Entry)] = &[
    ("first_name", entry("first-name", Input::Text, Check::PersonName, "given-name")),
    ("last_name", entry("last-name", Input::Text, Check::PersonName, "family-name")),
    ("maiden_name", entry("maiden-name", Input::Text, Check::PersonName, "off")),
    ("dob", entry("born", Input::Date, Check::Born, "bday")),
    ("email", entry("email", Input::Email, Check::Email, "email")),
    ("phone", entry("phone", Input::Phone, Check::Phone, "tel")),
    ("id_number", secret("id-number", Input::Digits, Check::IdNumber)),
    ("ssn_last_4", secret("ssn-last-4", Input::Digits, Check::LastFour)),
    ("relationship.title", entry("job-title", Input::Text, Check::Line, "organization-title")),
    ("address.line1", entry("address-line1", Input::Text, Check::Street, "address-line1")),
    ("address.line2", entry("address-line2", Input::Text, Check::Line, "address-line2")),
    ("address.city", entry("address-city", Input::Text, Check::Line, "address-level2")),
    ("address.state", entry("address-state", Input::Text, Check::Line, "address-level1")),
    ("address.postal_code", entry("address-postal-code", Input::Text, Check::PostalCode, "postal-code")),
    ("address.country", entry("address-country", Input::Text, Check::Country, "country")),
];

// Fields of a company.
const COMPANY: &[(&str, Entry)] = &[
    ("name", entry("company-name", Input::Text, Check::BusinessName, "organization")),
    ("tax_id", secret("tax-id", Input::Text, Check::TaxId)),
    ("registration_number", entry("registration-number", Input::Text, Check::Line, "off")),
    ("phone", entry("company-phone", Input::Phone, Check::BusinessPhone, "tel")),
    ("address.line1", entry("address-line1", Input::Text, Check::Street, "address-line1")),
    ("address.line2", entry("address-line2", Input::Text, Check::Line, "address-line2")),
    ("address.city", entry("address-city", Input::Text, Check::Line, "address-level2")),
    ("address.state", entry("address-state", Input::Text, Check::Line, "address-level1")),
    ("address.postal_code", entry("address-postal-code", Input::Text, Check::PostalCode, "postal-code")),
    ("address.country", entry("address-country", Input::Text, Check::Country, "country")),
];

// Anything else, by its whole path.
const ACCOUNT: &[(&str, Entry)] = &[
    ("business_profile.name", entry("trading-name", Input::Text, Check::BusinessName, "organization")),
    ("business_profile.mcc", entry("industry", Input::Digits, Check::Industry, "off")),
    ("business_profile.product_description", entry("product-description", Input::LongText, Check::Description, "off")),
    ("business_profile.url", entry("website", Input::Url, Check::Url, "url")),
    ("business_profile.support_phone", entry("support-phone", Input::Phone, Check::BusinessPhone, "tel")),
    ("business_profile.support_email", entry("support-email", Input::Email, Check::Email, "email")),
    ("business_profile.support_url", entry("support-url", Input::Url, Check::Url, "url")),
    (
        "settings.payments.statement_descriptor",
        entry("statement-descriptor", Input::Text, Check::StatementDescriptor, "off"),
    ),
];

const RISK_REVIEW: Entry = entry("answer", Input::LongText, Check::Answer, "off");
const UNKNOWN: Entry = entry("unknown", Input::Text, Check::Anything, "off");
// No form knows these yet either, but what is typed is a number that shouldn't be shown again.
const UNKNOWN_SECRET: Entry = secret("unknown", Input::Text, Check::Anything);
const SECRETS: [&str; 5] = ["external_account", "account_number", "iban", "id_number_secondary", "vat_id"];

/// The stem of a question's texts in the language files; `answer` for a risk review's, `unknown` when there are none.
pub fn question(path: &RequirementPath) -> &'static str {
    find(path).key
}

/// Whether what was given for a path is shown again only by its last characters.
pub fn is_secret(path: &RequirementPath) -> bool {
    find(path).sensitive
}

/// How a path is asked.
pub(crate) fn find(path: &RequirementPath) -> Entry {
    let within =
        |rows: &[(&str, Entry)], field: &str| rows.iter().find(|(name, _)| *name == field).map(|(_, entry)| *entry);
    match path.subject() {
        Subject::RiskReview { .. } => Some(RISK_REVIEW),
        Subject::Individual(field) | Subject::Person { field, .. } => within(PERSON, whole_date(field)),
        Subject::Company(field) => within(COMPANY, field),
        Subject::Account(whole) => within(ACCOUNT, whole),
    }
    .unwrap_or_else(|| {
        let last = path.as_str().rsplit('.').next().unwrap_or_default();
        if SECRETS.contains(&last) { UNKNOWN_SECRET } else { UNKNOWN }
    })
}

/// The paths that a section usually asks, in order, below a prefix such as `individual`.
pub(crate) fn usual_of_person() -> impl Iterator<Item = &'static str> {
    PERSON
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| !matches!(*name, "maiden_name" | "ssn_last_4" | "relationship.title"))
}

/// The same of a company.
pub(crate) fn usual_of_company() -> impl Iterator<Item = &'static str> {
    COMPANY.iter().map(|(name, _)| *name).filter(|name| *name != "registration_number")
}

/// The same of an account, all of them.
pub(crate) fn usual_of_account() -> impl Iterator<Item = &'static str> {
    ACCOUNT.iter().map(|(name, _)| *name)
}

/// The place of a path on its page.
pub(crate) fn place(path: &RequirementPath) -> usize {
    let entry = find(path);
    let all = PERSON.iter().chain(COMPANY).chain(ACCOUNT).map(|(_, entry)| *entry);
    // What a company is called comes before what it sells, and both before what nobody knows.
    all.into_iter().position(|row| row == entry).unwrap_or(usize::MAX)
}

/// `dob.day`, `dob.month` and `dob.year` are one question.
pub(crate) fn whole_date(field: &str) -> &str {
    match field {
        "dob.day" | "dob.month" | "dob.year" => "dob",
        other => other,
    }
}
