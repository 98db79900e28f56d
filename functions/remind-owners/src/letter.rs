//! What a message says. Rule: who asks, until when, what may happen, where to go, and where to end such messages; nothing
//! about the person.

use askama::Template;
use web::language::Language;

/// The sentences of an e-mail.
pub(crate) struct Letter {
    pub(crate) subject: String,
    request: String,
    consequence: String,
    button: String,
    duration: String,
    stop: String,
    url: String,
    pub(crate) stop_url: String,
}

#[derive(Template)]
#[template(path = "letter.html")]
struct Page<'a> {
    t: &'static Language,
    letter: &'a Letter,
}

impl Letter {
    /// The letter of a platform; `date` is when its deadline is, none when there is none or it is over.
    pub(crate) fn new(t: &'static Language, platform: &str, date: Option<&str>, url: String, stop_url: String) -> Self {
        let dated = |with: &str, without: &str| match date {
            Some(date) => t.say(with, &[("platform", platform.into()), ("date", date.into())]),
            None => t.with(without, "platform", platform),
        };
        Self {
            subject: dated("reminder-subject", "reminder-subject-undated"),
            request: dated("reminder-request", "reminder-request-undated"),
            consequence: t.with("reminder-consequence", "platform", platform),
            button: t.text("reminder-button"),
            duration: t.text("reminder-duration"),
            stop: t.with("reminder-stop", "platform", platform),
            url,
            stop_url,
        }
    }

    /// For readers without HTML.
    pub(crate) fn text(&self) -> String {
        let Self { request, consequence, button, duration, stop, url, stop_url, .. } = self;
        format!("{request}\n\n{consequence}\n\n{button}: {url}\n\n{duration}\n\n{stop}: {stop_url}\n")
    }

    /// As HTML.
    pub(crate) fn html(&self, t: &'static Language) -> Option<String> {
        Page { t, letter: self }.render().ok()
    }
}
