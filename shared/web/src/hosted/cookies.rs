//! The two cookies of an owner's browser. Rule: both are `__Host-`, so no other host can set them, and end with the
//! browser session; a page's address never says which link it is about.
//!
//! `__Host-link` says which link was opened: signed, so it needs no read to be trusted, with a random part so that nobody
//! else can know it. `__Host-session-<link>` holds the session token of one link; a browser may hold several.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use domain::{
    id::{AccountId, LinkId, PlatformId},
    keyring::{Keyring, Purpose},
    language::LanguageTag,
    link::Link,
    session::SessionToken,
};
use http::{HeaderMap, HeaderValue, header};

const LINK: &str = "__Host-link";
/// The cookie of the language that somebody chose.
pub const LANGUAGE: &str = "__Host-lang";
const ATTRIBUTES: &str = "; Path=/; Secure; HttpOnly; SameSite=Lax";

/// What the link cookie says.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenedLink {
    /// The link.
    pub link: LinkId,
    /// Its platform.
    pub platform: PlatformId,
    /// Its account.
    pub account: AccountId,
    /// The account's country.
    pub country: Option<String>,
    /// The language that the link was made in, or that its address names.
    pub language: Option<LanguageTag>,
    /// The cookie as it stands; no two browsers have the same.
    pub raw: String,
}

/// The link cookie of a link that is being opened.
pub fn sign_link(keys: &Keyring, link: &Link, random: [u8; 8]) -> String {
    let version = keys.newest();
    let body = format!(
        "{version}.{}.{}.{}.{}.{}.{}",
        link.id,
        link.platform,
        link.account,
        link.country.as_deref().unwrap_or_default(),
        link.language.map_or("", LanguageTag::as_str),
        BASE64.encode(random)
    );
    let tag = keys.tag(Purpose::LinkCookie, &[body.as_bytes()]);
    format!("{body}.{}", BASE64.encode(&tag[..16]))
}

/// Reads a link cookie; none when it isn't ours.
pub fn read_link(keys: &Keyring, raw: &str) -> Option<OpenedLink> {
    let (body, tag) = raw.rsplit_once('.')?;
    let mut parts = body.split('.');
    let version: u8 = parts.next()?.parse().ok()?;
    if !keys.checks(version, Purpose::LinkCookie, &[body.as_bytes()], &BASE64.decode(tag).ok()?) {
        return None;
    }
    Some(OpenedLink {
        link: LinkId::parse(parts.next()?).ok()?,
        platform: PlatformId::parse(parts.next()?).ok()?,
        account: AccountId::parse(parts.next()?).ok()?,
        country: parts.next().filter(|country| !country.is_empty()).map(str::to_owned),
        language: parts.next().and_then(LanguageTag::parse),
        raw: raw.to_owned(),
    })
}

/// The link cookie of a request.
pub fn link_of(keys: &Keyring, headers: &HeaderMap) -> Option<OpenedLink> {
    find(headers, LINK).and_then(|raw| read_link(keys, raw))
}

/// The session token of a request for a link.
pub fn session_of(keys: &Keyring, headers: &HeaderMap, link: &LinkId) -> Option<SessionToken> {
    find(headers, &session_name(keys, link)).and_then(SessionToken::parse)
}

/// The language that this browser's reader chose.
pub fn language_of(headers: &HeaderMap) -> Option<&str> {
    find(headers, LANGUAGE)
}

/// `Set-Cookie` for a language, for a year.
pub fn set_language(tag: LanguageTag) -> HeaderValue {
    header_value(&format!("{LANGUAGE}={}; Max-Age=31536000{ATTRIBUTES}", tag.as_str()))
}

/// `Set-Cookie` for the link.
pub fn set_link(value: &str) -> HeaderValue {
    header_value(&format!("{LINK}={value}{ATTRIBUTES}"))
}

/// `Set-Cookie` for a session.
pub fn set_session(keys: &Keyring, link: &LinkId, token: &SessionToken) -> HeaderValue {
    header_value(&format!("{}={}{ATTRIBUTES}", session_name(keys, link), token.as_str()))
}

/// `Set-Cookie` that removes a session.
pub fn clear_session(keys: &Keyring, link: &LinkId) -> HeaderValue {
    header_value(&format!("{}=; Max-Age=0{ATTRIBUTES}", session_name(keys, link)))
}

/// The value of a named cookie. HTTP/2 and API Gateway may send several `Cookie` headers.
pub fn find<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(found, value)| (found == name).then_some(value))
}

fn session_name(keys: &Keyring, link: &LinkId) -> String {
    // Under the oldest key the name would survive a rotation, but a fingerprint is enough: a session lives 12 hours.
    format!("__Host-session-{}", keys.fingerprint(link.bytes()))
}

fn header_value(text: &str) -> HeaderValue {
    // Every part is made of letters, digits and `._-=`; nothing typed by anybody is in it.
    HeaderValue::from_str(text).unwrap_or_else(|_| HeaderValue::from_static(""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{keyring::sample::keyring, link::NewLink};

    fn link() -> Link {
        let wanted = NewLink {
            platform: PlatformId::parse("plat_1").unwrap(),
            account: AccountId::parse("acct_1").unwrap(),
            livemode: false,
            country: Some("US".into()),
            language: Some(LanguageTag::Es),
            requirement: None,
            created_by: "staff".into(),
        };
        Link::new(wanted, LinkId::from_random([1; 16]), 1, 0)
    }

    fn headers(cookies: &[&str]) -> HeaderMap {
        cookies.iter().map(|value| (header::COOKIE, HeaderValue::from_str(value).unwrap())).collect()
    }

    #[test]
    fn the_link_cookie_reads_back() {
        let keys = keyring(&[1]);
        let raw = sign_link(&keys, &link(), [5; 8]);
        let opened = link_of(&keys, &headers(&["a=b", &format!("c=d; {LINK}={raw}")])).unwrap();
        assert_eq!((opened.link, opened.account), (link().id, link().account));
        assert_eq!((opened.country.as_deref(), opened.language), (Some("US"), Some(LanguageTag::Es)));
    }

    #[test]
    fn a_changed_link_cookie_is_nobodys() {
        let keys = keyring(&[1]);
        let raw = sign_link(&keys, &link(), [5; 8]).replace("acct_1", "acct_2");
        assert_eq!(read_link(&keys, &raw), None);
        assert_eq!(read_link(&keys, ""), None);
        assert_eq!(read_link(&keyring(&[2]), &sign_link(&keys, &link(), [5; 8])), None);
    }

    #[test]
    fn a_session_belongs_to_its_link() {
        let keys = keyring(&[1]);
        let token = SessionToken::from_random(&[3; 32]);
        let set = set_session(&keys, &link().id, &token);
        let sent = set.to_str().unwrap().split(';').next().unwrap().to_owned();
        let headers = headers(&[&sent]);
        assert_eq!(session_of(&keys, &headers, &link().id).map(|t| t.hash()), Some(token.hash()));
        assert!(session_of(&keys, &headers, &LinkId::from_random([2; 16])).is_none());
    }

    #[test]
    fn cookies_are_bound_to_this_host_and_hidden_from_scripts() {
        for set in [set_link("x"), set_session(&keyring(&[1]), &link().id, &SessionToken::from_random(&[3; 32]))] {
            let text = set.to_str().unwrap();
            assert!(text.starts_with("__Host-"), "{text}");
            assert!(text.ends_with("; Path=/; Secure; HttpOnly; SameSite=Lax"), "{text}");
        }
    }
}
