use super::*;
use crate::id::{AccountId, PlatformId};
use proptest::prelude::*;

fn url(raw: &str) -> LandingUrl {
    LandingUrl::parse(raw, true).unwrap()
}

fn link(created: i64) -> Link {
    let wanted = NewLink {
        platform: PlatformId::parse("plat_1").unwrap(),
        account: AccountId::parse("acct_1").unwrap(),
        livemode: true,
        country: None,
        language: None,
        requirement: None,
        created_by: "staff".into(),
    };
    let visit = AccountLink {
        flow: Flow::Onboarding,
        collect: Collect::REMEDIATION,
        refresh_url: url("https://example.com/again"),
        return_url: url("https://example.com/done"),
        used_at: None,
    };
    Link::for_visit(wanted, visit, LinkId::from_random([1; 16]), 1, created)
}

fn spent(created: i64, at: i64) -> Link {
    let mut link = link(created);
    link.expires_at = spent_until(at);
    let Kind::Account(visit) = &mut link.kind else { panic!("an account link") };
    visit.used_at = Some(at);
    link
}

#[test]
fn it_can_be_spent_in_its_five_minutes_and_not_a_second_later() {
    assert_eq!(link(1_000).expires_at, 1_300);
    assert!(link(1_000).can_be_spent(1_299));
    assert!(!link(1_000).can_be_spent(1_300));
    let mut revoked = link(1_000);
    revoked.revoked_at = Some(1_001);
    assert!(!revoked.can_be_spent(1_001));
}

#[test]
fn the_kinds_of_link_are_told_apart() {
    let visiting = link(0);
    assert!(!visiting.is_remediation() && visiting.account_link().is_some());
    let remediation = Link { kind: Kind::Remediation, ..visiting };
    assert!(remediation.is_remediation() && !remediation.can_be_spent(0));
    assert_eq!(remediation.collect(), Collect::REMEDIATION);
}

#[test]
fn only_addresses_that_a_browser_can_be_sent_to_are_read() {
    for good in [
        "https://example.com",
        "https://example.com/a/b?c=d&e=%C3%A9#f",
        "HTTPS://shop.example.co.uk:8443/x",
        "https://[2001:db8::1]:443/",
        "https://example.com./?to=https://other.example/@me",
    ] {
        assert_eq!(LandingUrl::parse(good, true).map(|url| url.as_str().to_owned()), Ok(good.to_owned()));
    }
    for bad in [
        "",
        "example.com/return",
        "/return",
        "//example.com",
        "https://",
        "https:///path",
        "https://:443/",
        "https://exa mple.com",
        "https://example.com/\r\nSet-Cookie:x",
        "https://example.com\\@evil.example",
        "https://exämple.com",
        "https://example.com:port/",
        "https://example.com:70000/",
        "https://[nonsense]/",
        "javascript://example.com/%0aalert(1)",
        "ftp://example.com/",
        "data:text/html,x",
        "https://a..b/",
        "https://example.com/\"><script>",
    ] {
        assert_eq!(LandingUrl::parse(bad, false), Err(BadUrl::NotAbsolute), "{bad}");
    }
    assert_eq!(LandingUrl::parse("https://me:secret@example.com/", false), Err(BadUrl::UserInfo));
    assert_eq!(LandingUrl::parse("https://example.com@evil.example/", false), Err(BadUrl::UserInfo));
}

#[test]
fn a_test_account_may_use_plain_http_and_a_live_one_not() {
    assert!(LandingUrl::parse("http://localhost:3000/return", false).is_ok());
    assert_eq!(LandingUrl::parse("http://localhost:3000/return", true), Err(BadUrl::NotSecure));
}

#[test]
fn an_address_is_as_long_as_2048_characters_and_no_longer() {
    let long = |length: usize| format!("https://example.com/{}", "a".repeat(length - 20));
    assert!(LandingUrl::parse(&long(2_048), true).is_ok());
    assert_eq!(LandingUrl::parse(&long(2_049), true), Err(BadUrl::TooLong));
}

#[test]
fn what_stands_in_an_address_is_printed_by_nobody() {
    assert!(!format!("{:?}", link(0)).contains("example.com"));
}

proptest! {
    #[test]
    fn a_spent_link_is_never_spent_again_and_outlives_every_session_of_it(
        created in 0..4_000_000_000_i64, waited in 0..300_i64, after in 0..100_000_i64
    ) {
        let at = created + waited;
        prop_assert!(link(created).can_be_spent(at));
        let spent = spent(created, at);
        prop_assert!(!spent.can_be_spent(at + after));
        prop_assert_eq!(spent.status(at + after) == Status::Active, after < ABSOLUTE);
        prop_assert!(spent.forgotten_at() > spent.expires_at, "it is known while it opens");
    }

    #[test]
    fn nothing_that_is_read_breaks_a_header_or_a_page(raw in "(https?://)?.{0,80}", livemode: bool) {
        if let Ok(url) = LandingUrl::parse(&raw, livemode) {
            prop_assert!(url.as_str().bytes().all(|b| b.is_ascii_graphic() && !b"\"<>\\".contains(&b)));
            prop_assert!(!livemode || url.as_str().to_ascii_lowercase().starts_with("https://"));
            prop_assert_eq!(LandingUrl::parse(url.as_str(), livemode), Ok(url.clone()));
        }
    }
}
