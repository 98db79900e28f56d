//! Who is signed in. Rule: whoever holds a [`Staff`] was let in by the guard, and acts at one platform, in one mode.

use std::sync::Arc;

use axum::{extract::FromRequestParts, http::request::Parts};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use domain::{
    keyring::{Keyring, Purpose},
    session::SessionHash,
};
use store::platforms::StoredPlatform;
use web::{
    api::{ApiError, Caller, Permission, Role},
    language::Language,
    source::Source,
};

use crate::trouble::Trouble;

/// A signed-in member of staff.
#[derive(Clone)]
pub struct Staff {
    /// The same as a call of the API with their token.
    pub caller: Caller,
    /// What people call them.
    pub name: String,
    /// Their platform.
    pub stored: Arc<StoredPlatform>,
    /// The language of the page.
    pub t: &'static Language,
    /// The hidden field of this session's forms.
    pub csrf: String,
    /// Where they come from, for audit records.
    pub source: Source,
    /// The session, to end it.
    pub(crate) session: SessionHash,
}

impl Staff {
    /// Whether one of their roles allows something; what it doesn't isn't shown.
    pub fn may(&self, permission: Permission) -> bool {
        self.caller.require(permission).is_ok()
    }

    /// Goes on only when one of their roles allows it.
    pub fn require(&self, permission: Permission) -> Result<(), ApiError> {
        self.caller.require(permission)
    }

    /// The words for their roles.
    pub(crate) fn roles(&self) -> String {
        let words = self.caller.roles.iter().map(|role| self.t.text(&format!("role-{}", role.as_str())));
        words.collect::<Vec<_>>().join(", ")
    }

    /// Who did something, for its audit record.
    pub fn actor(&self) -> store::audit::Actor {
        self.source.staff(&self.caller.subject)
    }
}

/// The hidden field of a session's forms.
pub(crate) fn csrf(keys: &Keyring, session: &SessionHash) -> String {
    BASE64.encode(&keys.tag(Purpose::Csrf, &[b"staff", session.bytes()])[..16])
}

/// Whether a hidden field is a session's.
pub(crate) fn is_csrf(keys: &Keyring, session: &SessionHash, sent: &str) -> bool {
    let Ok(tag) = BASE64.decode(sent) else { return false };
    keys.checks_any(Purpose::Csrf, &[b"staff", session.bytes()], &tag)
}

/// The words of roles as a session keeps them, read back; one that this version doesn't know allows nothing.
pub(crate) fn roles_of(words: &[String]) -> Vec<Role> {
    words.iter().filter_map(|word| Role::parse(word)).collect()
}

impl<S: Sync> FromRequestParts<S> for Staff {
    type Rejection = Trouble;

    // The guard put it there.
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Trouble> {
        parts.extensions.get::<Self>().cloned().ok_or_else(|| Trouble::TryAgain("a page without its guard".into()))
    }
}
