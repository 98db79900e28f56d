//! `/dashboard/settings`: how the platform looks to owners, where its own pages are, what text messages may cost, how owners
//! are reminded, and where its events go.
//!
//! Rule: one section a page; what is changed is changed by the use cases of the API, as the person who is signed in. Whoever
//! may only see events sees the endpoints and what was sent there, and nothing to press.

mod branding;
mod endpoint;
mod icon;
mod log;
mod reminders;
mod sites;
mod texts;
mod typed;
mod webhooks;

use axum::{Router, http::Uri, response::Response, routing::get};
use web::{api::Permission, language::Language};

use crate::{
    Dashboard, Shell, Staff, Tab, Trouble,
    page::{ShownTab, see_other},
};

/// The pages.
pub fn router() -> Router<Dashboard> {
    Router::new()
        .route("/dashboard/settings", get(first))
        .merge(branding::router())
        .merge(icon::router())
        .merge(sites::router())
        .merge(texts::router())
        .merge(reminders::router())
        .merge(webhooks::router())
        .merge(endpoint::router())
}

/// A section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Section {
    /// Name, colour, icon, help.
    Branding,
    /// The platform's own pages.
    Sites,
    /// Countries and budget.
    Texts,
    /// Channels and days.
    Reminders,
    /// Endpoints and what was sent there.
    Webhooks,
}

impl Section {
    const ALL: [Self; 5] = [Self::Branding, Self::Sites, Self::Texts, Self::Reminders, Self::Webhooks];

    fn href(self) -> &'static str {
        match self {
            Self::Branding => "/dashboard/settings/branding",
            Self::Sites => "/dashboard/settings/sites",
            Self::Texts => "/dashboard/settings/texts",
            Self::Reminders => "/dashboard/settings/reminders",
            Self::Webhooks => "/dashboard/settings/webhooks",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Branding => "settings-branding",
            Self::Sites => "settings-sites",
            Self::Texts => "settings-texts",
            Self::Reminders => "settings-reminders",
            Self::Webhooks => "settings-webhooks",
        }
    }

    fn needs(self) -> Permission {
        match self {
            Self::Branding | Self::Sites | Self::Texts | Self::Reminders => Permission::Settings,
            Self::Webhooks => Permission::ReadEvents,
        }
    }
}

/// `GET /dashboard/settings`: the first section that the person may see.
async fn first(staff: Staff) -> Result<Response, Trouble> {
    let section = Section::ALL.into_iter().find(|section| staff.may(section.needs()));
    match section {
        Some(section) => Ok(see_other(section.href())),
        None => Err(staff.require(Permission::ReadEvents).map_or_else(Trouble::from, |()| Trouble::NotFound)),
    }
}

/// What surrounds a section.
pub(crate) struct Frame {
    pub(crate) shell: Shell,
    pub(crate) sections: Vec<ShownTab>,
}

impl Frame {
    /// The surroundings of a section's page.
    pub(crate) fn new(staff: &Staff, section: Section, uri: &Uri) -> Self {
        let shown = Section::ALL.into_iter().filter(|shown| staff.may(shown.needs()));
        let sections = shown.map(|shown| ShownTab {
            href: shown.href(),
            word: staff.t.text(shown.key()),
            is_here: shown == section,
        });
        let title = staff.t.text(section.key());
        Self { sections: sections.collect(), shell: Shell::new(staff, Tab::Settings, title).done(done(staff.t, uri)) }
    }

    /// With a title of its own, below the section's page.
    pub(crate) fn titled(mut self, title: String) -> Self {
        self.shell.title = title;
        self
    }

    /// Whether something is wrong on the page.
    pub(crate) fn error(mut self, has_error: bool) -> Self {
        self.shell = self.shell.error(has_error);
        self
    }
}

// What was done by the form that led here. Anything else in an address says nothing.
fn done(t: &Language, uri: &Uri) -> Option<String> {
    let word = uri.query()?.split('&').find_map(|pair| pair.strip_prefix("done="))?;
    let key = match word {
        "saved" => "settings-done-saved",
        "icon" => "settings-done-icon",
        "no-icon" => "settings-done-no-icon",
        "on" => "settings-done-on",
        "off" => "settings-done-off",
        "deleted" => "settings-done-deleted",
        "sent" => "settings-done-sent",
        _ => return None,
    };
    Some(t.text(key))
}

// Back to a page that says what was done.
fn back(path: &str, done: &str) -> Response {
    see_other(&format!("{path}?done={done}"))
}
