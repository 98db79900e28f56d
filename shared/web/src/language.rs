//! Languages. Rule: no sentence that an owner reads stands in the code; each is in `locales/<language>/`, and a language
//! is parsed when the first page in it is asked for.

pub mod messages;

use std::sync::OnceLock;

use chrono::{DateTime, Datelike as _};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

type Bundle = FluentBundle<FluentResource>;

/// A language that the pages speak.
pub struct Language {
    tag: &'static str,
    direction: &'static str,
    sources: &'static [&'static str],
    bundle: OnceLock<Bundle>,
}

/// An argument of a sentence.
#[derive(Debug, Clone)]
pub enum Arg {
    /// A text, put in as it is.
    Text(String),
    /// A number; the sentence may depend on it.
    Number(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<&i64> for Arg {
    fn from(number: &i64) -> Self {
        Self::Number(*number)
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

static ENGLISH: Language = Language {
    tag: "en",
    direction: "ltr",
    sources: &[
        include_str!("../locales/en/common.ftl"),
        include_str!("../locales/en/problems.ftl"),
        include_str!("../locales/en/account-link.ftl"),
        include_str!("../locales/en/start.ftl"),
        include_str!("../locales/en/code.ftl"),
        include_str!("../locales/en/identity.ftl"),
        include_str!("../locales/en/tasks.ftl"),
        include_str!("../locales/en/forms.ftl"),
        include_str!("../locales/en/fields.ftl"),
        include_str!("../locales/en/countries.ftl"),
        include_str!("../locales/en/summary.ftl"),
        include_str!("../locales/en/receipt.ftl"),
        include_str!("../locales/en/errors.ftl"),
        include_str!("../locales/en/messages.ftl"),
        include_str!("../locales/en/emails.ftl"),
        include_str!("../locales/en/password.ftl"),
        include_str!("../locales/en/status.ftl"),
        include_str!("../locales/en/dashboard.ftl"),
        include_str!("../locales/en/dashboard-exports.ftl"),
        include_str!("../locales/en/dashboard-accounts.ftl"),
        include_str!("../locales/en/dashboard-account.ftl"),
        include_str!("../locales/en/dashboard-insight.ftl"),
        include_str!("../locales/en/dashboard-settings.ftl"),
    ],
    bundle: OnceLock::new(),
};

/// Every language, the first being the one that is spoken when no other fits.
static ALL: [&Language; 1] = [&ENGLISH];

impl Language {
    /// The language of a request: the one chosen, else the best of those that the browser accepts.
    pub fn pick(chosen: Option<&str>, accepted: Option<&str>) -> &'static Self {
        let find = |tag: &str| {
            let primary = tag.trim().split(['-', ';']).next().unwrap_or_default();
            ALL.into_iter().find(|language| language.tag.eq_ignore_ascii_case(primary))
        };
        chosen
            .and_then(find)
            .or_else(|| accepted.into_iter().flat_map(|list| list.split(',')).find_map(find))
            .unwrap_or(ALL[0])
    }

    /// Its tag, for `lang`.
    pub fn tag(&self) -> &'static str {
        self.tag
    }

    /// Which way it is written, for `dir`.
    pub fn direction(&self) -> &'static str {
        self.direction
    }

    /// Whether it has a sentence.
    pub fn has(&self, key: &str) -> bool {
        self.bundle().has_message(key)
    }

    /// A sentence without arguments.
    pub fn text(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// A sentence with one argument.
    pub fn with(&self, key: &str, name: &str, value: impl Into<Arg>) -> String {
        self.say(key, &[(name, value.into())])
    }

    /// A sentence with arguments. One that is missing shows its key, and a test fails before anybody sees it.
    pub fn say(&self, key: &str, arguments: &[(&str, Arg)]) -> String {
        let bundle = self.bundle();
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::error!(key, language = self.tag, "a sentence is missing");
            return format!("[{key}]");
        };
        let mut given = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            match value {
                Arg::Text(text) => given.set(*name, FluentValue::from(text.as_str())),
                Arg::Number(number) => given.set(*name, FluentValue::from(*number)),
            }
        }
        let mut errors = Vec::new();
        let said = bundle.format_pattern(pattern, Some(&given), &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::error!(key, language = self.tag, "a sentence lacks an argument");
        }
        said
    }

    /// Every country: its code and its name, by name.
    pub fn countries(&self) -> Vec<(String, String)> {
        let keys = self
            .sources
            .iter()
            .flat_map(|source| source.lines())
            .filter_map(|line| line.split_once(" ="))
            .map(|(key, _)| key);
        let mut all: Vec<(String, String)> =
            keys.filter_map(|key| key.strip_prefix("country-").map(|code| (code.to_owned(), self.text(key)))).collect();
        all.sort_by_cached_key(|(_, name)| name.replace('Å', "A"));
        all
    }

    /// A day: `3 May 2027`.
    pub fn date(&self, at: i64) -> String {
        let day = DateTime::from_timestamp(at, 0).unwrap_or_default();
        self.day(day.year(), day.month(), day.day())
    }

    /// A day given as year, month and day.
    pub fn day(&self, year: i32, month: u32, day: u32) -> String {
        let month = self.text(&format!("month-{month}"));
        self.say("date", &[("day", day.into()), ("month", month.into()), ("year", Arg::Text(year.to_string()))])
    }

    /// A day and the time, in UTC: `3 May 2027, 14:05 UTC`.
    pub fn moment(&self, at: i64) -> String {
        let time = DateTime::from_timestamp(at, 0).unwrap_or_default().format("%H:%M").to_string();
        self.say("moment", &[("date", self.date(at).into()), ("time", time.into())])
    }

    /// A length of time: seconds below two minutes, else minutes, hours or days, rounded up so that nobody is early.
    pub fn wait(&self, seconds: i64) -> String {
        match seconds {
            ..120 => self.with("wait-seconds", "count", seconds.max(1)),
            120..7_200 => self.with("wait-minutes", "count", (seconds + 59) / 60),
            _ => self.with("wait-hours", "count", (seconds + 3_599) / 3_600),
        }
    }

    fn bundle(&self) -> &Bundle {
        self.bundle.get_or_init(|| {
            let tag: LanguageIdentifier = self.tag.parse().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![tag]);
            // The marks around arguments confuse text messages and attributes; every page has one direction.
            bundle.set_use_isolating(false);
            for source in self.sources {
                match FluentResource::try_new((*source).to_owned()) {
                    Ok(resource) | Err((resource, _)) => bundle.add_resource_overriding(resource),
                }
            }
            bundle
        })
    }
}

impl std::fmt::Debug for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.tag)
    }
}

#[cfg(test)]
mod tests;
