//! The button that asks a platform for a new link. Rule: it works in any browser that was shown the page, with no cookie and
//! no session, because its hidden field is bound to the link's own token; and whoever doesn't hold the link can't press it.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use domain::{
    keyring::{Keyring, Purpose},
    link::Link,
    token,
};

/// Where the button leads and what it carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// The link's own address.
    pub action: String,
    /// The form's hidden field.
    pub csrf: String,
}

impl Ask {
    /// The button of a link; none for an account link, whose platform makes a new one itself, and none when the keys of the
    /// link's time are gone.
    pub fn of(keys: &Keyring, link: &Link) -> Option<Self> {
        let token = link.is_remediation().then(|| token::print(keys, link.key_version, &link.id)).flatten()?;
        let csrf = BASE64.encode(&keys.tag(Purpose::Csrf, &binding(&token))[..16]);
        Some(Self { action: format!("/r/{token}"), csrf })
    }

    /// Whether a form with this hidden field came from a page about this link.
    pub fn owns(keys: &Keyring, token: &str, csrf: &str) -> bool {
        BASE64.decode(csrf).is_ok_and(|tag| keys.checks_any(Purpose::Csrf, &binding(token), &tag))
    }
}

fn binding(token: &str) -> [&[u8]; 2] {
    [b"ask", token.as_bytes()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        id::{AccountId, LinkId, PlatformId},
        keyring::sample::keyring,
        link::NewLink,
    };

    fn link(byte: u8) -> Link {
        let wanted = NewLink {
            platform: PlatformId::parse("plat_1").unwrap(),
            account: AccountId::parse("acct_1").unwrap(),
            livemode: false,
            country: None,
            language: None,
            requirement: None,
            created_by: "staff".into(),
        };
        Link::new(wanted, LinkId::from_random([byte; 16]), 1, 0)
    }

    #[test]
    fn the_button_of_one_link_is_no_button_of_another() {
        let keys = keyring(&[1]);
        let (mine, other) = (Ask::of(&keys, &link(1)).unwrap(), Ask::of(&keys, &link(2)).unwrap());
        let token = |ask: &Ask| ask.action.trim_start_matches("/r/").to_owned();
        assert!(Ask::owns(&keys, &token(&mine), &mine.csrf));
        assert!(!Ask::owns(&keys, &token(&other), &mine.csrf));
        assert!(!Ask::owns(&keys, &token(&mine), ""));
        assert!(!Ask::owns(&keyring(&[2]), &token(&mine), &mine.csrf));
        assert_eq!(token::read(&keys, &token(&mine)).unwrap(), link(1).id);
    }
}
