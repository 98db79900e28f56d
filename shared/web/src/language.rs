//! Languages. Rule: no sentence that an owner reads stands in the code; each is in `locales/<language>/`, and a language
//! is parsed when the first page in it is asked for.

pub mod messages;

use std::sync::OnceLock;

use chrono::{DateTime, Datelike as _};
use domain::language::{LanguageTag, spoken};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use crate::field::DatePart;

type Bundle = FluentBundle<FluentResource>;

/// A language that the pages speak.
pub struct Language {
    tag: LanguageTag,
    direction: &'static str,
    is_staff: bool,
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

// The texts as the build gathered them: tag, owner's pages, staff's pages.
mod texts {
    include!(concat!(env!("OUT_DIR"), "/texts.rs"));
}

const fn language(tag: LanguageTag, direction: &'static str, is_staff: bool) -> Language {
    Language { tag, direction, is_staff, bundle: OnceLock::new() }
}

// In the order of the tags.
static ALL: [Language; 10] = [
    language(LanguageTag::En, "ltr", false),
    language(LanguageTag::Es, "ltr", false),
    language(LanguageTag::Fr, "ltr", false),
    language(LanguageTag::De, "ltr", false),
    language(LanguageTag::It, "ltr", false),
    language(LanguageTag::Nl, "ltr", false),
    language(LanguageTag::Pt, "ltr", false),
    language(LanguageTag::Ja, "ltr", false),
    language(LanguageTag::Zh, "ltr", false),
    language(LanguageTag::Ar, "rtl", false),
];

static STAFF: Language = language(LanguageTag::En, "ltr", true);

impl Language {
    /// The language of a tag.
    pub fn of(tag: LanguageTag) -> &'static Self {
        ALL.iter().find(|language| language.tag == tag).unwrap_or(&ALL[0])
    }

    /// Every language that pages are spoken in.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        ALL.iter()
    }

    /// English.
    pub fn english() -> &'static Self {
        Self::of(LanguageTag::En)
    }

    /// What the dashboard speaks: English, with its own sentences. Owners' pages don't carry them.
    pub fn staff() -> &'static Self {
        &STAFF
    }

    /// The language of a request that names one itself, or whose browser says what it accepts.
    pub fn pick(chosen: Option<&str>, accepted: Option<&str>) -> &'static Self {
        Self::of(spoken(chosen, None, accepted, None))
    }

    /// Every language: its tag and its own name, for the switch.
    pub fn choices() -> impl Iterator<Item = (&'static str, &'static str)> {
        Self::all().map(|language| (language.tag(), language.own_name()))
    }

    /// What it is called by those who speak it.
    pub fn own_name(&self) -> &'static str {
        self.tag.own_name()
    }

    /// Which it is.
    pub fn language_tag(&self) -> LanguageTag {
        self.tag
    }

    /// Its tag, for `lang`.
    pub fn tag(&self) -> &'static str {
        self.tag.as_str()
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

    /// A sentence with arguments. One that a language lacks is said in English, and one that is nowhere shows its key; a
    /// test fails before anybody sees either.
    pub fn say(&self, key: &str, arguments: &[(&str, Arg)]) -> String {
        let bundle = self.bundle();
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::error!(key, language = self.tag(), "a sentence is missing");
            return if self.tag == LanguageTag::En { format!("[{key}]") } else { Self::english().say(key, arguments) };
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
            tracing::error!(key, language = self.tag(), "a sentence lacks an argument");
        }
        said
    }

    /// Every country: its code and its name, in the order of the language's file, which is that of its dictionaries.
    pub fn countries(&self) -> Vec<(String, String)> {
        let keys = self
            .sources()
            .into_iter()
            .flat_map(str::lines)
            .filter_map(|line| line.split_once(" ="))
            .map(|(key, _)| key);
        keys.filter_map(|key| key.strip_prefix("country-").map(|code| (code.to_owned(), self.text(key)))).collect()
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

    /// The boxes of a date, in the order in which the language writes a day: year first in Japanese, day first in English.
    pub fn date_order(&self) -> [DatePart; 3] {
        // Signs that stand in no sentence.
        let sign = |part: DatePart| ["\u{1}", "\u{2}", "\u{3}"][part as usize];
        let arguments = DatePart::ALL.map(|part| (part.name(), Arg::from(sign(part))));
        let written = self.say("date", &arguments);
        let mut order = DatePart::ALL;
        order.sort_by_key(|part| written.find(sign(*part)));
        order
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

    // What it is made of: the owner's sentences, and the staff's where staff read it.
    fn sources(&self) -> Vec<&'static str> {
        let of = texts::TEXTS.iter().filter(|(tag, ..)| *tag == self.tag());
        of.flat_map(|(_, owner, staff)| if self.is_staff { vec![*owner, *staff] } else { vec![*owner] }).collect()
    }

    fn bundle(&self) -> &Bundle {
        self.bundle.get_or_init(|| {
            let tag: LanguageIdentifier = self.tag().parse().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![tag]);
            // The marks around arguments confuse text messages and attributes; where a language needs them its file has them.
            bundle.set_use_isolating(false);
            for source in self.sources() {
                match FluentResource::try_new(source.to_owned()) {
                    Ok(resource) | Err((resource, _)) => bundle.add_resource_overriding(resource),
                }
            }
            bundle
        })
    }
}

impl std::fmt::Debug for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.tag())
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod translations;
