//! The log lines of a whole run, looked through for everything secret or personal that was used in it.
//!
//! Rule: what is looked for comes from the run itself: the phones and addresses that messages went to, the codes and links in
//! them, the tokens of the stack; and, whatever its value, all that looks like a key, a token or a session.

use std::{collections::HashSet, fs, path::Path};

use serde_json::Value;

use crate::{Done, checks::Count, inbox};

// What the tests type as their owners: names, streets, numbers.
const TYPED: [&str; 10] = [
    "Rosen",
    "Rosén",
    "Okoro",
    "Barrow",
    "Alder Street",
    "Park Row",
    "123456789",
    "123-45-6789",
    "000123456789",
    "555-01",
];
// As long as a session, and shorter than a link's token.
const SHORTEST_TOKEN: usize = 40;

/// What must stand in no line.
#[derive(Default)]
struct Secrets {
    words: HashSet<String>,
}

impl Secrets {
    fn of(facts: &Value, messages: &[Value]) -> Self {
        let mut secrets = Self::default();
        for message in messages {
            let text = |name: &str| message[name].as_str().unwrap_or_default();
            secrets.words.insert(text("to").trim_start_matches('+').to_lowercase());
            secrets.words.extend(words(text("text")).filter(|word| is_code(word)).map(str::to_owned));
            secrets.links(text("text"));
        }
        for url in facts["links"].as_object().into_iter().flatten().filter_map(|(_, url)| url.as_str()) {
            secrets.links(url);
        }
        secrets
    }

    // Tokens at the end of addresses.
    fn links(&mut self, text: &str) {
        for part in ["/r/", "/a/", "/reminders/"] {
            let tokens = text.split(part).skip(1).filter_map(|rest| rest.split(|c: char| !is_token(c)).next());
            self.words.extend(tokens.filter(|token| token.len() >= SHORTEST_TOKEN).map(str::to_lowercase));
        }
    }

    /// What a text gives away.
    fn found(&self, text: &str) -> Option<String> {
        let typed = TYPED.iter().find(|typed| text.contains(**typed)).map(|typed| (*typed).to_owned());
        typed.or_else(|| words(text).find(|word| self.is_secret(word)).map(str::to_owned))
    }

    fn is_secret(&self, word: &str) -> bool {
        let of = |kind: fn(&u8) -> bool| word.bytes().any(|byte| kind(&byte));
        let looks_random = of(u8::is_ascii_uppercase)
            && of(u8::is_ascii_lowercase)
            && of(u8::is_ascii_digit)
            && word.chars().all(is_token);
        self.words.contains(&word.to_lowercase())
            || (word.len() >= SHORTEST_TOKEN && looks_random)
            || ["whsec_", "eyJ"].iter().any(|start| word.starts_with(start))
            || (word.contains('@') && word.contains('.'))
    }
}

fn is_token(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

fn is_code(word: &str) -> bool {
    word.len() == 6 && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(is_token(c) || c == '@' || c == '.'))
        .map(|word| word.trim_matches('.'))
        .filter(|word| !word.is_empty())
}

// Numbers are counts and times; a code that is logged is logged as a text.
fn texts<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::String(text) => found.push(text),
        Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Value::Object(members) => members.values().for_each(|member| texts(member, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

// A line that isn't JSON, such as a panic's, is read as it is.
fn given_away(secrets: &Secrets, line: &str) -> Option<String> {
    let Ok(json) = serde_json::from_str::<Value>(line) else { return secrets.found(line) };
    let mut found = Vec::new();
    texts(&json, &mut found);
    found.into_iter().find_map(|text| secrets.found(text))
}

/// Looks through what the functions of a stack wrote.
pub(crate) fn check(facts: &Path) -> Done<Count> {
    let unreadable = |error: &dyn std::fmt::Display| format!("The logs can't be looked through: {error}.");
    let text = fs::read_to_string(facts).map_err(|error| unreadable(&error))?;
    let facts: Value = serde_json::from_str(&text).map_err(|error| unreadable(&error))?;
    let text = |name: &str| facts[name].as_str().unwrap_or_default();
    let secrets = Secrets::of(&facts, &inbox::messages(text("aws"))?);
    let log =
        fs::read_to_string(Path::new(text("folder")).join("functions.log")).map_err(|error| unreadable(&error))?;
    let mut count = Count::default();
    for line in log.lines() {
        if let Some(secret) = given_away(&secrets, line) {
            println!("{secret} stands in a log line: {line}");
            count.failed += 1;
        }
    }
    println!("{} secrets of this run were looked for in {} log lines.", secrets.words.len(), log.lines().count());
    if count.failed == 0 && !secrets.words.is_empty() && !log.is_empty() {
        count.passed = 1;
    }
    Ok(count)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn secrets() -> Secrets {
        let token = "AU8cnSqwfkxVodPo9gtynBRx0v4mYw7o2Jc9lQfZk1sK";
        let text = format!("Shop: your code is 012345.\n\nhttp://127.0.0.1/r/{token}");
        Secrets::of(
            &json!({}),
            &[json!({"to": "+12065550100", "text": text}), json!({"to": "Jo@example.com", "text": ""})],
        )
    }

    #[test]
    fn whatever_was_used_is_found_wherever_it_stands() {
        for line in [
            r#"{"message":"sent to +12065550100"}"#,
            r#"{"message":"request","fields":[{"to":"jo@EXAMPLE.com"}]}"#,
            r#"{"message":"wrong code 012345"}"#,
            r#"{"route":"/r/AU8cnSqwfkxVodPo9gtynBRx0v4mYw7o2Jc9lQfZk1sK"}"#,
            r#"{"session":"q3VvW0l0Z6bXf9s2T1n8Yc4Kd7Ha5Ug0EoRiPmLjBxQ"}"#,
            r#"{"authorization":"Bearer eyJhbGciOiJFZERTQSJ9.e30.x"}"#,
            r#"{"secret":"whsec_abc"}"#,
            r#"{"error":"no account of somebody@else.example"}"#,
            "thread 'main' panicked: O'Rosen is no name",
        ] {
            assert!(given_away(&secrets(), line).is_some(), "{line}");
        }
    }

    #[test]
    fn ids_counts_and_routes_are_no_secrets() {
        for line in [
            r#"{"message":"request","route":"/r/{token}","status":303,"milliseconds":12345}"#,
            r#"{"count":12345,"span":{"id":"req_418105e98b811b8909a5326b","invocation":"fc2d3983-14bc-4ec1-958e-6dbb8f4a3a76"}}"#,
            r#"{"span":{"xrayTraceId":"Root=1-6b08c24f-da4ed1ce15db6b78206457f8;Parent=a2667df4b34f92f7;Sampled=1"}}"#,
        ] {
            assert_eq!(given_away(&secrets(), line), None, "{line}");
        }
    }
}
