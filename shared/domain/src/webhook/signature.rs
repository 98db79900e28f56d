//! What proves to an endpoint that we sent it. Rule: both schemes are over the raw body, and while a secret is being
//! replaced each of the two living ones signs.
//!
//! Stripe's libraries take the whole secret, prefix and all, as the key; those of Standard Webhooks take what its base64
//! stands for. One secret serves both.

use aws_lc_rs::hmac::{HMAC_SHA256, Key, sign};
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use zeroize::Zeroizing;

use crate::id::hex;

/// What every secret starts with.
const PREFIX: &str = "whsec_";

/// An endpoint's secret. It has no `Debug`.
pub struct Secret(Zeroizing<String>);

/// Not a secret that was made here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an endpoint's secret")]
pub struct NoSecret;

impl Secret {
    /// A secret of 32 fresh random bytes.
    pub fn from_random(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(format!("{PREFIX}{}", BASE64.encode(bytes))))
    }

    /// Reads a secret that was kept.
    pub fn read(raw: &[u8]) -> Result<Self, NoSecret> {
        let text = std::str::from_utf8(raw).map_err(|_| NoSecret)?;
        let key = text.strip_prefix(PREFIX).ok_or(NoSecret)?;
        BASE64.decode(key).map(|_| Self(Zeroizing::new(text.to_owned()))).map_err(|_| NoSecret)
    }

    /// The secret, as the platform is told it, once.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    fn stripe(&self) -> Key {
        Key::new(HMAC_SHA256, self.0.as_bytes())
    }

    fn standard(&self) -> Key {
        // Both constructors have proved that it decodes.
        let bytes = Zeroizing::new(BASE64.decode(&self.0[PREFIX.len()..]).unwrap_or_default());
        Key::new(HMAC_SHA256, &bytes)
    }
}

/// The header `Stripe-Signature`.
pub fn stripe(secrets: &[Secret], at: i64, body: &str) -> String {
    let signed = Zeroizing::new(format!("{at}.{body}"));
    secrets.iter().fold(format!("t={at}"), |header, secret| {
        header + ",v1=" + &hex(sign(&secret.stripe(), signed.as_bytes()).as_ref())
    })
}

/// The header `webhook-signature` of Standard Webhooks, whose `webhook-id` is this id and `webhook-timestamp` this time.
pub fn standard(secrets: &[Secret], id: &str, at: i64, body: &str) -> String {
    let signed = Zeroizing::new(format!("{id}.{at}.{body}"));
    let all: Vec<String> = secrets
        .iter()
        .map(|secret| format!("v1,{}", BASE64.encode(sign(&secret.standard(), signed.as_bytes()))))
        .collect();
    all.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn secret(raw: &str) -> Secret {
        let Ok(secret) = Secret::read(raw.as_bytes()) else { panic!("a secret") };
        secret
    }

    // The example of the Standard Webhooks specification and its libraries.
    #[test]
    fn the_example_of_standard_webhooks() {
        let secrets = [secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")];
        let signed = standard(&secrets, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, r#"{"test": 2432232314}"#);
        assert_eq!(signed, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    // Computed with `hmac` of Python's standard library, as the constructEvent of Stripe's libraries does.
    #[test]
    fn the_scheme_of_stripe_takes_the_whole_secret_as_its_key() {
        let secrets = [secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")];
        assert_eq!(
            stripe(&secrets, 12_345, r#"{"id":"evt_test_webhook","object":"event"}"#),
            "t=12345,v1=0dd305a283f01125c91c2e4b976aae19e05a0928c1c38f427757a524a1d28d83"
        );
    }

    #[test]
    fn two_secrets_sign_twice() {
        let both = [Secret::from_random([1; 32]), Secret::from_random([2; 32])];
        let one = |at: usize| stripe(&both[at..=at], 5, "{}").replace("t=5,", "");
        assert_eq!(stripe(&both, 5, "{}"), format!("t=5,{},{}", one(0), one(1)));
        let one = |at: usize| standard(&both[at..=at], "evt_1", 5, "{}");
        assert_eq!(standard(&both, "evt_1", 5, "{}"), format!("{} {}", one(0), one(1)));
    }

    #[test]
    fn what_is_no_secret_is_not_read() {
        for bad in [&b"MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"[..], b"whsec_*", b"whsec_\xff"] {
            assert_eq!(Secret::read(bad).map(|_| ()), Err(NoSecret));
        }
    }

    proptest! {
        #[test]
        fn a_secret_survives_being_kept(bytes: [u8; 32]) {
            let made = Secret::from_random(bytes);
            prop_assert_eq!(made.reveal().len(), 50);
            prop_assert!(Secret::read(made.reveal().as_bytes()).is_ok_and(|read| read.reveal() == made.reveal()));
        }

        #[test]
        fn another_body_time_or_secret_is_another_signature(bytes: [u8; 32], at in 0..i64::from(u32::MAX), body in ".{0,40}") {
            let secrets = [Secret::from_random(bytes)];
            let mut other = bytes;
            other[0] ^= 1;
            let others = [Secret::from_random(other)];
            let header = |secrets: &[Secret], at, body: &str| stripe(secrets, at, body).split_once("v1=").map(|(_, v1)| v1.to_owned());
            let ours = header(&secrets, at, &body);
            prop_assert_ne!(&ours, &header(&others, at, &body));
            prop_assert_ne!(&ours, &header(&secrets, at + 1, &body));
            prop_assert_ne!(&ours, &header(&secrets, at, &format!("{body} ")));
        }
    }
}
