//! Passwords that were stolen. Rule: nobody is asked over a network; what can't be chosen is in the program.
//!
//! `breached.bin` holds the first four bytes of the SHA-256 of each password of a public list of the million most used
//! ones that is long enough to be chosen, sorted. `cargo xtask breached` makes it; it takes 173 KiB of this function's
//! program and of no other's. Of a hundred thousand passwords that aren't in the list, one is taken for one that is.

use aws_lc_rs::digest::{SHA256, digest};
use domain::user::Password;

const MARK: usize = 4;
static MARKS: &[u8] = include_bytes!("../breached.bin");

/// What stands for a password in the list. Case doesn't count: a stolen password isn't a new one with a capital.
pub fn mark(password: &Password) -> [u8; MARK] {
    let folded = zeroize::Zeroizing::new(password.as_str().to_lowercase());
    let hash = digest(&SHA256, folded.as_bytes());
    let mut mark = [0; MARK];
    mark.copy_from_slice(&hash.as_ref()[..MARK]);
    mark
}

/// Whether a password is in the list.
pub fn is_breached(password: &Password) -> bool {
    MARKS.as_chunks::<MARK>().0.binary_search(&mark(password)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_known(raw: &str) -> bool {
        is_breached(&Password::choose(raw).unwrap_or_else(|error| panic!("{error}")))
    }

    #[test]
    fn the_list_is_whole_and_sorted() {
        let (marks, rest) = MARKS.as_chunks::<MARK>();
        assert!(rest.is_empty() && marks.len() > 30_000, "{}", marks.len());
        assert!(marks.is_sorted());
    }

    #[test]
    fn a_stolen_password_is_known_however_it_is_cased() {
        for raw in ["q1w2e3r4t5y6", "1qaz2wsx3edc", "Q1W2E3R4T5Y6"] {
            assert!(is_known(raw), "{raw}");
        }
    }

    #[test]
    fn one_of_ones_own_is_not() {
        for raw in ["quiet otters row at dusk", "Zwölf Boxkämpfer jagen", "ひらがなはじゅうにもじです"] {
            assert!(!is_known(raw), "{raw}");
        }
    }
}
