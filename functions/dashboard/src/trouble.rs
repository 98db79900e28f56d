//! What stands in the way of a page. Rule: it says what happened and offers one way on; the cause goes to the log only.
//!
//! A handler answers with the trouble alone; the guard, which knows who is signed in and in which language, makes the page.

use askama::Template;
use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use store::{StoreError, WriteError};
use web::{api::ApiError, hosted::halt::page, language::Language, telemetry};

use crate::{Shell, Staff};

/// Why the page that was asked for isn't shown.
#[derive(Debug, Clone)]
pub enum Trouble {
    /// Nobody is signed in; where to go afterwards.
    SignIn(String),
    /// The session ended before a form was sent.
    SessionOver,
    /// The identity provider said no, or the sign-in was begun in another browser.
    SignInFailed,
    /// The person has no role at a platform that is set up here.
    NoRole,
    /// A role that they have doesn't allow it; the sentence says which would.
    Forbidden(String),
    /// Nothing is there, or it is another platform's.
    NotFound,
    /// Not a form of this session.
    WrongForm,
    /// The form is too large.
    TooLarge,
    /// A rule refuses it, in a sentence.
    Refused(String),
    /// Our fault, or a service's; it may work in a moment.
    TryAgain(String),
}

impl From<ApiError> for Trouble {
    fn from(error: ApiError) -> Self {
        match error.status().as_u16() {
            403 => Self::Forbidden(error.message().to_owned()),
            404 => Self::NotFound,
            500.. => Self::TryAgain("an API error, logged above".into()),
            _ => Self::Refused(error.message().to_owned()),
        }
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Self::TryAgain(error.to_string())
    }
}

impl From<WriteError> for Trouble {
    fn from(error: WriteError) -> Self {
        Self::TryAgain(error.to_string())
    }
}

impl IntoResponse for Trouble {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = self.status();
        response.extensions_mut().insert(self);
        response
    }
}

/// The page of a trouble.
#[derive(Template)]
#[template(path = "trouble.html")]
struct TroublePage {
    shell: Shell,
    what: String,
    then: String,
    button: String,
    href: String,
}

impl Trouble {
    /// The status that says it to a program.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::SignIn(_) => StatusCode::SEE_OTHER,
            Self::SessionOver => StatusCode::UNAUTHORIZED,
            Self::SignInFailed | Self::Refused(_) => StatusCode::BAD_REQUEST,
            Self::NoRole | Self::Forbidden(_) | Self::WrongForm => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TryAgain(_) => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    // Its name in log lines and the stem of its words.
    fn code(&self) -> &'static str {
        match self {
            Self::SignIn(_) => "trouble-sign-in",
            Self::SessionOver => "trouble-session-over",
            Self::SignInFailed => "trouble-sign-in-failed",
            Self::NoRole => "trouble-no-role",
            Self::Forbidden(_) => "trouble-forbidden",
            Self::NotFound => "trouble-not-found",
            Self::WrongForm => "trouble-wrong-form",
            Self::TooLarge => "trouble-too-large",
            Self::Refused(_) => "trouble-refused",
            Self::TryAgain(_) => "trouble-try-again",
        }
    }

    /// The answer, for who is signed in.
    pub(crate) fn answer(&self, t: &'static Language, staff: Option<&Staff>) -> Response {
        if let Self::SignIn(to) = self {
            return crate::page::see_other(&crate::sign_in::begin_at(to));
        }
        telemetry::about_error(self.code());
        if let Self::TryAgain(why) = self {
            tracing::error!(why, "page failed");
        }
        let say = |part: &str| t.text(&format!("{}-{part}", self.code()));
        let (what, then) = match self {
            Self::Forbidden(sentence) | Self::Refused(sentence) => (sentence.clone(), say("then")),
            _ => (say("what"), say("then")),
        };
        let out = matches!(self, Self::SessionOver | Self::SignInFailed | Self::NoRole);
        let (button, href) =
            if out { ("staff-button-sign-in", "/dashboard") } else { ("staff-button-accounts", "/dashboard/accounts") };
        let staff = staff.filter(|_| !out);
        let shell = Shell::plain(t, staff, say("title"));
        let mut response =
            page(self.status(), &TroublePage { shell, what, then, button: t.text(button), href: href.to_owned() });
        if self.status() == StatusCode::SERVICE_UNAVAILABLE {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_trouble_has_its_words() {
        let sentence = String::new();
        let all = [
            Trouble::SessionOver,
            Trouble::SignInFailed,
            Trouble::NoRole,
            Trouble::Forbidden(sentence.clone()),
            Trouble::NotFound,
            Trouble::WrongForm,
            Trouble::TooLarge,
            Trouble::Refused(sentence.clone()),
            Trouble::TryAgain(sentence),
        ];
        let t = Language::staff();
        for trouble in all {
            let own = matches!(trouble, Trouble::Forbidden(_) | Trouble::Refused(_));
            for part in ["title", "what", "then"] {
                let key = format!("{}-{part}", trouble.code());
                assert!(t.has(&key) || own && part == "what", "{key}");
            }
        }
        assert!(web::api::Role::ALL.into_iter().all(|role| t.has(&format!("role-{}", role.as_str()))));
    }
}
