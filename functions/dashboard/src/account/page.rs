//! The templates of an account's pages. Rule: plain data in, no decisions.

use askama::Template;

use super::{
    activity::Lists,
    check::CheckBlock,
    given::{self, Answer},
    links,
    opt_out::Wish,
    request::LiveLink,
    send::Offer,
    texts, trail,
    who::Who,
};
use crate::Shell;

/// An account.
#[derive(Template)]
#[template(path = "account.html")]
pub struct AccountPage {
    pub shell: Shell,
    pub here: String,
    pub who: Who,
    pub check: Option<CheckBlock>,
    pub lists: Lists,
    /// None where this person may not see links.
    pub links: Option<Vec<links::Card>>,
    /// Where a link for everything due is asked for.
    pub request: Option<String>,
    /// Whether the owner wants messages; none where this person may not see links.
    pub wish: Option<Wish>,
    pub texts: Vec<texts::Row>,
    pub submissions: Vec<given::Row>,
    /// None where this person may not see the trail.
    pub trail: Option<Vec<trail::Row>>,
}

/// Request from account.
#[derive(Template)]
#[template(path = "account-request.html")]
pub struct RequestPage {
    pub shell: Shell,
    pub here: String,
    pub action: String,
    /// For whom it is, and about what.
    pub about: String,
    /// The representative on file: whom the identity check will ask for.
    pub owner: Option<String>,
    pub refused: Option<String>,
    pub live: Option<LiveLink>,
    /// Having it sent; none where a link can't help.
    pub send: Option<Offer>,
}

/// Closing a link.
#[derive(Template)]
#[template(path = "account-revoke.html")]
pub struct RevokePage {
    pub shell: Shell,
    pub here: String,
    pub link: links::Card,
}

/// What an owner gave.
#[derive(Template)]
#[template(path = "account-given.html")]
pub struct GivenPage {
    pub shell: Shell,
    pub about: given::Row,
    pub answers: Vec<Answer>,
}

/// The audit trail.
#[derive(Template)]
#[template(path = "account-audit.html")]
pub struct AuditPage {
    pub shell: Shell,
    pub rows: Vec<trail::Row>,
    pub newer: Option<String>,
    pub older: Option<String>,
}
