//! What every page is made of, and the pages that any function may have to show. Rule: plain data in, no decisions; a
//! title is a question or an instruction and says nothing about the account, because link previews read it.

mod onward;

use askama::Template;

pub use onward::Onward;

use crate::{assets, hosted::Ask, language::Language};

/// How a platform shows itself.
#[derive(Debug, Clone)]
pub struct Brand {
    /// Its name.
    pub name: String,
    /// The first letter of its name, where there is no icon.
    pub monogram: String,
    /// Whether `/icon` has a picture.
    pub has_icon: bool,
    /// The stylesheet of its colour.
    pub theme_href: String,
    /// Where its owners find help.
    pub help_url: Option<String>,
    /// Where they read the terms that they accept.
    pub terms_url: Option<String>,
}

impl Brand {
    /// A platform's looks.
    pub fn new(name: &str, color: &str, has_icon: bool, help_url: Option<&str>) -> Self {
        Self {
            name: name.to_owned(),
            monogram: name
                .chars()
                .find(|c| c.is_alphanumeric())
                .map(|c| c.to_uppercase().collect())
                .unwrap_or_default(),
            has_icon,
            theme_href: assets::theme_href(color),
            help_url: help_url.filter(|url| url.starts_with("https://")).map(str::to_owned),
            terms_url: None,
        }
    }

    /// With the page of the platform's terms.
    #[must_use]
    pub fn terms(self, url: Option<&str>) -> Self {
        Self { terms_url: url.filter(|url| url.starts_with("https://")).map(str::to_owned), ..self }
    }
}

/// What surrounds a page.
#[derive(Debug, Clone)]
pub struct Chrome {
    /// The language.
    pub t: &'static Language,
    /// The platform, when it is known.
    pub brand: Option<Brand>,
    /// The question or instruction, also the browser's title.
    pub title: String,
    /// Whether the page came back with something wrong: the title says so first.
    pub has_error: bool,
    /// Which step of how many.
    pub step: Option<(i64, i64)>,
    /// The hidden field of this browser's forms, when it has a session that can end.
    pub session: Option<String>,
    /// What the page's address needs beside a language, as in `all`.
    pub query: &'static str,
}

impl Chrome {
    /// The surroundings of a page.
    pub fn new(t: &'static Language, brand: Option<Brand>, title: String) -> Self {
        Self { t, brand, title, has_error: false, step: None, session: None, query: "" }
    }

    /// Which step it is.
    #[must_use]
    pub fn step(self, step: i64, of: i64) -> Self {
        Self { step: Some((step, of)), ..self }
    }

    /// Whether something is wrong.
    #[must_use]
    pub fn error(self, has_error: bool) -> Self {
        Self { has_error, ..self }
    }

    /// That the browser has a session, with the hidden field of its forms.
    #[must_use]
    pub fn session(self, csrf: &str) -> Self {
        Self { session: Some(csrf.to_owned()), ..self }
    }

    /// What stands in the page's query, kept when its language changes.
    #[must_use]
    pub fn query(self, query: &'static str) -> Self {
        Self { query, ..self }
    }

    /// The languages of the switch: tag and own name.
    pub fn languages(&self) -> Vec<(&'static str, &'static str)> {
        Language::choices().collect()
    }

    /// This page in another language.
    pub fn in_language(&self, tag: &str) -> String {
        let more = if self.query.is_empty() { String::new() } else { format!("{}&", self.query) };
        format!("?{more}lang={tag}")
    }

    /// The platform's name, or a word for it.
    pub fn platform(&self) -> String {
        self.brand.as_ref().map_or_else(|| self.t.text("the-platform"), |brand| brand.name.clone())
    }

    /// The stylesheet.
    pub fn css_href(&self) -> String {
        assets::css_href()
    }

    /// The script.
    pub fn script_href(&self) -> String {
        assets::script_href()
    }
}

/// A page that stands in the way of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// No link was opened in this browser.
    LinkMissing,
    /// Nobody made this link.
    LinkUnknown,
    /// Its 90 days are over.
    LinkExpired,
    /// The platform closed it.
    LinkRevoked,
    /// The platform closed the account for good.
    AccountRejected,
    /// The account is gone.
    AccountGone,
    /// The platform was told that a new link is needed.
    Requested,
    /// The session is over.
    SessionEnded,
    /// The session is over, and what was typed is kept.
    SessionEndedKept,
    /// Only the platform can help.
    Blocked,
    /// Not this browser's form.
    WrongForm,
    /// Too much was sent.
    TooLarge,
    /// No such page.
    NotFound,
    /// It may work in a moment.
    TryAgain,
    /// The owner signed out.
    SignedOut,
}

impl Problem {
    /// Every one, for the tests.
    pub const ALL: [Self; 15] = [
        Self::LinkMissing,
        Self::LinkUnknown,
        Self::LinkExpired,
        Self::LinkRevoked,
        Self::AccountRejected,
        Self::AccountGone,
        Self::Requested,
        Self::SessionEnded,
        Self::SessionEndedKept,
        Self::Blocked,
        Self::WrongForm,
        Self::TooLarge,
        Self::NotFound,
        Self::TryAgain,
        Self::SignedOut,
    ];

    /// Its name in log lines; also the stem of its words.
    pub fn code(self) -> &'static str {
        match self {
            Self::LinkMissing => "dead-end-link-missing",
            Self::LinkUnknown => "dead-end-link-unknown",
            Self::LinkExpired => "dead-end-link-expired",
            Self::LinkRevoked => "dead-end-link-revoked",
            Self::AccountRejected => "dead-end-account-rejected",
            Self::AccountGone => "dead-end-account-gone",
            Self::Requested => "dead-end-requested",
            Self::SessionEnded => "dead-end-session-ended",
            Self::SessionEndedKept => "dead-end-session-kept",
            Self::Blocked => "dead-end-blocked",
            Self::WrongForm => "dead-end-wrong-form",
            Self::TooLarge => "dead-end-too-large",
            Self::NotFound => "dead-end-not-found",
            Self::TryAgain => "dead-end-try-again",
            Self::SignedOut => "dead-end-signed-out",
        }
    }

    // Where its one button leads: back into the link, once more to the same page, or to the platform.
    fn way(self) -> Way {
        match self {
            Self::SessionEnded | Self::SessionEndedKept | Self::WrongForm | Self::SignedOut => Way::Start,
            Self::TooLarge | Self::NotFound => Way::Tasks,
            Self::TryAgain => Way::Again,
            Self::LinkMissing | Self::LinkUnknown => Way::Reload,
            Self::LinkExpired | Self::LinkRevoked | Self::Blocked => Way::Ask,
            Self::AccountRejected | Self::AccountGone | Self::Requested => Way::Help,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Start,
    Tasks,
    Again,
    Reload,
    Ask,
    Help,
}

/// What a problem's page can offer beyond what it knows itself.
#[derive(Default)]
pub struct Ways {
    /// The button that asks the platform for a new link.
    pub ask: Option<Ask>,
    /// The form that was posted.
    pub again: Option<Again>,
}

/// A form to send once more, with all that was typed. Personal: no `Debug`.
pub struct Again {
    /// Where it is posted.
    pub action: String,
    /// Its fields, the hidden one among them.
    pub fields: Vec<(String, String)>,
}

/// A page's one button.
enum Button {
    /// It leads to a page.
    Link { label: String, href: String },
    /// It posts a form.
    Form { label: String, action: String, fields: Vec<(String, String)> },
}

impl Button {
    fn link(label: String, href: &str) -> Self {
        Self::Link { label, href: href.to_owned() }
    }
}

/// A dead end that isn't one: what happened, who can help, one button.
#[derive(Template)]
#[template(path = "problem.html")]
pub struct ProblemPage {
    chrome: Chrome,
    what: String,
    then: String,
    button: Option<Button>,
}

impl ProblemPage {
    /// The page of a problem.
    pub fn new(problem: Problem, t: &'static Language, brand: Option<Brand>) -> Self {
        Self::with(problem, t, brand, Ways::default())
    }

    /// The same with more ways on.
    pub fn with(problem: Problem, t: &'static Language, brand: Option<Brand>, ways: Ways) -> Self {
        let stem = problem.code();
        let platform = brand.as_ref().map_or_else(|| t.text("the-platform"), |brand| brand.name.clone());
        let say = |part: &str| t.with(&format!("{stem}-{part}"), "platform", platform.as_str());
        let help = || {
            let url = brand.as_ref().and_then(|brand| brand.help_url.as_deref());
            url.map(|url| Button::link(t.with("button-help", "platform", platform.as_str()), url))
        };
        let (mut what, mut then) = (say("what"), say("then"));
        let button = match (problem.way(), ways.ask, ways.again) {
            (Way::Start, ..) => Some(Button::link(t.text("button-continue"), "/start")),
            (Way::Again, _, Some(Again { action, fields })) => {
                (what, then) = (say("held"), say("held-then"));
                Some(Button::Form { label: t.text("button-again"), action, fields })
            }
            (Way::Tasks | Way::Again, ..) => Some(Button::link(t.text("button-back"), "/tasks")),
            // Whoever can help isn't known here; the same page may open where the whole address is typed.
            (Way::Reload, ..) => help().or_else(|| Some(Button::link(t.text("button-again"), ""))),
            (Way::Ask, Some(Ask { action, csrf }), _) => {
                let key = if problem == Problem::Blocked { "button-ask-unlock" } else { "button-ask" };
                let label = t.with(key, "platform", platform.as_str());
                Some(Button::Form { label, action, fields: vec![("csrf".to_owned(), csrf)] })
            }
            (Way::Ask | Way::Help, ..) => help(),
        };
        let title = say("title");
        Self { chrome: Chrome::new(t, brand, title), what, then, button }
    }
}

#[cfg(test)]
mod tests;
