//! E-mail addresses. Rule: accept what mail servers accept, keep it as typed, compare it folded.

use zeroize::{Zeroize, ZeroizeOnDrop};

/// E-mails that one platform may cause in a day: codes and reminders.
pub const DAILY_BUDGET: u32 = 10_000;

/// An e-mail address. Personal: it has no `Debug`.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Email(String);

/// Why a string isn't an e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EmailError {
    /// Nothing was typed.
    #[error("is empty")]
    Empty,
    /// Longer than 254 characters.
    #[error("is longer than 254 characters")]
    TooLong,
    /// Not `name@domain.tld`.
    #[error("isn't an e-mail address like name@example.com")]
    Malformed,
}

impl Email {
    /// Reads an address that came from outside. Spaces around it are dropped.
    pub fn parse(raw: &str) -> Result<Self, EmailError> {
        let raw = raw.trim();
        if raw.is_empty() {
            return Err(EmailError::Empty);
        }
        if raw.len() > 254 {
            return Err(EmailError::TooLong);
        }
        let (name, host) = raw.rsplit_once('@').ok_or(EmailError::Malformed)?;
        let name_ok = !name.is_empty()
            && name.len() <= 64
            && !name.starts_with('.')
            && !name.ends_with('.')
            && !name.contains("..")
            && name.chars().all(|c| !c.is_whitespace() && !c.is_control() && !r#"()<>[],;:\"@"#.contains(c));
        let labels: Vec<&str> = host.split('.').collect();
        let host_ok = labels.len() >= 2
            && labels.iter().all(|label| {
                !label.is_empty()
                    && label.len() <= 63
                    && !label.starts_with('-')
                    && !label.ends_with('-')
                    && label.chars().all(|c| c.is_alphanumeric() || c == '-')
            })
            && labels.last().is_some_and(|last| last.chars().count() >= 2 && !last.chars().all(|c| c.is_ascii_digit()));
        if name_ok && host_ok { Ok(Self(raw.to_owned())) } else { Err(EmailError::Malformed) }
    }

    /// The address as it was typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form in which two addresses are compared.
    pub fn folded(&self) -> String {
        self.0.to_lowercase()
    }

    /// `fi****@example.com`: enough for its owner to recognise.
    pub fn masked(&self) -> String {
        let (name, host) = self.0.rsplit_once('@').unwrap_or((&self.0, ""));
        let shown: String = name.chars().take(2.min(name.chars().count().saturating_sub(1))).collect();
        format!("{shown}****@{host}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reads(raw: &str) -> Result<String, EmailError> {
        Email::parse(raw).map(|email| email.as_str().to_owned())
    }

    #[test]
    fn ordinary_addresses_are_read() {
        for ok in ["a@b.co", "first.last+tag@sub.example.com", "o'hara@example.ie", "jörg@münchen.de"] {
            assert_eq!(reads(ok), Ok(ok.to_owned()));
        }
    }

    #[test]
    fn spaces_around_it_are_dropped() {
        assert_eq!(reads("  a@b.co \n"), Ok("a@b.co".to_owned()));
    }

    #[test]
    fn broken_addresses_are_refused() {
        for bad in ["a", "@b.co", "a@", "a@b", "a b@c.de", "a@b..co", ".a@b.co", "a@-b.co", "a@1.2.3.4", "a@b@c.de"] {
            assert_eq!(reads(bad), Err(EmailError::Malformed), "{bad}");
        }
        assert_eq!(reads(" "), Err(EmailError::Empty));
        assert_eq!(reads(&format!("{}@b.co", "a".repeat(300))), Err(EmailError::TooLong));
    }

    #[test]
    fn the_mask_keeps_at_most_two_characters_of_the_name() {
        assert_eq!(Email::parse("fixed@ory.sh").unwrap().masked(), "fi****@ory.sh");
        assert_eq!(Email::parse("a@b.co").unwrap().masked(), "****@b.co");
    }
}
