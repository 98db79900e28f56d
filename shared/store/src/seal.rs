//! Sealing. Rule: personal data is in the table only sealed, and a sealed value opens only at the place it was sealed for.
//!
//! AES-256-GCM under the platform's data key; the associated data names platform, record and field, so a value moved to
//! another account or field doesn't open. Layout: format (1 byte), nonce (12), ciphertext and tag.

use aws_lc_rs::{
    aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey},
    hkdf, hmac,
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use zeroize::Zeroizing;

const FORMAT: u8 = 1;

/// A platform's data key. It has no `Debug`.
pub struct DataKey {
    seals: LessSafeKey,
    // Of its own: what is looked up by can't help to open what is sealed.
    blinds: hmac::Key,
}

/// It isn't a value that was sealed here with this key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the value can't be opened")]
pub struct CannotOpen;

/// Where a sealed value belongs: its record's partition and its field.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// The record's partition key, which names platform and account, or the link.
    pub record: &'a str,
    /// The field within it.
    pub field: &'a str,
}

impl Place<'_> {
    fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.record.len() + self.field.len() + 8);
        bytes.extend_from_slice(&(self.record.len() as u64).to_be_bytes());
        bytes.extend_from_slice(self.record.as_bytes());
        bytes.extend_from_slice(self.field.as_bytes());
        bytes
    }
}

impl DataKey {
    /// A key of 32 bytes.
    pub fn new(bytes: &[u8; 32]) -> Result<Self, CannotOpen> {
        let seals = UnboundKey::new(&AES_256_GCM, bytes).map(LessSafeKey::new).map_err(|_| CannotOpen)?;
        let derived = hkdf::Salt::new(hkdf::HKDF_SHA256, b"remediation-links").extract(bytes);
        let blinds = derived.expand(&[b"search"], hmac::HMAC_SHA256).map_err(|_| CannotOpen)?.into();
        Ok(Self { seals, blinds })
    }

    /// A look-up value for a personal term: the same term gives the same value, at this platform alone, and the value gives
    /// nothing back.
    pub fn blind(&self, term: &str) -> String {
        BASE64.encode(&hmac::sign(&self.blinds, term.as_bytes()).as_ref()[..12])
    }

    /// Seals a value for its place, with a fresh random nonce.
    pub fn seal(&self, place: Place<'_>, value: &[u8], nonce: [u8; NONCE_LEN]) -> Result<Vec<u8>, CannotOpen> {
        let mut body = value.to_vec();
        self.seals
            .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(place.bytes()), &mut body)
            .map_err(|_| CannotOpen)?;
        let mut sealed = Vec::with_capacity(1 + NONCE_LEN + body.len());
        sealed.push(FORMAT);
        sealed.extend_from_slice(&nonce);
        sealed.append(&mut body);
        Ok(sealed)
    }

    /// Opens a value at its place.
    pub fn open(&self, place: Place<'_>, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, CannotOpen> {
        let (format, rest) = sealed.split_first().ok_or(CannotOpen)?;
        let (nonce, body) = rest.split_at_checked(NONCE_LEN).ok_or(CannotOpen)?;
        if *format != FORMAT {
            return Err(CannotOpen);
        }
        let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| CannotOpen)?;
        let mut body = Zeroizing::new(body.to_vec());
        let length =
            self.seals.open_in_place(nonce, Aad::from(place.bytes()), &mut body).map_err(|_| CannotOpen)?.len();
        body.truncate(length);
        Ok(body)
    }
}

/// Fresh random bytes from the operating system's generator.
pub(crate) fn fresh<const N: usize>() -> Result<[u8; N], CannotOpen> {
    let mut bytes = [0; N];
    aws_lc_rs::rand::fill(&mut bytes).map_err(|_| CannotOpen)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: Place<'_> = Place { record: "ACCOUNT#plat_1#acct_1", field: "individual" };

    fn key(byte: u8) -> DataKey {
        DataKey::new(&[byte; 32]).unwrap()
    }

    #[test]
    fn a_value_opens_where_it_was_sealed() {
        let sealed = key(1).seal(HERE, b"secret", [7; 12]).unwrap();
        assert_eq!(key(1).open(HERE, &sealed).unwrap().as_slice(), b"secret");
        assert!(!sealed.windows(6).any(|window| window == b"secret"));
    }

    #[test]
    fn a_blind_value_is_the_same_under_one_key_alone() {
        assert_eq!(key(1).blind("w:ros"), key(1).blind("w:ros"));
        assert_ne!(key(1).blind("w:ros"), key(1).blind("w:rose"));
        assert_ne!(key(1).blind("w:ros"), key(2).blind("w:ros"));
    }

    #[test]
    fn a_value_moved_to_another_account_or_field_does_not_open() {
        let sealed = key(1).seal(HERE, b"secret", [7; 12]).unwrap();
        let elsewhere = Place { record: "ACCOUNT#plat_1#acct_2", ..HERE };
        let other_field = Place { field: "company", ..HERE };
        assert!(key(1).open(elsewhere, &sealed).is_err());
        assert!(key(1).open(other_field, &sealed).is_err());
    }

    #[test]
    fn another_key_or_a_changed_byte_does_not_open() {
        let mut sealed = key(1).seal(HERE, b"secret", [7; 12]).unwrap();
        assert!(key(2).open(HERE, &sealed).is_err());
        for at in 0..sealed.len() {
            sealed[at] ^= 1;
            assert!(key(1).open(HERE, &sealed).is_err(), "byte {at}");
            sealed[at] ^= 1;
        }
        assert!(key(1).open(HERE, &[]).is_err());
        assert!(key(1).open(HERE, &sealed[..12]).is_err());
    }
}
