//! Turns the catalogue of questions (`catalogue/*.toml`) into tables. Rule: a row that means nothing ends the build, by file
//! and path; at run time nothing is read.
//!
//! A row of `[[field]]`:
//! - `path`: below its scope (a person, the company), whole for the account, what it is about for a risk review;
//! - `key`: the stem of its texts: `field-<key>-label`, `field-<key>-hint`, and for a choice `choice-<key>-<value>`;
//! - `input`: how it is typed (`text` without it), `check`: what it must be (`anything` without it);
//! - `parts`: members of the path that are one question together, as day, month and year are;
//! - `choices`: what a choice offers; `section`: the page, where the scope doesn't say it;
//! - `autocomplete`: for browsers; `sensitive`: shown again only by its last characters;
//! - `usual`: asked of everybody who changes the section, in the countries of `only`, or in all;
//! - `first`: asked before all else on its page. Others stand in the order of the files and their rows.
//!
//! A row of `[[address]]` is an address in another script: its lines are questions `address-<key>-<line>`.

use std::{collections::BTreeMap, env, fmt::Write as _, fs, path::Path};

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rows {
    field: Vec<Field>,
    #[serde(default)]
    address: Vec<Address>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Field {
    path: String,
    #[serde(default)]
    key: String,
    #[serde(default)]
    input: String,
    #[serde(default)]
    check: String,
    #[serde(default)]
    parts: Vec<String>,
    #[serde(default)]
    choices: Vec<String>,
    #[serde(default)]
    section: String,
    #[serde(default)]
    autocomplete: String,
    #[serde(default)]
    sensitive: bool,
    #[serde(default)]
    usual: bool,
    #[serde(default)]
    only: Vec<String>,
    #[serde(default)]
    first: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Address {
    path: String,
    key: String,
    check: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Countries {
    country: Vec<Country>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Country {
    code: String,
    words: BTreeMap<String, String>,
    currency: String,
    #[serde(default)]
    no_state: bool,
    #[serde(default)]
    states: Vec<(String, String)>,
}

const INPUTS: [&str; 15] = [
    "text",
    "email",
    "phone",
    "url",
    "digits",
    "date",
    "long-text",
    "choice",
    "yes-no",
    "country",
    "state",
    "bank",
    "accept",
    "document",
    "answer",
];
const CHECKS: [&str; 34] = [
    "person-name",
    "names",
    "kana",
    "kana-line",
    "business-name",
    "line",
    "street",
    "postal-code",
    "country",
    "state",
    "email",
    "phone",
    "business-phone",
    "url",
    "born",
    "past",
    "id-number",
    "last-four",
    "tax-id",
    "registration-number",
    "vat-id",
    "industry",
    "description",
    "statement-descriptor",
    "statement-prefix",
    "answer",
    "percent",
    "count",
    "amount",
    "currency",
    "iso-date",
    "list",
    "choice",
    "anything",
];
const SECTIONS: [&str; 6] = ["kind", "business", "bank", "public", "documents", "terms"];

#[expect(clippy::disallowed_methods, reason = "a build is told by its environment where to write")]
fn main() {
    println!("cargo::rerun-if-changed=catalogue");
    let mut code = String::new();
    let mut place = 0;
    for (name, table) in [("person", "PERSON"), ("company", "COMPANY"), ("account", "ACCOUNT"), ("reviews", "REVIEWS")]
    {
        let file = format!("{name}.toml");
        let mut rows: Rows = read(&file);
        let fields = rows.address.iter().flat_map(lines_of).collect::<Vec<_>>();
        rows.field.extend(fields);
        // Writing to a string doesn't fail.
        let _ = writeln!(code, "pub(super) static {table}: &[(&str, Entry)] = &[");
        for field in &mut rows.field {
            if name == "reviews" {
                field.key = "answer".into();
                if field.input.is_empty() {
                    (field.input, field.check) = ("answer".into(), "answer".into());
                }
            }
            place += 1;
            row(&mut code, &file, field, place);
        }
        code.push_str("];\n");
    }
    countries(&mut code);
    let out = env::var("OUT_DIR").expect("cargo says where to write");
    fs::write(Path::new(&out).join("catalogue.rs"), code).expect("the folder of a build can be written");
}

fn read<T: for<'de> Deserialize<'de>>(file: &str) -> T {
    let path = Path::new("catalogue").join(file);
    println!("cargo::rerun-if-changed={}", path.display());
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{file}: {error}"));
    toml::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"))
}

fn lines_of(address: &Address) -> Vec<Field> {
    let line = |name: &str, input: &str, check: &str| Field {
        path: format!("{}.{name}", address.path),
        key: format!("address-{}-{}", address.key, name.replace('_', "-")),
        input: input.into(),
        check: check.into(),
        parts: vec![],
        choices: vec![],
        section: String::new(),
        autocomplete: "off".into(),
        sensitive: false,
        usual: false,
        only: vec![],
        first: false,
    };
    vec![
        line("country", "country", "country"),
        line("postal_code", "text", "postal-code"),
        line("state", "text", &address.check),
        line("city", "text", &address.check),
        line("town", "text", &address.check),
        line("line1", "text", &address.check),
        line("line2", "text", &address.check),
    ]
}

fn row(code: &mut String, file: &str, field: &Field, place: usize) {
    let Field { path, key, input, check, parts, choices, section, autocomplete, sensitive, usual, only, first } = field;
    let place = if *first { 0 } else { place };
    let known = |word: &str, all: &[&str], default: &str, what: &str| -> String {
        let word = if word.is_empty() { default } else { word };
        assert!(all.contains(&word), "{file}: {path}: {what} {word:?} is none of {all:?}");
        word.split('-').map(capital).collect()
    };
    let default_check = match input.as_str() {
        "choice" => "choice",
        _ => "anything",
    };
    let input = known(input, &INPUTS, "text", "input");
    let check = known(check, &CHECKS, default_check, "check");
    let section = if section.is_empty() {
        "None".to_owned()
    } else {
        format!("Some(Place::{})", known(section, &SECTIONS, "", "section"))
    };
    assert!(!key.is_empty(), "{file}: {path} has no key");
    assert!(input != "Choice" || !choices.is_empty(), "{file}: {path} has no choices");
    let autocomplete = if autocomplete.is_empty() { "off" } else { autocomplete };
    let _ = writeln!(
        code,
        "    ({path:?}, Entry {{ key: {key:?}, input: Input::{input}, check: Check::{check}, parts: &{parts:?}, \
         choices: &{choices:?}, section: {section}, autocomplete: {autocomplete:?}, sensitive: {sensitive}, usual: \
         {usual}, only: &{only:?}, place: {place} }}),",
    );
}

fn countries(code: &mut String) {
    let all: Countries = read("countries.toml");
    code.push_str("pub(super) static COUNTRIES: &[Country] = &[\n");
    for country in &all.country {
        let Country { code: name, words, currency, no_state, states } = country;
        let words: Vec<(&String, &String)> = words.iter().collect();
        let _ = writeln!(
            code,
            "    Country {{ code: {name:?}, words: &{words:?}, currency: {currency:?}, no_state: {no_state}, states: &{states:?} }},"
        );
    }
    code.push_str("];\n");
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
