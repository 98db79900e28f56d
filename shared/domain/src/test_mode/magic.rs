//! The values, as Stripe's manual of tests lists them, each with what it decides. Codes are those of Stripe's list.

use serde_json::Value;

use crate::{phone::PhoneNumber, requirement::Subject};

/// What a value decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// It is right.
    Accepted,
    /// It is wrong.
    Refused {
        /// As in `verification_failed_tax_id_match`.
        code: &'static str,
        /// In words.
        reason: &'static str,
    },
}

use Word::Accepted;

const fn no(code: &'static str, reason: &'static str) -> Word {
    Word::Refused { code, reason }
}

type Table = [(&'static str, Word)];

pub(super) const BIRTHS: &Table = &[
    ("1901-1-1", Accepted),
    ("1902-1-1", Accepted),
    ("1900-1-1", no("verification_failed_other", "The person may be on a sanctions list.")),
];

const ID_MISMATCH: Word = no("verification_failed_id_number_match", "The number doesn't match this person.");
pub(super) const ID_NUMBERS: &Table = &[("000000000", Accepted), ("222222222", Accepted), ("111111111", ID_MISMATCH)];
pub(super) const LAST_FOURS: &Table = &[("0000", Accepted), ("1111", ID_MISMATCH)];

pub(super) const TAX_IDS: &Table = &[
    ("000000000", Accepted),
    // That of a company without profit.
    ("000000001", Accepted),
    ("111111111", no("verification_failed_tax_id_match", "The tax number doesn't match the company's name.")),
    ("111111112", no("verification_failed_tax_id_not_issued", "The tax number was never given out.")),
];

const ADDRESS_MISMATCH: &str = "verification_failed_address_match";
pub(super) const STREETS: &Table = &[
    ("address_full_match", Accepted),
    ("address_no_match", no(ADDRESS_MISMATCH, "The address doesn't match.")),
    (LINE1_ALONE, no(ADDRESS_MISMATCH, "The first line of the address doesn't match.")),
];
/// The street that is wrong while the rest of the address is right.
pub(super) const LINE1_ALONE: &str = "address_line1_no_match";

/// By the part before `.stripe.com`.
pub(super) const SITES: &Table = &[
    ("accessible", Accepted),
    ("disallowed", no("invalid_url_denylisted", "This website can't be used.")),
    ("geoblocked", no("invalid_url_website_inaccessible_geoblocked", "The website is closed to visitors from here.")),
    ("problem", no("invalid_url_website_other", "Something is wrong with the website.")),
    ("missing", no("invalid_url_website_incomplete", "The website lacks something that customers need.")),
    ("mismatch", no("invalid_url_website_business_information_mismatch", "The website is about another business.")),
    (
        "passwordprotected",
        no("invalid_url_website_inaccessible_password_protected", "The website asks for a password."),
    ),
    ("underconstruction", no("invalid_url_website_incomplete_under_construction", "The website isn't finished yet.")),
    ("inaccessible", no("invalid_url_website_inaccessible", "The website doesn't open.")),
];

pub(super) const DESCRIPTORS: &Table = &[
    (
        "mismatch",
        no("invalid_statement_descriptor_business_mismatch", "The text doesn't look like the business's name."),
    ),
    ("disallowed", no("invalid_statement_descriptor_denylisted", "This text can't be used.")),
];

pub(super) const TRADING_NAMES: &Table = &[
    ("disallowed_dba", no("invalid_business_profile_name_denylisted", "This name can't be used.")),
    ("invalid_dba", no("invalid_business_profile_name", "This isn't the name of a business.")),
];

pub(super) const DESCRIPTIONS: &Table =
    &[("require_url", no("invalid_url_website_other", "The description isn't enough; a website is needed."))];

pub(super) const FILES: &Table = &[
    ("file_identity_document_success", Accepted),
    ("file_identity_document_failure", no("verification_document_failed_test_mode", "The document failed, as asked.")),
];

fn look_up(table: &Table, value: &str) -> Option<Word> {
    table.iter().find(|(known, _)| *known == value).map(|(_, word)| *word)
}

/// Whether a file decides.
pub(super) fn is_file(id: &str) -> bool {
    look_up(FILES, id).is_some()
}

/// What a date of birth decides, year-month-day without zeroes before.
pub(super) fn birth(date: &str) -> Option<Word> {
    look_up(BIRTHS, date)
}

/// What a first line of an address decides.
pub(super) fn street(line1: &str) -> Option<Word> {
    look_up(STREETS, line1)
}

/// What the value of a path decides by itself.
pub(super) fn word(subject: &Subject<'_>, value: &Value) -> Option<Word> {
    let text = text(value)?;
    let small = text.to_ascii_lowercase();
    match subject {
        Subject::Individual(field) | Subject::Person { field, .. } => match *field {
            "id_number" => look_up(ID_NUMBERS, text),
            "ssn_last_4" => look_up(LAST_FOURS, text),
            "phone" => phone(text).map(|_| Accepted),
            "address.line1" => street(text),
            _ if field.starts_with("verification.") => look_up(FILES, text),
            _ => None,
        },
        Subject::Company(field) => match *field {
            "tax_id" => look_up(TAX_IDS, text),
            "phone" => phone(text).map(|_| Accepted),
            "address.line1" => street(text),
            _ if field.starts_with("verification.") => look_up(FILES, text),
            _ => None,
        },
        Subject::Account(path) => match *path {
            "business_profile.url" => look_up(SITES, site(&small)?),
            "business_profile.name" => look_up(TRADING_NAMES, &small),
            "business_profile.product_description" => look_up(DESCRIPTIONS, &small),
            "business_profile.support_phone" => phone(text).map(|_| Accepted),
            "settings.payments.statement_descriptor" => look_up(DESCRIPTORS, &small),
            _ if path.starts_with("documents.") => look_up(FILES, text),
            _ => None,
        },
        Subject::RiskReview { .. } => None,
    }
}

// A text, or the front of a document, or the first of several files.
fn text(value: &Value) -> Option<&str> {
    value.as_str().or_else(|| value["front"].as_str()).or_else(|| value[0].as_str())
}

fn site(url: &str) -> Option<&str> {
    url.strip_prefix("https://")?.trim_end_matches('/').strip_suffix(".stripe.com")
}

/// `000 000 0000`, with or without the 1 of its country: no phone has it.
pub(super) fn phone(raw: &str) -> Option<PhoneNumber> {
    let typed: String = raw.chars().filter(|c| !c.is_whitespace() && !"-.()".contains(*c)).collect();
    let national = typed.strip_prefix("+1").or_else(|| typed.strip_prefix("001")).unwrap_or(&typed);
    (national == "0000000000").then(PhoneNumber::of_nobody)
}
