//! Every sentence that is used exists, every one that exists is used, and each can be translated without asking.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use super::*;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn files(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        // What only a test says isn't used.
        if path.is_dir() && path.ends_with("tests") {
            continue;
        }
        if path.is_dir() {
            files(&path, endings, found);
        } else if endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)) {
            found.push(path);
        }
    }
}

fn keys() -> BTreeSet<String> {
    keys_of(&STAFF.sources().concat())
}

fn keys_of(source: &str) -> BTreeSet<String> {
    source
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" =").map(|(key, _)| key.to_owned()))
        .collect()
}

// The language files as they stand, with what they tell the translator.
fn written(tag: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    files(&root().join("shared/web/locales").join(tag), &[".ftl"], &mut found);
    found.sort();
    found.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

fn sources() -> String {
    let mut found = Vec::new();
    for folder in ["shared/web/src", "shared/web/templates", "functions"] {
        files(&root().join(folder), &[".rs", ".html"], &mut found);
    }
    // The API speaks to developers, in English.
    found.retain(|path| !path.to_string_lossy().contains("/src/api/"));
    found.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

#[test]
fn every_file_is_well_formed_and_no_key_stands_twice() {
    for language in Language::all() {
        let mut seen = BTreeSet::new();
        for (path, source) in written(language.tag()) {
            assert!(FluentResource::try_new(source.clone()).is_ok(), "{}", path.display());
            for line in source.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase())) {
                let key = line.split_once(" =").map(|(key, _)| key.to_owned()).expect("key = text");
                assert!(seen.insert(key.clone()), "{key} stands twice in {}", path.display());
            }
        }
    }
}

#[test]
fn every_file_tells_the_translator_where_its_sentences_are_read() {
    for (path, source) in written("en") {
        assert!(source.starts_with("### "), "a file begins with what it is: {}", path.display());
        // A comment speaks for what follows it, to the next empty line; one with `##` for the whole part of the file.
        let (mut part, mut group) = (false, false);
        for line in source.lines() {
            part |= line.starts_with("## ");
            group = !line.trim().is_empty() && (group || line.starts_with("# "));
            let is_sentence = line.starts_with(|c: char| c.is_ascii_lowercase());
            assert!(!is_sentence || part || group, "no comment for the translator above: {line}");
        }
    }
}

#[test]
fn every_sentence_that_a_page_says_exists() {
    let text = sources();
    let known = keys();
    for call in [
        "t.text(\"",
        "t.with(\"",
        "t.say(\"",
        "language.text(\"",
        "language.with(\"",
        "language.say(\"",
        "self.text(\"",
        "self.with(\"",
        "self.say(\"",
    ] {
        for part in text.split(call).skip(1) {
            let key = part.split('"').next().unwrap_or_default();
            assert!(known.contains(key), "{key} is said and isn't written");
        }
    }
}

#[test]
fn every_sentence_that_exists_is_used() {
    let text = sources();
    // Families whose keys are put together from a stem.
    let families = [
        "month-",
        "country-",
        "problem-",
        "field-",
        "section-",
        "error-",
        "review-",
        "state-",
        "dead-end-",
        "urgency-",
        "why-",
        "change-",
        "because-",
        "people-",
        "document-name-",
        "document-kind-",
        "document-title-",
        "document-given-",
        "document-problem-",
        "choice-",
        "role-",
        "trouble-",
        "accounts-tab-",
        "export-status-",
        "export-queued-",
        "export-running-",
        "export-failed-",
        "export-expired-",
        "accounts-filter-",
        "accounts-sort-",
        "accounts-link-",
        "accounts-reject-",
        "account-status-",
        "account-link-",
        "account-stop-",
        "account-opt-in-",
        "account-opt-out-",
        "account-business-",
        "capability-",
        "requirement-",
        "audit-",
        "insight-step-",
        "insight-time-",
        "insight-within-",
        "insight-short-",
        "site-",
        "delivery-",
    ];
    for key in keys() {
        let used = text.contains(&format!("\"{key}\"")) || families.iter().any(|family| key.starts_with(family));
        assert!(used, "{key} is written and nowhere used");
    }
}

#[test]
fn every_problem_has_a_sentence() {
    for problem in domain::forms::Problem::ALL {
        assert!(Language::english().has(problem.key()), "{}", problem.key());
    }
}

#[test]
fn every_question_and_every_choice_has_words() {
    let english = Language::english();
    for (key, choices) in domain::forms::texts() {
        assert!(english.has(&format!("field-{key}-label")), "{key}");
        for choice in choices {
            assert!(english.has(&format!("choice-{key}-{choice}")), "{key} {choice}");
        }
    }
    for key in domain::forms::texts_of_countries() {
        assert!(english.has(&format!("field-{key}-label")), "{key}");
    }
    for review in domain::forms::reviews() {
        assert!(
            english.has(&format!("review-{review}-title")) && english.has(&format!("review-{review}-ask")),
            "{review}"
        );
    }
}

#[test]
fn every_code_of_an_error_has_a_sentence_that_says_what_helps() {
    let mut said = BTreeSet::new();
    for code in domain::requirement::ERROR_CODES {
        let key = format!("error-{code}");
        assert!(Language::english().has(&key), "{key}");
        assert!(said.insert(Language::english().text(&key)), "{key} says the same as another");
    }
}

#[test]
fn numbers_choose_their_words() {
    assert_eq!(Language::english().wait(1), "1 second");
    assert_eq!(Language::english().wait(30), "30 seconds");
    assert_eq!(Language::english().wait(121), "3 minutes");
    assert_eq!(Language::english().wait(7_200), "2 hours");
    assert_eq!(Language::english().wait(0), "1 second");
}

#[test]
fn every_country_is_there_once_in_every_language() {
    for language in Language::all() {
        let all = language.countries();
        let codes: BTreeSet<&str> = all.iter().map(|(code, _)| code.as_str()).collect();
        assert_eq!((all.len(), codes.len()), (249, 249), "{language:?}");
    }
    let all = Language::english().countries();
    let place = |code: &str| all.iter().position(|(known, _)| known == code).expect("a country");
    assert!(place("AF") < place("AX") && place("AX") < place("AL") && place("AL") < place("ZW"));
    assert_eq!(all[place("US")].1, "United States");
}

#[test]
fn dates_are_written_out() {
    assert_eq!(Language::english().date(1_809_475_200), "5 May 2027");
    assert_eq!(Language::english().moment(1_809_475_200), "5 May 2027, 00:00 UTC");
}

#[test]
fn the_boxes_of_a_date_stand_as_a_day_is_written() {
    use DatePart::{Day, Month, Year};
    for language in Language::all() {
        let year_first = matches!(language.language_tag(), LanguageTag::Ja | LanguageTag::Zh);
        let order = if year_first { [Year, Month, Day] } else { [Day, Month, Year] };
        assert_eq!(language.date_order(), order, "{language:?}");
    }
}

#[test]
fn the_language_follows_the_choice_then_the_browser_then_english() {
    assert_eq!(Language::pick(Some("xx"), Some("sv,en;q=0.5")).tag(), "en");
    assert_eq!(Language::pick(None, None).tag(), "en");
    assert!(ALL.iter().zip(LanguageTag::ALL).all(|(language, tag)| language.tag == tag));
}

#[test]
fn owners_pages_carry_nothing_that_only_staff_read() {
    assert!(Language::staff().has("start-title") && Language::staff().has("accounts-title"));
    assert!(!Language::english().has("accounts-title"));
}
