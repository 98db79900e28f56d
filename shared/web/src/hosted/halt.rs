//! The answers that stand in the way of a page. Rule: each says what happened and offers one way forward, and none tells
//! anything about the account.

use axum::response::{Html, IntoResponse as _, Redirect, Response};
use domain::link::Status;
use http::{HeaderValue, StatusCode, header};
use store::StoreError;

use crate::{
    language::Language,
    page::{Brand, Onward, Problem, ProblemPage, Ways},
    telemetry,
    vault::VaultError,
};

/// Why the page that was asked for isn't shown.
#[derive(Debug)]
pub enum Halt {
    /// No link was opened in this browser.
    NoLink,
    /// The link is of nobody's making, or gone.
    Unknown,
    /// The link's 90 days are over, or staff revoked it.
    Closed(Status),
    /// The visit of an account link is over; the platform begins another at this address.
    VisitOver(String),
    /// The platform closed the account for good.
    AccountRejected,
    /// The account is gone.
    AccountGone,
    /// The session is over; what was saved is safe.
    SessionOver,
    /// The same, and what was typed is kept.
    SessionOverKept,
    /// Too many wrong codes or identity tries: only the platform can help.
    Blocked,
    /// The form isn't one that this browser was given for this link.
    WrongForm,
    /// The form is too large.
    TooLarge,
    /// Nothing is there.
    NotFound,
    /// Our fault, or a service's; the same request may work in a moment.
    TryAgain(String),
    /// Another step comes first.
    GoTo(&'static str),
}

impl From<StoreError> for Halt {
    fn from(error: StoreError) -> Self {
        Self::TryAgain(error.to_string())
    }
}

impl From<outbound::random::NoRandom> for Halt {
    fn from(error: outbound::random::NoRandom) -> Self {
        Self::TryAgain(error.to_string())
    }
}

impl From<VaultError> for Halt {
    fn from(error: VaultError) -> Self {
        Self::TryAgain(error.to_string())
    }
}

impl Halt {
    /// The answer: a page in the owner's language, under the platform's name when it is known.
    pub fn answer(&self, language: &'static Language, brand: Option<Brand>) -> Response {
        self.answer_with(language, brand, Ways::default())
    }

    /// The same with more ways on than the page alone has.
    pub fn answer_with(&self, language: &'static Language, brand: Option<Brand>, ways: Ways) -> Response {
        let (status, problem) = match self {
            Self::GoTo(path) => return see_other(path),
            Self::VisitOver(url) => {
                telemetry::about_error("visit-over");
                return page(StatusCode::UNAUTHORIZED, &ProblemPage::onward(Onward::VisitOver, language, brand, url));
            }
            Self::NoLink => (StatusCode::BAD_REQUEST, Problem::LinkMissing),
            Self::Unknown => (StatusCode::NOT_FOUND, Problem::LinkUnknown),
            Self::Closed(Status::Revoked) => (StatusCode::GONE, Problem::LinkRevoked),
            Self::Closed(_) => (StatusCode::GONE, Problem::LinkExpired),
            Self::AccountRejected => (StatusCode::GONE, Problem::AccountRejected),
            Self::AccountGone => (StatusCode::GONE, Problem::AccountGone),
            Self::SessionOver => (StatusCode::UNAUTHORIZED, Problem::SessionEnded),
            Self::SessionOverKept => (StatusCode::UNAUTHORIZED, Problem::SessionEndedKept),
            Self::Blocked => (StatusCode::FORBIDDEN, Problem::Blocked),
            Self::WrongForm => (StatusCode::FORBIDDEN, Problem::WrongForm),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, Problem::TooLarge),
            Self::NotFound => (StatusCode::NOT_FOUND, Problem::NotFound),
            Self::TryAgain(why) => {
                tracing::error!(why, "page failed");
                (StatusCode::SERVICE_UNAVAILABLE, Problem::TryAgain)
            }
        };
        telemetry::about_error(problem.code());
        let mut response = page(status, &ProblemPage::with(problem, language, brand, ways));
        if status == StatusCode::SERVICE_UNAVAILABLE {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
        }
        response
    }
}

/// A rendered page. One that can't be rendered is a plain apology, and a line in the log.
pub fn page(status: StatusCode, template: &impl askama::Template) -> Response {
    match template.render() {
        Ok(html) => (status, Html(html)).into_response(),
        Err(error) => {
            tracing::error!(%error, "a template failed");
            (StatusCode::INTERNAL_SERVER_ERROR, "Something went wrong. Go back and try again.").into_response()
        }
    }
}

/// Back to the platform, as the answer to a form: a page that a redirect can't replace, and that the browser leaves at once.
pub fn onward(language: &'static Language, brand: Option<Brand>, url: &str) -> Response {
    let mut response = page(StatusCode::OK, &ProblemPage::onward(Onward::Back, language, brand, url));
    // An address of ours to read holds nothing that a header can't.
    if let Ok(refresh) = HeaderValue::from_str(&format!("0;url={url}")) {
        response.headers_mut().insert(header::REFRESH, refresh);
    }
    response
}

/// On to another page, by GET.
pub fn see_other(path: &str) -> Response {
    Redirect::to(path).into_response()
}
