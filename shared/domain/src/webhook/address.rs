//! Where events may be posted. Rule: an endpoint is a public `https` address; what only we can reach is nobody's endpoint.
//!
//! The name is judged here when the endpoint is written. The addresses that it stands for are judged again, by the same
//! [`is_public`], each time something is posted, because a name may stand for another address by then.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

/// The most characters of an endpoint's address.
pub const LONGEST: usize = 2_048;

/// Why an address can't be an endpoint's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadAddress {
    /// Too long.
    #[error("must have at most 2048 characters")]
    Length,
    /// No URL.
    #[error("must be a URL, such as https://example.com/events")]
    NoUrl,
    /// Another scheme.
    #[error("must start with https://")]
    Scheme,
    /// A user name or a password in it.
    #[error("must hold no user name and no password")]
    UserInfo,
    /// A host that isn't public.
    #[error("must name a public host")]
    Host,
}

/// Reads an endpoint's address. On a developer's machine plain `http` and any host will do.
pub fn read(raw: &str, local: bool) -> Result<Url, BadAddress> {
    if raw.len() > LONGEST {
        return Err(BadAddress::Length);
    }
    if raw.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return Err(BadAddress::NoUrl);
    }
    let url = Url::parse(raw).map_err(|_| BadAddress::NoUrl)?;
    if url.scheme() != "https" && !(local && url.scheme() == "http") {
        return Err(BadAddress::Scheme);
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(BadAddress::UserInfo);
    }
    let public = match url.host().ok_or(BadAddress::NoUrl)? {
        Host::Domain(name) => public_name(name),
        Host::Ipv4(address) => is_public(address.into()),
        Host::Ipv6(address) => is_public(address.into()),
    };
    if public || local { Ok(url) } else { Err(BadAddress::Host) }
}

// Names that no public resolver knows (RFC 6761, RFC 6762, RFC 8375, and what clouds use inside).
const INNER: [&str; 8] = ["localhost", "local", "internal", "home.arpa", "lan", "test", "invalid", "onion"];

fn public_name(name: &str) -> bool {
    let name = name.strip_suffix('.').unwrap_or(name);
    let within = |zone: &&str| name == *zone || name.strip_suffix(*zone).is_some_and(|rest| rest.ends_with('.'));
    name.contains('.') && !INNER.iter().any(within)
}

/// Whether an address is one of the public internet. What isn't known to be is not.
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => public_v4(v4),
        IpAddr::V6(v6) => public_v6(v6),
    }
}

// The special-purpose registry of IPv4 (RFC 6890 and after): network and length of its prefix.
const SPECIAL_V4: [(Ipv4Addr, u32); 15] = [
    (Ipv4Addr::UNSPECIFIED, 8),           // this network
    (Ipv4Addr::new(10, 0, 0, 0), 8),      // private
    (Ipv4Addr::new(100, 64, 0, 0), 10),   // shared by carriers
    (Ipv4Addr::new(127, 0, 0, 0), 8),     // loopback
    (Ipv4Addr::new(169, 254, 0, 0), 16),  // link-local, and the clouds' metadata
    (Ipv4Addr::new(172, 16, 0, 0), 12),   // private
    (Ipv4Addr::new(192, 0, 0, 0), 24),    // protocol assignments
    (Ipv4Addr::new(192, 0, 2, 0), 24),    // documentation
    (Ipv4Addr::new(192, 88, 99, 0), 24),  // relays of 6to4
    (Ipv4Addr::new(192, 168, 0, 0), 16),  // private
    (Ipv4Addr::new(198, 18, 0, 0), 15),   // benchmarks
    (Ipv4Addr::new(198, 51, 100, 0), 24), // documentation
    (Ipv4Addr::new(203, 0, 113, 0), 24),  // documentation
    (Ipv4Addr::new(224, 0, 0, 0), 4),     // multicast
    (Ipv4Addr::new(240, 0, 0, 0), 4),     // reserved, and broadcast
];

fn public_v4(address: Ipv4Addr) -> bool {
    let within = |network: Ipv4Addr, length: u32| (address.to_bits() ^ network.to_bits()) >> (32 - length) == 0;
    !SPECIAL_V4.into_iter().any(|(network, length)| within(network, length))
}

// Of IPv6 only 2000::/3 is given out, and these parts of it are special: an address within 6to4 or Teredo carries another
// one inside. Mapped and translated IPv4 addresses, unique local, link-local and multicast ones are outside of it.
const SPECIAL_V6: [(Ipv6Addr, u32); 5] = [
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23), // protocol assignments, Teredo, ORCHID
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32), // documentation
    (Ipv6Addr::new(0x2002, 0, 0, 0, 0, 0, 0, 0), 16), // 6to4
    (Ipv6Addr::new(0x3ffe, 0, 0, 0, 0, 0, 0, 0), 16), // given back
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20), // documentation
];

fn public_v6(address: Ipv6Addr) -> bool {
    let within = |network: Ipv6Addr, length: u32| (address.to_bits() ^ network.to_bits()) >> (128 - length) == 0;
    within(Ipv6Addr::new(0x2000, 0, 0, 0, 0, 0, 0, 0), 3)
        && !SPECIAL_V6.into_iter().any(|(network, length)| within(network, length))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn public(raw: &str) -> bool {
        is_public(raw.parse().unwrap())
    }

    #[test]
    fn addresses_of_the_public_internet() {
        for address in [
            "1.1.1.1",
            "8.8.8.8",
            "9.255.255.255",
            "11.0.0.0",
            "100.63.255.255",
            "100.128.0.0",
            "126.255.255.255",
            "128.0.0.0",
            "169.253.255.255",
            "169.255.0.0",
            "172.15.255.255",
            "172.32.0.0",
            "192.0.1.0",
            "192.167.255.255",
            "192.169.0.0",
            "198.17.255.255",
            "198.20.0.0",
            "203.0.112.255",
            "223.255.255.255",
            "2606:4700:4700::1111",
            "2001:4860:4860::8888",
            "2a00:1450::1",
            "3ffd:ffff::1",
        ] {
            assert!(public(address), "{address}");
        }
    }

    #[test]
    fn addresses_that_nobody_outside_may_reach_through_us() {
        for address in [
            "0.0.0.0",
            "0.1.2.3",
            "10.0.0.1",
            "10.255.255.255",
            "100.64.0.1",
            "100.127.255.255",
            "127.0.0.1",
            "127.255.255.255",
            "169.254.169.254",
            "169.254.170.2",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.1",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "239.255.255.255",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::127.0.0.1",
            "::ffff:127.0.0.1",
            "::ffff:8.8.8.8",
            "::ffff:0:1.2.3.4",
            "64:ff9b::7f00:1",
            "64:ff9b::8.8.8.8",
            "64:ff9b:1::1",
            "100::1",
            "2001::1",
            "2001:10::1",
            "2001:20::1",
            "2001:db8::1",
            "2002:7f00:1::1",
            "2002:808:808::1",
            "3fff::1",
            "fc00::1",
            "fd00:ec2::254",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "4000::1",
            "e000::1",
        ] {
            assert!(!public(address), "{address}");
        }
    }

    #[test]
    fn an_endpoint_is_a_public_https_address() {
        for good in [
            "https://example.com",
            "https://hooks.example.com:8443/a/b?c=d",
            "https://8.8.8.8/x",
            "https://[2606:4700::1]/",
            "HTTPS://Example.COM/",
            "https://bücher.example/",
        ] {
            assert!(read(good, false).is_ok(), "{good}");
        }
        for (bad, why) in [
            ("", BadAddress::NoUrl),
            ("example.com", BadAddress::NoUrl),
            ("https://", BadAddress::NoUrl),
            ("https://exa mple.com", BadAddress::NoUrl),
            ("https://example.com/\n", BadAddress::NoUrl),
            ("http://example.com", BadAddress::Scheme),
            ("ftp://example.com", BadAddress::Scheme),
            ("javascript:alert(1)", BadAddress::Scheme),
            ("https://me@example.com", BadAddress::UserInfo),
            ("https://me:secret@example.com", BadAddress::UserInfo),
            ("https://localhost", BadAddress::Host),
            ("https://a.localhost", BadAddress::Host),
            ("https://intranet", BadAddress::Host),
            ("https://printer.local.", BadAddress::Host),
            ("https://metadata.google.internal", BadAddress::Host),
            ("https://127.0.0.1", BadAddress::Host),
            // As browsers read them, these are 127.0.0.1 too.
            ("https://2130706433", BadAddress::Host),
            ("https://0x7f.1", BadAddress::Host),
            ("https://0177.0.0.1", BadAddress::Host),
            ("https://127。0。0。1", BadAddress::Host),
            ("https://[::ffff:10.0.0.1]", BadAddress::Host),
            ("https://169.254.169.254/latest/meta-data", BadAddress::Host),
        ] {
            assert_eq!(read(bad, false).map(|_| ()), Err(why), "{bad}");
        }
        assert_eq!(read(&format!("https://example.com/{}", "a".repeat(LONGEST)), false), Err(BadAddress::Length));
        assert!(read("http://127.0.0.1:9000/hook", true).is_ok());
        assert_eq!(read("ftp://127.0.0.1", true), Err(BadAddress::Scheme));
    }

    proptest! {
        #[test]
        fn an_ipv4_address_in_ipv6_clothes_is_never_public(bits: u32) {
            let v4 = Ipv4Addr::from_bits(bits);
            let [a, b, c, d] = v4.octets().map(u16::from);
            let (high, low) = (a << 8 | b, c << 8 | d);
            for v6 in [
                v4.to_ipv6_mapped(),
                Ipv6Addr::new(0, 0, 0, 0, 0, 0, high, low),
                Ipv6Addr::new(0x64, 0xff9b, 0, 0, 0, 0, high, low),
                Ipv6Addr::new(0x2002, high, low, 0, 0, 0, 0, 1),
                Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, !high, !low),
            ] {
                prop_assert!(!is_public(v6.into()), "{v6}");
            }
        }

        #[test]
        fn what_the_standard_library_calls_special_is_not_public(bits: u32, more: u128) {
            let (v4, v6) = (Ipv4Addr::from_bits(bits), Ipv6Addr::from_bits(more));
            if v4.is_private() || v4.is_loopback() || v4.is_link_local() || v4.is_multicast() || v4.is_documentation() {
                prop_assert!(!is_public(v4.into()));
            }
            if v6.is_unique_local() || v6.is_unicast_link_local() || v6.is_multicast() || v6.is_loopback() {
                prop_assert!(!is_public(v6.into()));
            }
        }

        #[test]
        fn any_text_is_read_or_refused(raw in ".{0,80}", local: bool) {
            let _ = read(&raw, local);
        }

        #[test]
        fn a_literal_address_is_an_endpoint_only_when_it_is_public(bits: u32) {
            let v4 = Ipv4Addr::from_bits(bits);
            prop_assert_eq!(read(&format!("https://{v4}/"), false).is_ok(), is_public(v4.into()));
        }
    }
}
