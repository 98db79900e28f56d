//! Finding accounts by what people know of them: an id, a business name, an e-mail address.
//!
//! Rule: an account is found under its [`terms`](Account::search_terms), which narrow a search down; whether it is what was
//! looked for is decided by the account itself, by [`Search::matches`]. So a term may be shared by many, and none may be
//! missing.
//!
//! A word's terms are its first three and its first six letters: two rows a word bound what an account costs to write, and
//! six letters of a name are shared by few. Names in scripts without spaces go by pairs of characters.

use std::collections::BTreeSet;

use serde_json::Value;
use unicode_normalization::UnicodeNormalization as _;

use super::Account;
use crate::{email::Email, id::AccountId, identity::fold};

/// Words of an account's names that it is found under, and pairs of characters.
const MOST_WORDS: usize = 6;
const MOST_PAIRS: usize = 8;
/// Addresses that it is found under.
const MOST_ADDRESSES: usize = 4;
/// The lengths that words are found by.
const SHORT: usize = 3;
const LONG: usize = 6;

/// What somebody looks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Search {
    /// One account.
    Id(AccountId),
    /// An e-mail address, folded.
    Address(String),
    /// Words, each of which begins a word of a name, or stands in one that has no spaces.
    Words(Vec<String>),
}

impl Search {
    /// Reads what was typed; none when nothing can be found by it.
    pub fn parse(raw: &str) -> Option<Self> {
        let raw = raw.trim();
        if raw.starts_with("acct_")
            && let Ok(id) = AccountId::parse(raw)
        {
            return Some(Self::Id(id));
        }
        if raw.contains('@') {
            return Some(Self::Address(folded(raw)));
        }
        let words: Vec<String> = words(raw).into_iter().take(MOST_WORDS).collect();
        (!words.is_empty()).then_some(Self::Words(words))
    }

    /// The term that the fewest accounts share, as far as can be told; none when an id says which account.
    pub fn term(&self) -> Option<String> {
        match self {
            Self::Id(_) => None,
            Self::Address(address) => Some(address_term(address)),
            Self::Words(words) => {
                let longest = words.iter().max_by_key(|word| word.chars().count())?;
                terms_of(longest).pop()
            }
        }
    }

    /// Whether an account, opened, is what was looked for.
    pub fn matches(&self, account: &Account) -> bool {
        match self {
            Self::Id(id) => account.id() == id,
            Self::Address(address) => account.addresses().any(|known| known == *address),
            Self::Words(wanted) => {
                let known: Vec<String> = account.names().flat_map(|name| words(&name)).collect();
                let fits = |known: &String, word: &str| {
                    if is_dense(word) { known.contains(word) } else { known.starts_with(word) }
                };
                wanted.iter().all(|word| known.iter().any(|known| fits(known, word)))
            }
        }
    }
}

impl Account {
    /// What it is found under. They are as personal as what they are made of.
    pub fn search_terms(&self) -> BTreeSet<String> {
        let mut terms = BTreeSet::new();
        // In the order of the names: what is beyond the bounds is the least of them.
        let (dense, plain): (Vec<String>, Vec<String>) =
            self.names().flat_map(|name| words(&name)).partition(|word| is_dense(word));
        let mut seen = BTreeSet::new();
        let plain = plain.iter().filter(|word| seen.insert(word.as_str())).take(MOST_WORDS);
        terms.extend(plain.flat_map(|word| terms_of(word)));
        terms.extend(dense.iter().flat_map(|word| terms_of(word)).take(MOST_PAIRS));
        terms.extend(self.addresses().take(MOST_ADDRESSES).map(|address| address_term(&address)));
        terms
    }

    // The names that it is known by.
    fn names(&self) -> impl Iterator<Item = String> {
        let at = |pointer: &[&str]| {
            let mut value = self.fields.get(*pointer.first()?)?;
            for part in &pointer[1..] {
                value = value.get(part)?;
            }
            value.as_str().map(str::to_owned)
        };
        let names = [
            at(&["business_profile", "name"]),
            at(&["company", "name"]),
            at(&["company", "name_kana"]),
            at(&["company", "name_kanji"]),
            at(&["settings", "dashboard", "display_name"]),
            at(&["individual", "first_name"]),
            at(&["individual", "last_name"]),
        ];
        names.into_iter().flatten()
    }

    // The e-mail addresses that it is known by, folded.
    fn addresses(&self) -> impl Iterator<Item = String> {
        let at = |of: &str, name: &str| self.fields.get(of)?.get(name)?.as_str();
        let own = [
            self.fields.get("email").and_then(Value::as_str),
            at("individual", "email"),
            at("business_profile", "support_email"),
        ];
        let persons = self.persons().filter_map(|person| person.get("email").and_then(Value::as_str).map(folded));
        own.into_iter().flatten().map(folded).chain(persons).filter(|address| address.contains('@'))
    }
}

fn folded(raw: &str) -> String {
    Email::parse(raw).map_or_else(|_| raw.trim().to_lowercase(), |email| email.folded())
}

// Words as they are compared. A mark belongs to the letter before it, an apostrophe ends a word.
fn words(raw: &str) -> Vec<String> {
    let composed: String = raw.nfkc().collect();
    let parts = composed.split(|c: char| !c.is_alphanumeric() && !unicode_normalization::char::is_combining_mark(c));
    parts.map(fold).filter(|word| !word.is_empty()).collect()
}

// Whether a word is written in a script that puts no spaces between words.
fn is_dense(word: &str) -> bool {
    word.chars().any(|c| matches!(c, '\u{0e00}'..='\u{0eff}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'))
}

// The terms of a word, those that say more last.
fn terms_of(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    if is_dense(word) {
        // One character alone is found as itself, a longer run by its pairs.
        return match letters.len() {
            1 => vec![format!("p:{word}")],
            _ => letters.windows(2).map(|pair| format!("p:{}", pair.iter().collect::<String>())).collect(),
        };
    }
    let first = |count: usize| format!("w:{}", letters.iter().take(count).collect::<String>());
    match letters.len() {
        // A short word is found when it is typed whole.
        ..SHORT => vec![format!("s:{word}")],
        SHORT..LONG => vec![first(SHORT)],
        _ => vec![first(SHORT), first(LONG)],
    }
}

fn address_term(address: &str) -> String {
    format!("e:{address}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn account(body: Value) -> Account {
        let Value::Object(body) = body else { panic!("an object") };
        let id = AccountId::parse("acct_1").unwrap();
        Account::read(&id, false, body, None, 1_000).unwrap_or_else(|invalid| panic!("{invalid}"))
    }

    fn finds(account: &Account, typed: &str) -> bool {
        let Some(search) = Search::parse(typed) else { return false };
        let listed = search.term().is_none_or(|term| account.search_terms().contains(&term));
        listed && search.matches(account)
    }

    fn rosen() -> Account {
        account(json!({
            "email": "Office@Rosen.example", "business_profile": {"name": "Café Rosén & Söhne"},
            "individual": {"first_name": "Mara", "last_name": "O'Brien", "email": "mara@rosen.example"},
        }))
    }

    #[test]
    fn an_account_is_found_by_id_by_words_and_by_address() {
        let rosen = rosen();
        for typed in [
            "acct_1",
            " acct_1 ",
            "rosen",
            "ROSÉN",
            "ros",
            "cafe rosen",
            "rosen café",
            "söhne",
            "sohne",
            "o'brien",
            "mara rosen",
            "office@rosen.example",
            "MARA@rosen.example",
            "Ｒｏｓｅｎ",
        ] {
            assert!(finds(&rosen, typed), "{typed}");
        }
        for typed in ["acct_2", "rosenberg", "osen", "cafe miller", "other@rosen.example", "rosen.example", "&", ""] {
            assert!(!finds(&rosen, typed), "{typed}");
        }
    }

    #[test]
    fn persons_are_found_by_their_address() {
        let company = account(json!({"company": {"name": "Rosen Ltd"}, "persons": {"object": "list", "data": [
            {"id": "person_1", "email": "ada@rosen.example"}]}}));
        assert!(finds(&company, "ada@rosen.example"));
    }

    #[test]
    fn names_without_spaces_are_found_by_a_part_of_them() {
        let shop = account(json!({"business_profile": {"name": "株式会社山田商店"}}));
        for typed in ["山田", "山田商店", "株式会社山田商店"] {
            assert!(finds(&shop, typed), "{typed}");
        }
        assert!(!finds(&shop, "田山"));
    }

    #[test]
    fn what_an_account_costs_to_find_is_bounded() {
        let name = (0..25).map(|n| format!("word{n:03}")).collect::<Vec<_>>().join(" ");
        let persons: Vec<Value> =
            (0..50).map(|n| json!({"id": format!("person_{n}"), "email": format!("p{n}@example.com")})).collect();
        let many = account(json!({"business_profile": {"name": name}, "persons": {"object": "list", "data": persons}}));
        assert!(many.search_terms().len() <= 2 * MOST_WORDS + MOST_PAIRS + MOST_ADDRESSES);
    }

    proptest! {
        #[test]
        fn every_beginning_of_a_name_finds_it(name in "\\p{L}{3,12}( \\p{L}{3,12}){0,2}", cut in 3_usize..12) {
            let known = account(json!({"business_profile": {"name": name}}));
            for word in name.split(' ') {
                let typed: String = word.chars().take(cut).collect();
                let folded = words(&typed);
                // A letter may fold to none, and a script may have no spaces; both have their own test.
                prop_assume!(folded.len() == 1 && folded[0].chars().count() >= SHORT && !words(&name).iter().any(|w| is_dense(w)));
                prop_assume!(words(word).iter().all(|whole| whole.starts_with(&folded[0])));
                prop_assert!(finds(&known, &typed), "{typed}");
            }
        }

        #[test]
        fn whatever_matches_is_listed(name in "[a-zA-Z0-9 ]{1,40}", typed in "[a-zA-Z0-9]{1,10}") {
            let known = account(json!({"business_profile": {"name": name}}));
            let (few, search) = (words(&name).len() <= MOST_WORDS, Search::parse(&typed));
            if let Some(search) = search.filter(|search| few && search.matches(&known)) {
                let whole = words(&name).contains(&typed.to_lowercase());
                prop_assert!(whole || typed.len() < SHORT || known.search_terms().contains(&search.term().unwrap()));
            }
        }
    }
}
