//! What every hosted page needs: the visit, the door, and the pages that stand in the way.
//!
//! Rule: a handler first asks [`Hosted::enter`] how far this browser may go, and gets either a [`Guest`] who may be here
//! or the answer to send instead. No page decides that for itself, so no step can be skipped.

pub mod ask;
pub mod cookies;
pub mod form;
pub mod guest;
pub mod halt;
pub mod headers;
pub mod posted;
mod switch;
pub mod visit;

use std::sync::Arc;

use domain::{
    keyring::Keyring,
    language::{LanguageTag, spoken},
    platform::Platform,
};
use http::HeaderMap;
use store::owner::OwnerReads;

use crate::{clock::Clock, language::Language, page::Brand, vault::Vault};

pub use ask::Ask;
pub use form::Typed;
pub use guest::{Guest, Need, Refusal, Resident};
pub use halt::Halt;
pub use posted::RefusedPost;
pub use switch::pages;
pub use visit::Visit;

/// The state that the functions with hosted pages share.
#[derive(Clone)]
pub struct Hosted {
    /// The deployment's keys.
    pub keys: Arc<Keyring>,
    /// The platforms' data keys.
    pub vault: Arc<Vault>,
    /// The reads.
    pub reads: OwnerReads,
    /// Where the hosted pages live: `https://verify.example.com`.
    pub origin: Arc<str>,
    /// The time.
    pub clock: Arc<dyn Clock>,
}

impl Hosted {
    /// The host of the hosted pages, as the last line of a text message names it: without scheme and port.
    pub fn host(&self) -> &str {
        let host = self.origin.split_once("://").map_or(&*self.origin, |(_, rest)| rest);
        host.split([':', '/']).next().unwrap_or(host)
    }

    /// The time now.
    pub fn now(&self) -> i64 {
        self.clock.now()
    }
}

/// The language of a request that no link was opened for yet.
pub fn language(headers: &HeaderMap) -> &'static Language {
    Language::pick(cookies::language_of(headers), accepted(headers))
}

/// The language of a link's pages: its reader's choice, the link's own, the browser's, the country's.
pub fn language_of(headers: &HeaderMap, link: Option<LanguageTag>, country: Option<&str>) -> &'static Language {
    Language::of(spoken(cookies::language_of(headers), link, accepted(headers), country))
}

fn accepted(headers: &HeaderMap) -> Option<&str> {
    headers.get(http::header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok())
}

/// How a platform shows itself on a page.
pub fn brand(platform: &Platform) -> Brand {
    Brand::new(platform.name.as_str(), platform.color.hex(), platform.icon.is_some(), platform.help_url.as_deref())
        .terms(platform.terms_url.as_deref())
}
