//! The token in a link's URL. Rule: a forged token is refused before any database read, and the table alone can't
//! make one.
//!
//! Layout, then base64url without padding: version (1 byte), link id (16), first half of an HMAC-SHA256 over both (16).
//! 33 bytes are 44 characters.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};

use crate::{
    id::LinkId,
    keyring::{Keyring, Purpose},
};

/// Characters in every token.
pub const LENGTH: usize = 44;

const TAG: usize = 16;

/// Not a token that this deployment made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a token of ours")]
pub struct ForeignToken;

/// The token of a remediation link under a version of the keys; none when that version is gone.
pub fn print(keys: &Keyring, version: u8, id: &LinkId) -> Option<String> {
    print_for(Purpose::LinkToken, keys, version, id)
}

/// Reads a remediation link's token from a URL and proves that it is ours.
pub fn read(keys: &Keyring, raw: &str) -> Result<LinkId, ForeignToken> {
    read_for(Purpose::LinkToken, keys, raw)
}

/// The token of an account link. It has a key of its own, so neither kind opens the other's route.
pub fn print_account(keys: &Keyring, version: u8, id: &LinkId) -> Option<String> {
    print_for(Purpose::AccountLinkToken, keys, version, id)
}

/// Reads an account link's token from a URL and proves that it is ours.
pub fn read_account(keys: &Keyring, raw: &str) -> Result<LinkId, ForeignToken> {
    read_for(Purpose::AccountLinkToken, keys, raw)
}

/// The token of the address where an owner ends the reminders of a link's account. It opens no link.
pub fn print_reminder(keys: &Keyring, version: u8, id: &LinkId) -> Option<String> {
    print_for(Purpose::ReminderToken, keys, version, id)
}

/// Reads such a token from a URL and proves that it is ours.
pub fn read_reminder(keys: &Keyring, raw: &str) -> Result<LinkId, ForeignToken> {
    read_for(Purpose::ReminderToken, keys, raw)
}

fn print_for(purpose: Purpose, keys: &Keyring, version: u8, id: &LinkId) -> Option<String> {
    let tag = keys.tag_with(version, purpose, &[&[version], id.bytes()])?;
    let mut bytes = Vec::with_capacity(1 + 16 + TAG);
    bytes.push(version);
    bytes.extend_from_slice(id.bytes());
    bytes.extend_from_slice(&tag[..TAG]);
    Some(BASE64.encode(bytes))
}

fn read_for(purpose: Purpose, keys: &Keyring, raw: &str) -> Result<LinkId, ForeignToken> {
    if raw.len() != LENGTH {
        return Err(ForeignToken);
    }
    let bytes = BASE64.decode(raw).map_err(|_| ForeignToken)?;
    let (version, rest) = bytes.split_first().ok_or(ForeignToken)?;
    let (id, tag) = rest.split_at_checked(16).ok_or(ForeignToken)?;
    let id = LinkId::from_random(id.try_into().map_err(|_| ForeignToken)?);
    if tag.len() == TAG && keys.checks(*version, purpose, &[&[*version], id.bytes()], tag) {
        Ok(id)
    } else {
        Err(ForeignToken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keyring::sample::keyring;
    use proptest::prelude::*;

    #[test]
    fn a_token_of_another_deployment_is_refused() {
        let token = print(&keyring(&[7]), 7, &LinkId::from_random([3; 16])).unwrap();
        assert_eq!(read(&keyring(&[1]), &token), Err(ForeignToken));
    }

    #[test]
    fn a_token_opens_after_a_rotation_and_not_after_its_key_is_gone() {
        let id = LinkId::from_random([3; 16]);
        let token = print(&keyring(&[1]), 1, &id).unwrap();
        assert_eq!(read(&keyring(&[1, 2]), &token), Ok(id));
        assert_eq!(read(&keyring(&[2]), &token), Err(ForeignToken));
    }

    proptest! {
        #[test]
        fn every_link_has_a_token_that_reads_back(bytes: [u8; 16]) {
            let keys = keyring(&[1]);
            let id = LinkId::from_random(bytes);
            let token = print(&keys, 1, &id).unwrap();
            prop_assert!(token.len() == LENGTH && token.len() <= 50);
            prop_assert!(token.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'));
            prop_assert_eq!(read(&keys, &token), Ok(id));
        }

        #[test]
        fn neither_kind_of_token_is_read_as_the_other(bytes: [u8; 16]) {
            let keys = keyring(&[1]);
            let id = LinkId::from_random(bytes);
            let (remediation, account) = (print(&keys, 1, &id).unwrap(), print_account(&keys, 1, &id).unwrap());
            prop_assert_eq!(read_account(&keys, &account), Ok(id));
            prop_assert_eq!(read(&keys, &account), Err(ForeignToken));
            prop_assert_eq!(read_account(&keys, &remediation), Err(ForeignToken));
            let reminder = print_reminder(&keys, 1, &id).unwrap();
            prop_assert_eq!(read_reminder(&keys, &reminder), Ok(id));
            prop_assert_eq!((read(&keys, &reminder), read_reminder(&keys, &remediation)), (Err(ForeignToken), Err(ForeignToken)));
        }

        #[test]
        fn any_changed_character_is_refused(bytes: [u8; 16], at in 0..LENGTH, to in "[A-Za-z0-9_-]") {
            let keys = keyring(&[1]);
            let token = print(&keys, 1, &LinkId::from_random(bytes)).unwrap();
            let changed = format!("{}{to}{}", &token[..at], &token[at + 1..]);
            prop_assume!(changed != token);
            prop_assert_eq!(read(&keys, &changed), Err(ForeignToken));
        }

        #[test]
        fn any_text_and_any_truncation_is_refused(bytes: [u8; 16], cut in 0..LENGTH, noise in ".{0,60}") {
            let keys = keyring(&[1]);
            let token = print(&keys, 1, &LinkId::from_random(bytes)).unwrap();
            prop_assert_eq!(read(&keys, &token[..cut]), Err(ForeignToken));
            prop_assert_eq!(read(&keys, &noise), Err(ForeignToken));
        }
    }
}
