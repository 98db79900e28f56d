//! One-time codes. Rule: a guess is paid for before it is looked at, and a code is bound to the link, the browser and
//! the phone that it was sent for.

use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::{
    id::LinkId,
    keyring::{Keyring, Purpose},
    session::SessionHash,
    time::MINUTE,
    user::Proof,
};

/// How long a code works.
pub const LIFETIME: i64 = 10 * MINUTE;
/// How many guesses a code stands.
pub const GUESSES: u32 = 5;
/// How many wrong codes an account stands in its life; then staff must reset it.
pub const WRONG_CODES_OF_AN_ACCOUNT: u32 = 100;

const DIGITS: usize = 6;

/// Six digits. It has no `Debug`, and is wiped when dropped.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Code(String);

/// Why what was typed can't be a code. It costs no guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// Nothing was typed.
    #[error("is empty")]
    Empty,
    /// Fewer than six digits.
    #[error("has fewer than 6 digits")]
    TooShort,
    /// More than six digits.
    #[error("has more than 6 digits")]
    TooLong,
    /// Something that isn't a digit.
    #[error("holds something else than digits")]
    NotDigits,
}

impl Code {
    /// A code from a source of uniform 32-bit numbers. Every code is equally likely: numbers beyond the largest multiple
    /// of a million are drawn again.
    pub fn draw<E>(mut next: impl FnMut() -> Result<u32, E>) -> Result<Self, E> {
        const CODES: u32 = 1_000_000;
        const FAIR: u32 = u32::MAX - u32::MAX % CODES;
        loop {
            let number = next()?;
            if number < FAIR {
                return Ok(Self(format!("{:06}", number % CODES)));
            }
        }
    }

    /// Reads what an owner typed or pasted: spaces, dashes and a leading `#` are dropped; digits of any script count.
    pub fn parse(raw: &str) -> Result<Self, CodeError> {
        let mut digits = String::with_capacity(DIGITS);
        for c in raw.trim().trim_start_matches('#').chars() {
            match c {
                _ if c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '.' | '\u{200b}') => {}
                '0'..='9' => digits.push(c),
                // A phone set to Arabic or a full-width keyboard types these.
                '\u{ff10}'..='\u{ff19}' => digits.push(ascii_digit(c, '\u{ff10}')),
                '\u{660}'..='\u{669}' => digits.push(ascii_digit(c, '\u{660}')),
                '\u{6f0}'..='\u{6f9}' => digits.push(ascii_digit(c, '\u{6f0}')),
                _ => return Err(CodeError::NotDigits),
            }
            if digits.len() > DIGITS {
                return Err(CodeError::TooLong);
            }
        }
        match digits.len() {
            0 => Err(CodeError::Empty),
            DIGITS => Ok(Self(digits)),
            _ => Err(CodeError::TooShort),
        }
    }

    /// The digits, for the message that carries them.
    pub fn digits(&self) -> &str {
        &self.0
    }
}

fn ascii_digit(c: char, zero: char) -> char {
    char::from_digit(c as u32 - zero as u32, 10).unwrap_or('0')
}

/// One code sent to one address for one link, as it is remembered: never the code itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Challenge {
    /// The link.
    pub link: LinkId,
    /// The browser that asked for it.
    pub session: SessionHash,
    /// Tells one challenge of a link from the next.
    pub id: [u8; 16],
    /// HMAC of the code, bound to link, browser and challenge.
    pub tag: [u8; 32],
    /// When it was sent.
    pub sent_at: i64,
    /// The first second in which it no longer works.
    pub expires_at: i64,
    /// Guesses taken, including the one in hand.
    pub guesses: u32,
    /// Whether it was used.
    pub used: bool,
    /// How it was sent.
    pub by: Proof,
}

/// Why a guess wasn't looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum GuessRefused {
    /// No code was sent to this browser for this link.
    #[error("no code was sent")]
    NoCode,
    /// Another browser asked for a newer one.
    #[error("a newer code replaced it")]
    Replaced,
    /// It is older than ten minutes.
    #[error("the code is too old")]
    Expired,
    /// Five guesses were taken.
    #[error("too many guesses")]
    TooMany,
    /// It was used already.
    #[error("the code was used")]
    Used,
}

impl Challenge {
    /// The challenge of a code that is about to be sent.
    pub fn new(keys: &Keyring, link: LinkId, session: SessionHash, id: [u8; 16], code: &Code, now: i64) -> Self {
        let tag = keys.tag(Purpose::Code, &message(&link, &session, &id, code));
        let expires_at = now + LIFETIME;
        Self { link, session, id, tag, sent_at: now, expires_at, guesses: 0, used: false, by: Proof::Phone }
    }

    /// The same challenge, its code sent another way.
    #[must_use]
    pub fn by(self, by: Proof) -> Self {
        Self { by, ..self }
    }

    /// Whether this is the code that was sent. Asked only after the guess was paid for.
    pub fn is_answered_by(&self, keys: &Keyring, code: &Code) -> bool {
        keys.checks_any(Purpose::Code, &message(&self.link, &self.session, &self.id, code), &self.tag)
    }

    /// Guesses left after those taken.
    pub fn guesses_left(&self) -> u32 {
        GUESSES.saturating_sub(self.guesses)
    }

    /// Whether a guess of this browser may be looked at now. The store asks the same in its one conditional write; this
    /// names the reason when that write was refused, and tells pages what to offer.
    pub fn admits(&self, session: &SessionHash, now: i64) -> Result<(), GuessRefused> {
        if self.session != *session {
            Err(GuessRefused::Replaced)
        } else if self.used {
            Err(GuessRefused::Used)
        } else if now >= self.expires_at {
            Err(GuessRefused::Expired)
        } else if self.guesses >= GUESSES {
            Err(GuessRefused::TooMany)
        } else {
            Ok(())
        }
    }
}

fn message<'a>(link: &'a LinkId, session: &'a SessionHash, id: &'a [u8; 16], code: &'a Code) -> [&'a [u8]; 4] {
    [link.bytes(), session.bytes(), id, code.digits().as_bytes()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keyring::sample::keyring;
    use proptest::prelude::*;

    fn typed(raw: &str) -> Result<String, CodeError> {
        Code::parse(raw).map(|code| code.digits().to_owned())
    }

    fn code(digits: &str) -> Code {
        let Ok(code) = Code::parse(digits) else { panic!("six digits") };
        code
    }

    fn drawn(mut next: impl FnMut() -> u32) -> String {
        let Ok::<_, std::convert::Infallible>(code) = Code::draw(|| Ok(next()));
        code.digits().to_owned()
    }

    fn challenge(code: &Code) -> Challenge {
        Challenge::new(&keyring(&[1]), LinkId::from_random([1; 16]), SessionHash::of("browser"), [9; 16], code, 1_000)
    }

    #[test]
    fn a_code_may_be_typed_with_spaces_dashes_a_hash_or_other_digits() {
        for raw in ["123456", " 123 456 ", "123-456", "#123456", "１２３４５６", "١٢٣٤٥٦"] {
            assert_eq!(typed(raw), Ok("123456".into()), "{raw}");
        }
    }

    #[test]
    fn what_cannot_be_a_code_says_why() {
        assert_eq!(typed("  "), Err(CodeError::Empty));
        assert_eq!(typed("12345"), Err(CodeError::TooShort));
        assert_eq!(typed("1234567"), Err(CodeError::TooLong));
        assert_eq!(typed("12345a"), Err(CodeError::NotDigits));
    }

    #[test]
    fn a_small_number_is_padded_with_zeroes() {
        assert_eq!(drawn(|| 42), "000042");
    }

    #[test]
    fn numbers_that_would_favour_low_codes_are_drawn_again() {
        let mut draws = [u32::MAX, 4_294_000_000, 7].into_iter();
        assert_eq!(drawn(|| draws.next().unwrap()), "000007");
    }

    #[test]
    fn the_code_is_not_what_is_kept() {
        let code = code("123456");
        let kept = challenge(&code);
        assert!(!kept.tag.windows(6).any(|window| window == code.digits().as_bytes()));
    }

    #[test]
    fn only_the_code_sent_answers() {
        let kept = challenge(&code("123456"));
        assert!(kept.is_answered_by(&keyring(&[1]), &code("123456")));
        assert!(!kept.is_answered_by(&keyring(&[1]), &code("123457")));
    }

    #[test]
    fn a_code_answers_after_the_keys_rotated() {
        assert!(challenge(&code("123456")).is_answered_by(&keyring(&[1, 2]), &code("123456")));
    }

    #[test]
    fn a_code_of_one_link_or_browser_or_challenge_is_nothing_for_another() {
        let right = code("123456");
        let kept = challenge(&right);
        for foreign in [
            Challenge { link: LinkId::from_random([2; 16]), ..kept.clone() },
            Challenge { session: SessionHash::of("another"), ..kept.clone() },
            Challenge { id: [8; 16], ..kept.clone() },
        ] {
            assert!(!foreign.is_answered_by(&keyring(&[1]), &right));
        }
    }

    #[test]
    fn a_refused_guess_has_a_reason() {
        let kept = challenge(&code("123456"));
        let mine = SessionHash::of("browser");
        assert_eq!(kept.admits(&mine, 1_599), Ok(()));
        assert_eq!(kept.admits(&mine, 1_600), Err(GuessRefused::Expired));
        assert_eq!(kept.admits(&SessionHash::of("another"), 1_000), Err(GuessRefused::Replaced));
        assert_eq!(Challenge { guesses: 5, ..kept.clone() }.admits(&mine, 1_000), Err(GuessRefused::TooMany));
        assert_eq!(Challenge { used: true, ..kept }.admits(&mine, 1_000), Err(GuessRefused::Used));
    }

    proptest! {
        #[test]
        fn every_draw_is_a_code(number: u32) {
            let mut first = Some(number);
            let digits = drawn(|| first.take().unwrap_or(0));
            prop_assert_eq!(typed(&digits), Ok(digits));
        }

        #[test]
        fn anything_typed_is_a_code_or_an_error(raw in ".{0,40}") {
            if let Ok(digits) = typed(&raw) {
                prop_assert!(digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_digit()));
            }
        }
    }
}
