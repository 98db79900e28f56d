//! What every page of the dashboard is made of.

use axum::{
    http::{StatusCode, Uri},
    response::Response,
};
use serde::de::DeserializeOwned;
use web::{
    api::Permission,
    assets,
    hosted::{brand, halt},
    language::Language,
    page::Brand,
};

use crate::Staff;

pub use web::hosted::halt::see_other;

/// A tab at the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// Accounts to review, and the page of one.
    Accounts,
    /// Exports.
    Exports,
    /// Insight.
    Insight,
    /// Settings.
    Settings,
}

impl Tab {
    const ALL: [Self; 4] = [Self::Accounts, Self::Exports, Self::Insight, Self::Settings];

    fn href(self) -> &'static str {
        match self {
            Self::Accounts => "/dashboard/accounts",
            Self::Exports => "/dashboard/exports",
            Self::Insight => "/dashboard/insight",
            Self::Settings => "/dashboard/settings",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Accounts => "staff-tab-accounts",
            Self::Exports => "staff-tab-exports",
            Self::Insight => "staff-tab-insight",
            Self::Settings => "staff-tab-settings",
        }
    }

    fn needs(self) -> Permission {
        match self {
            Self::Accounts => Permission::ReadAccounts,
            Self::Exports => Permission::Export,
            Self::Insight => Permission::ReadLinks,
            Self::Settings => Permission::ReadEvents,
        }
    }
}

/// A tab as a page shows it.
#[derive(Debug, Clone)]
pub struct ShownTab {
    /// Where it leads.
    pub href: &'static str,
    /// Its word.
    pub word: String,
    /// Whether the page is its own.
    pub is_here: bool,
}

/// A page above this one.
#[derive(Debug, Clone)]
pub struct Crumb {
    /// Where it leads.
    pub href: String,
    /// Its word.
    pub word: String,
}

/// Who is signed in, as a page shows it.
#[derive(Debug, Clone)]
pub struct Person {
    /// What people call them.
    pub name: String,
    /// The words of their roles.
    pub roles: String,
    /// Whether they act on live accounts.
    pub livemode: bool,
    /// The hidden field of their forms.
    pub csrf: String,
}

/// What surrounds a page.
#[derive(Debug, Clone)]
pub struct Shell {
    /// The language.
    pub t: &'static Language,
    /// The page's heading, and first in the browser's title. It names no account: titles stay in histories.
    pub title: String,
    /// The platform, where somebody is signed in.
    pub brand: Option<Brand>,
    /// Who is signed in.
    pub person: Option<Person>,
    /// The tabs.
    pub tabs: Vec<ShownTab>,
    /// The page above this one.
    pub crumb: Option<Crumb>,
    /// What was searched for last.
    pub query: String,
    /// Whether the page came back with something wrong: the title says so first.
    pub has_error: bool,
    /// Something that was done, said once at the top.
    pub done: Option<String>,
}

impl Shell {
    /// The surroundings of a page of a tab.
    pub fn new(staff: &Staff, tab: Tab, title: String) -> Self {
        let tabs = Tab::ALL.into_iter().filter(|tab| staff.may(tab.needs())).map(|shown| ShownTab {
            href: shown.href(),
            word: staff.t.text(shown.key()),
            is_here: shown == tab,
        });
        Self { tabs: tabs.collect(), ..Self::plain(staff.t, Some(staff), title) }
    }

    /// The surroundings of a page of no tab.
    pub(crate) fn plain(t: &'static Language, staff: Option<&Staff>, title: String) -> Self {
        let tabs = staff.map_or_else(Vec::new, |staff| {
            let shown = Tab::ALL.into_iter().filter(|tab| staff.may(tab.needs()));
            shown.map(|tab| ShownTab { href: tab.href(), word: t.text(tab.key()), is_here: false }).collect()
        });
        Self {
            t,
            title,
            brand: staff.map(|staff| brand(&staff.stored.platform)),
            person: staff.map(|staff| Person {
                name: staff.name.clone(),
                roles: staff.roles(),
                livemode: staff.caller.livemode,
                csrf: staff.csrf.clone(),
            }),
            tabs,
            crumb: None,
            query: String::new(),
            has_error: false,
            done: None,
        }
    }

    /// The page above.
    #[must_use]
    pub fn under(self, href: impl Into<String>, word: impl Into<String>) -> Self {
        Self { crumb: Some(Crumb { href: href.into(), word: word.into() }), ..self }
    }

    /// Whether something is wrong.
    #[must_use]
    pub fn error(self, has_error: bool) -> Self {
        Self { has_error, ..self }
    }

    /// Something that was done, when there is something.
    #[must_use]
    pub fn done(self, done: Option<String>) -> Self {
        Self { done, ..self }
    }

    /// The hidden field of this session's forms.
    pub fn csrf(&self) -> &str {
        self.person.as_ref().map_or("", |person| &person.csrf)
    }

    /// The stylesheet.
    pub fn css_href(&self) -> String {
        assets::dashboard_css_href()
    }

    /// The script.
    pub fn script_href(&self) -> String {
        assets::dashboard_script_href()
    }
}

/// A rendered page.
pub fn page(template: &impl askama::Template) -> Response {
    halt::page(StatusCode::OK, template)
}

/// A rendered page with something wrong in it.
pub fn wrong(template: &impl askama::Template) -> Response {
    halt::page(StatusCode::UNPROCESSABLE_ENTITY, template)
}

/// What stands after the `?` of an address; what can't be read, or isn't known, is left out.
pub(crate) fn asked<T: DeserializeOwned + Default>(uri: &Uri) -> T {
    serde_html_form::from_str(uri.query().unwrap_or_default()).unwrap_or_default()
}
