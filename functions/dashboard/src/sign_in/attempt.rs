//! One attempt to sign in, as its browser keeps it. Rule: everything that the end of a sign-in is checked against is in the
//! browser's own cookie, signed, for ten minutes; several tabs hold several.

use aws_lc_rs::digest::{SHA256, digest};
use axum::http::HeaderMap;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use domain::keyring::{Keyring, Purpose};
use web::hosted::cookies::find;
use zeroize::Zeroizing;

use super::ATTRIBUTES;

/// How long somebody may take at their identity provider.
const LASTS: i64 = 600;

/// An attempt. It has no `Debug`: it holds the secret of the code exchange.
pub(crate) struct Attempt {
    // `state`, `nonce` and the code verifier are derived from it, each for itself.
    seed: Zeroizing<[u8; 32]>,
    to: String,
}

impl Attempt {
    /// An attempt of 32 random bytes that comes back to a page.
    pub(crate) fn new(seed: [u8; 32], to: &str) -> Self {
        Self { seed: Zeroizing::new(seed), to: landing(to).to_owned() }
    }

    /// What the provider gives back unread.
    pub(crate) fn state(&self) -> String {
        self.derived(b"state")
    }

    /// What the identity token must hold.
    pub(crate) fn nonce(&self) -> String {
        self.derived(b"nonce")
    }

    /// The secret that the code is exchanged with.
    pub(crate) fn verifier(&self) -> Zeroizing<String> {
        Zeroizing::new(self.derived(b"verifier"))
    }

    /// What the provider is told of that secret beforehand: PKCE's S256.
    pub(crate) fn challenge(&self) -> String {
        BASE64.encode(digest(&SHA256, self.verifier().as_bytes()))
    }

    /// Where it comes back to: a page of the dashboard.
    pub(crate) fn to(&self) -> &str {
        &self.to
    }

    /// The cookie that keeps it.
    pub(crate) fn cookie(&self, keys: &Keyring, now: i64) -> String {
        let version = keys.newest();
        let body = format!("{version}.{}.{}.{}", BASE64.encode(*self.seed), BASE64.encode(&self.to), now + LASTS);
        let tag = keys.tag(Purpose::SignIn, &[body.as_bytes()]);
        format!("{}={body}.{}; Max-Age={LASTS}{ATTRIBUTES}", name(&self.state()), BASE64.encode(&tag[..16]))
    }

    /// The `Set-Cookie` that forgets it.
    pub(crate) fn clear(&self) -> String {
        format!("{}=; Max-Age=0{ATTRIBUTES}", name(&self.state()))
    }

    /// The attempt that an answer belongs to; none when this browser began no such attempt, or too long ago.
    pub(crate) fn read(keys: &Keyring, headers: &HeaderMap, state: &str, now: i64) -> Option<Self> {
        let raw = find(headers, &name(state))?;
        let (body, tag) = raw.rsplit_once('.')?;
        let mut parts = body.split('.');
        let version: u8 = parts.next()?.parse().ok()?;
        if !keys.checks(version, Purpose::SignIn, &[body.as_bytes()], &BASE64.decode(tag).ok()?) {
            return None;
        }
        let seed: [u8; 32] = BASE64.decode(parts.next()?).ok()?.try_into().ok()?;
        let to = String::from_utf8(BASE64.decode(parts.next()?).ok()?).ok()?;
        let until: i64 = parts.next()?.parse().ok()?;
        let attempt = Self::new(seed, &to);
        (now < until && attempt.state() == state).then_some(attempt)
    }

    fn derived(&self, what: &[u8]) -> String {
        let message = [&self.seed[..], what].concat();
        BASE64.encode(digest(&SHA256, &Zeroizing::new(message)))
    }
}

// One an attempt, told apart by the beginning of its state.
fn name(state: &str) -> String {
    let short: String = state.chars().filter(char::is_ascii_alphanumeric).take(8).collect();
    format!("__Host-sign-in-{short}")
}

/// A page of the dashboard, whatever was asked for: nobody is sent anywhere else after signing in.
pub(crate) fn landing(to: &str) -> &str {
    let inside = to == "/dashboard" || to.starts_with("/dashboard/") || to.starts_with("/dashboard?");
    let plain = to.len() <= 1_000 && to.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    let door = to.starts_with("/dashboard/sign") || to.starts_with("/dashboard/session") || to.contains("//");
    if inside && plain && !door { to } else { "/dashboard" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::keyring::sample::keyring;

    fn headers(cookie: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert("cookie", cookie.split(';').next().unwrap().parse().unwrap());
        headers
    }

    #[test]
    fn an_attempt_comes_back_in_the_browser_that_began_it() {
        let keys = keyring(&[1]);
        let attempt = Attempt::new([7; 32], "/dashboard/accounts?tab=rejected");
        let kept = headers(&attempt.cookie(&keys, 1_000));
        let back = Attempt::read(&keys, &kept, &attempt.state(), 1_001).unwrap();
        assert_eq!((back.nonce(), back.to()), (attempt.nonce(), "/dashboard/accounts?tab=rejected"));
        assert_eq!(*back.verifier(), *attempt.verifier());
        assert!(Attempt::read(&keys, &HeaderMap::new(), &attempt.state(), 1_001).is_none(), "another browser");
        assert!(Attempt::read(&keys, &kept, "other", 1_001).is_none(), "another state");
        assert!(Attempt::read(&keys, &kept, &attempt.state(), 1_600).is_none(), "too late");
        assert!(Attempt::read(&keyring(&[2]), &kept, &attempt.state(), 1_001).is_none(), "another deployment");
    }

    #[test]
    fn a_changed_cookie_is_no_attempt() {
        let keys = keyring(&[1]);
        let attempt = Attempt::new([7; 32], "/dashboard");
        let cookie = attempt.cookie(&keys, 1_000);
        let later = cookie.replace(".1600.", ".9999.");
        assert_ne!(later, cookie);
        assert!(Attempt::read(&keys, &headers(&later), &attempt.state(), 1_001).is_none());
    }

    #[test]
    fn the_three_secrets_are_three_and_the_challenge_is_s256() {
        let attempt = Attempt::new([7; 32], "");
        assert_ne!(attempt.state(), attempt.nonce());
        assert_ne!(attempt.nonce(), *attempt.verifier());
        assert_eq!(attempt.verifier().len(), 43);
        assert_eq!(attempt.challenge(), BASE64.encode(digest(&SHA256, attempt.verifier().as_bytes())));
    }

    #[test]
    fn nobody_is_sent_outside() {
        for inside in ["/dashboard", "/dashboard/accounts/acct_1", "/dashboard/accounts?review=rejected&q=a%20b"] {
            assert_eq!(landing(inside), inside);
        }
        for outside in [
            "",
            "//evil.example",
            "https://evil.example",
            "/dashboardx",
            "/dashboard//evil.example",
            "/dashboard\\x",
            "/dashboard/sign-in?to=/dashboard",
            "/dashboard/a b",
            "/start",
            "/dashboard/\r\nx: y",
        ] {
            assert_eq!(landing(outside), "/dashboard", "{outside}");
        }
    }
}
