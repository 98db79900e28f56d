//! A visit: which link this browser opened, which session it holds, and whether a form really came from our page.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use domain::{
    keyring::{Keyring, Purpose},
    session::{SessionHash, SessionToken},
};
use http::{HeaderMap, header};
use store::owner::Whereabouts;

use super::cookies::{self, OpenedLink};

/// What a request's cookies say.
pub struct Visit {
    /// The opened link.
    pub opened: OpenedLink,
    /// The session token, when the browser has one for this link.
    pub token: Option<SessionToken>,
}

impl Visit {
    /// Reads the cookies; none when no link was opened in this browser.
    pub fn read(keys: &Keyring, headers: &HeaderMap) -> Option<Self> {
        let opened = cookies::link_of(keys, headers)?;
        let token = cookies::session_of(keys, headers, &opened.link);
        Some(Self { opened, token })
    }

    /// Where the browser stands, for the store.
    pub fn whereabouts(&self) -> Whereabouts {
        let OpenedLink { link, platform, account, country, raw, .. } = self.opened.clone();
        let session = self.token.as_ref().map(SessionToken::hash);
        Whereabouts { link, platform, account, country, session, browser: SessionHash::of(&raw) }
    }

    /// The hidden field of this browser's forms: bound to its session, or to its link cookie before there is one.
    pub fn csrf(&self, keys: &Keyring) -> String {
        BASE64.encode(&keys.tag(Purpose::Csrf, &self.binding())[..16])
    }

    /// Whether a form with this hidden field came from a page that this browser was given.
    pub fn owns(&self, keys: &Keyring, csrf: &str) -> bool {
        BASE64.decode(csrf).is_ok_and(|tag| keys.checks_any(Purpose::Csrf, &self.binding(), &tag))
    }

    fn binding(&self) -> [&[u8]; 2] {
        match &self.token {
            Some(token) => [b"session", token.as_str().as_bytes()],
            None => [b"link", self.opened.raw.as_bytes()],
        }
    }
}

/// Whether a browser says that a form comes from another site. Browsers that say nothing are judged by the hidden field.
pub fn comes_from_elsewhere(headers: &HeaderMap, origin: &str) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let foreign_origin = text(header::ORIGIN.as_str()).is_some_and(|sent| sent != origin && sent != "null");
    let foreign_site = text("sec-fetch-site").is_some_and(|site| site != "same-origin" && site != "none");
    foreign_origin || foreign_site
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        id::{AccountId, LinkId, PlatformId},
        keyring::sample::keyring,
    };
    use http::HeaderValue;

    fn visit(raw: &str, token: Option<u8>) -> Visit {
        Visit {
            opened: OpenedLink {
                link: LinkId::from_random([1; 16]),
                platform: PlatformId::parse("plat_1").unwrap(),
                account: AccountId::parse("acct_1").unwrap(),
                country: None,
                language: None,
                raw: raw.into(),
            },
            token: token.map(|byte| SessionToken::from_random(&[byte; 32])),
        }
    }

    #[test]
    fn a_hidden_field_is_good_in_its_own_browser_and_session_only() {
        let keys = keyring(&[1]);
        let csrf = visit("a", Some(1)).csrf(&keys);
        assert!(visit("a", Some(1)).owns(&keys, &csrf));
        assert!(!visit("a", Some(2)).owns(&keys, &csrf));
        assert!(!visit("a", None).owns(&keys, &csrf));
        assert!(!visit("b", None).owns(&keys, &visit("a", None).csrf(&keys)));
        assert!(!visit("a", None).owns(&keys, ""));
    }

    #[test]
    fn a_form_from_another_site_is_told_by_the_browser() {
        let headers = |name: &'static str, value: &'static str| {
            HeaderMap::from_iter([(name.parse::<http::HeaderName>().unwrap(), HeaderValue::from_static(value))])
        };
        let ours = "https://verify.example.com";
        assert!(comes_from_elsewhere(&headers("origin", "https://evil.example"), ours));
        assert!(comes_from_elsewhere(&headers("sec-fetch-site", "cross-site"), ours));
        assert!(comes_from_elsewhere(&headers("sec-fetch-site", "same-site"), ours));
        assert!(!comes_from_elsewhere(&headers("origin", ours), ours));
        assert!(!comes_from_elsewhere(&headers("sec-fetch-site", "same-origin"), ours));
        assert!(!comes_from_elsewhere(&HeaderMap::new(), ours));
    }
}
