//! Pages of the platform's own. Rule: an address from outside is an `https:` page with a host, or it is refused: owners are
//! sent there, and a browser runs what some other schemes hold.

use crate::id::AccountId;

/// An address of a page: `https:`, or `http:` on this very machine where a developer runs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteUrl(String);

/// It is no such address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("must be the address of a page, starting with https://")]
pub struct BadUrl;

const LONGEST: usize = 2_048;
const LOOPBACK: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

impl SiteUrl {
    /// Reads an address from outside; `local` allows plain HTTP on loopback.
    pub fn parse(raw: &str, local: bool) -> Result<Self, BadUrl> {
        let (secure, rest) = match (raw.strip_prefix("https://"), raw.strip_prefix("http://")) {
            (Some(rest), _) => (true, rest),
            (None, Some(rest)) => (false, rest),
            (None, None) => return Err(BadUrl),
        };
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let (host, port) = match authority.rsplit_once(':') {
            Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
            _ => (authority, None),
        };
        let loopback = LOOPBACK.contains(&host);
        let named = !host.is_empty()
            && host.split('.').all(|label| {
                !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
            });
        let fits = raw.len() <= LONGEST
            && raw.bytes().all(|b| b.is_ascii_graphic() && !matches!(b, b'"' | b'<' | b'>' | b'\\' | b'`'))
            && (named || loopback)
            && port.is_none_or(|port| port.parse::<u16>().is_ok_and(|port| port > 0))
            && (secure || local && loopback);
        if fits { Ok(Self(raw.to_owned())) } else { Err(BadUrl) }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address, saying which account it is about as Stripe says it. What stands in its query and after its `#` stays.
    pub fn about(&self, account: &AccountId) -> String {
        let (page, fragment) = self.0.find('#').map_or((self.as_str(), ""), |at| self.0.split_at(at));
        let joint = match page.split_once('?') {
            None => "?",
            Some((_, query)) if query.is_empty() || query.ends_with('&') => "",
            Some(_) => "&",
        };
        format!("{page}{joint}stripe_account_id={account}{fragment}")
    }
}

/// A page that a platform embeds a component in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Site {
    /// What an account must know of.
    NotificationBanner,
    /// The account's own details.
    AccountManagement,
    /// Its payouts.
    Payouts,
    /// Its payments.
    Payments,
    /// Its balance.
    Balance,
}

impl Site {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::NotificationBanner, Self::AccountManagement, Self::Payouts, Self::Payments, Self::Balance];

    /// As the API writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotificationBanner => "notification_banner",
            Self::AccountManagement => "account_management",
            Self::Payouts => "payouts",
            Self::Payments => "payments",
            Self::Balance => "balance",
        }
    }

    /// Reads the API's word.
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|site| site.as_str() == raw)
    }
}

/// Where a platform's own pages are, as far as it has said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SiteLinks([Option<SiteUrl>; Site::ALL.len()]);

impl SiteLinks {
    /// The address of one.
    pub fn get(&self, site: Site) -> Option<&SiteUrl> {
        self.0[site as usize].as_ref()
    }

    /// Sets or unsets one.
    pub fn set(&mut self, site: Site, url: Option<SiteUrl>) {
        self.0[site as usize] = url;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_page_is_https_and_has_a_host() {
        for good in ["https://a.example", "https://a.example:8443/b?c=d#e", "https://localhost/x", "https://[::1]/"] {
            assert!(SiteUrl::parse(good, false).is_ok(), "{good}");
        }
        for bad in [
            "",
            "a.example",
            "http://a.example",
            "http://localhost",
            "javascript:alert(1)",
            "https://",
            "https:///a",
            "https://me@a.example",
            "https://a b.example",
            "https://a.example/\"x",
            "https://a..example",
            "https://a.example:0",
            "https://a.example:99999",
            "https://a.example:",
            "https://é.example",
            "HTTPS://",
        ] {
            assert_eq!(SiteUrl::parse(bad, false), Err(BadUrl), "{bad}");
        }
        assert_eq!(SiteUrl::parse(&format!("https://a.example/{}", "x".repeat(LONGEST)), false), Err(BadUrl));
    }

    #[test]
    fn the_account_joins_whatever_query_and_fragment_there_are() {
        let account = AccountId::parse("acct_1").unwrap();
        let about = |raw: &str| SiteUrl::parse(raw, false).unwrap().about(&account);
        for (raw, whole) in [
            ("https://a.example", "https://a.example?stripe_account_id=acct_1"),
            ("https://a.example/b", "https://a.example/b?stripe_account_id=acct_1"),
            ("https://a.example/b?c=d", "https://a.example/b?c=d&stripe_account_id=acct_1"),
            ("https://a.example/b?c=d&", "https://a.example/b?c=d&stripe_account_id=acct_1"),
            ("https://a.example/b?", "https://a.example/b?stripe_account_id=acct_1"),
            ("https://a.example/b#top", "https://a.example/b?stripe_account_id=acct_1#top"),
            ("https://a.example/b?c=d#/x?y=z", "https://a.example/b?c=d&stripe_account_id=acct_1#/x?y=z"),
        ] {
            assert_eq!(about(raw), whole);
        }
    }

    #[test]
    fn plain_http_is_for_a_developers_own_machine() {
        for good in ["http://localhost:3000/x", "http://127.0.0.1", "http://[::1]:3000"] {
            assert!(SiteUrl::parse(good, true).is_ok(), "{good}");
        }
        for bad in ["http://a.example", "http://localhost.a.example", "http://localhost@a.example", "http://10.0.0.1"] {
            assert_eq!(SiteUrl::parse(bad, true), Err(BadUrl), "{bad}");
        }
    }

    #[test]
    fn each_site_has_a_place_of_its_own() {
        let mut links = SiteLinks::default();
        for site in Site::ALL {
            links.set(site, SiteUrl::parse(&format!("https://a.example/{}", site.as_str()), false).ok());
        }
        for site in Site::ALL {
            assert!(links.get(site).is_some_and(|url| url.as_str().ends_with(site.as_str())));
            assert_eq!(Site::parse(site.as_str()), Some(site));
        }
    }

    proptest! {
        // A browser finds the same page with the account beside what was there.
        #[test]
        fn nothing_of_an_address_is_lost(
            path in "(/[a-z]{1,4}){0,3}", query in "([?][a-z=&]{0,12})?", fragment in "(#[a-z/?&=]{0,8})?",
        ) {
            let raw = format!("https://a.example{path}{query}{fragment}");
            let account = AccountId::parse("acct_1").unwrap();
            let whole = SiteUrl::parse(&raw, false).unwrap().about(&account);
            prop_assert!(SiteUrl::parse(&whole, false).is_ok());
            let (page, after) = whole.split_once('#').unwrap_or((&whole, ""));
            prop_assert_eq!(after, fragment.trim_start_matches('#'));
            let asked = page.split_once('?').map_or("", |(_, asked)| asked);
            let pairs: Vec<&str> = asked.split('&').filter(|pair| !pair.is_empty()).collect();
            prop_assert_eq!(pairs.iter().filter(|pair| **pair == "stripe_account_id=acct_1").count(), 1);
            let kept: Vec<&str> = query.trim_start_matches('?').split('&').filter(|pair| !pair.is_empty()).collect();
            prop_assert_eq!(&pairs[..pairs.len() - 1], &kept[..]);
        }

        #[test]
        fn nothing_but_https_gets_in(raw in "\\PC{0,40}") {
            if let Ok(url) = SiteUrl::parse(&raw, false) {
                prop_assert!(url.as_str().starts_with("https://"));
            }
        }
    }
}
