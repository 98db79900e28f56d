//! Users: owners who come back with a password.
//!
//! Rule: an e-mail address is a user's only after a code sent to it came back, so nobody can take the address of somebody
//! else; and a user opens nothing by itself: what an identity check was passed for is remembered account by account.
//!
//! A user belongs to one platform and one mode. A password given to one platform says nothing about who somebody is at
//! another, each platform tells its own owners about its own link, and a test link, which takes a code that everybody
//! knows, must never lead to a user of live accounts.

mod password;

pub use password::{LONGEST, Password, PasswordError, PasswordHash, SHORTEST};

use crate::{email::Email, id::PlatformId, session::Stage};

/// Phones that a user is remembered to have proven.
pub const PHONES: usize = 10;

/// How a browser proved that it can be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// A code came back that was sent by text message.
    Phone,
    /// A code came back that was sent by e-mail: the weaker one.
    Email,
}

impl Proof {
    /// As records write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Email => "email",
        }
    }

    /// Reads what a record wrote.
    pub fn parse(raw: &str) -> Option<Self> {
        [Self::Phone, Self::Email].into_iter().find(|proof| proof.as_str() == raw)
    }
}

/// What a user's address is looked up by, before it is made blind: one user an address, a platform and a mode.
pub fn uniqueness(platform: &PlatformId, livemode: bool, email: &Email) -> String {
    let mode = if livemode { "live" } else { "test" };
    format!("{platform} {mode} {}", email.folded())
}

/// What is known of a browser that has just shown who it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// A code alone. `known` says that an identity check of this account was passed with the phone.
    Code {
        /// Whether the phone is one that passed.
        known: bool,
    },
    /// A user's password.
    Password {
        /// Whether the user passed this account's identity check.
        owns: bool,
    },
    /// A new password, set with a code sent to the user's address.
    NewPassword {
        /// Whether the user passed this account's identity check.
        owns: bool,
        /// Whether the phone is one that the user proved on an earlier visit.
        known: bool,
    },
}

/// How far that brings it. Nothing shown over an e-mail code alone skips the identity check; and where a password is
/// needed, a phone that was known doesn't stand in for it.
pub fn stage_after(shown: Shown, by: Proof, full: bool) -> Stage {
    let skips = match shown {
        Shown::Code { known } => known && !full,
        Shown::Password { owns } => owns,
        Shown::NewPassword { owns, known } => owns && known,
    };
    if skips && by == Proof::Phone { Stage::IdentityVerified } else { Stage::PhoneProven }
}

/// How a session stands on its way to the forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// How far it is proven.
    pub stage: Stage,
    /// Whether the account's owner has the whole dashboard: its pages open with a password alone.
    pub full: bool,
    /// Whether a user signed in.
    pub signed_in: bool,
}

impl Standing {
    /// Whether a password stands between this session and the forms.
    pub fn needs_password(&self) -> bool {
        self.full && !self.signed_in
    }

    /// The page where this browser goes on; none while nothing is proven.
    pub fn page(&self) -> Option<&'static str> {
        match self.stage {
            Stage::CodeSent => None,
            // Everybody is asked, also whoever has no password: what is asked tells nobody who has one.
            Stage::PhoneProven if self.needs_password() => Some("/password"),
            Stage::PhoneProven => Some("/identity"),
            Stage::IdentityVerified if self.needs_password() => Some("/password/code"),
            Stage::IdentityVerified if self.full => Some("/status"),
            Stage::IdentityVerified => Some("/tasks"),
        }
    }
}

/// A kind of counter of passwords that were tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowance {
    /// As a table key writes it.
    pub scope: &'static str,
    /// How many.
    pub most: u32,
    /// In how many seconds. A window begins at each multiple of it.
    pub within: i64,
}

/// Passwords that may be tried for one address in a short while.
pub const BY_ADDRESS: Allowance = Allowance { scope: "password", most: 5, within: 15 * 60 };
/// And in a day.
pub const BY_ADDRESS_A_DAY: Allowance = Allowance { scope: "password_day", most: 20, within: 24 * 60 * 60 };
/// Passwords that may be tried from one network.
pub const BY_SOURCE: Allowance = Allowance { scope: "password_source", most: 30, within: 15 * 60 };

impl Allowance {
    /// When the window of a time began.
    pub fn began(&self, now: i64) -> i64 {
        now - now.rem_euclid(self.within)
    }

    /// The first second after it.
    pub fn ends(&self, now: i64) -> i64 {
        self.began(now) + self.within
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_shown() -> impl Strategy<Value = Shown> {
        (0..3_u8, any::<bool>(), any::<bool>()).prop_map(|(kind, owns, known)| match kind {
            0 => Shown::Code { known },
            1 => Shown::Password { owns },
            _ => Shown::NewPassword { owns, known },
        })
    }

    #[test]
    fn an_address_is_unique_at_a_platform_and_in_a_mode_however_it_is_written() {
        let address = |raw: &str| Email::parse(raw).unwrap_or_else(|error| panic!("{error}"));
        let platform = |raw: &str| PlatformId::parse(raw).unwrap();
        let one = uniqueness(&platform("plat_1"), true, &address("Jo@Example.com"));
        assert_eq!(one, uniqueness(&platform("plat_1"), true, &address("jo@example.COM")));
        assert_ne!(one, uniqueness(&platform("plat_1"), false, &address("jo@example.com")));
        assert_ne!(one, uniqueness(&platform("plat_2"), true, &address("jo@example.com")));
    }

    #[test]
    fn a_known_phone_opens_where_no_password_is_needed() {
        let known = Shown::Code { known: true };
        assert_eq!(stage_after(known, Proof::Phone, false), Stage::IdentityVerified);
        assert_eq!(stage_after(known, Proof::Phone, true), Stage::PhoneProven);
    }

    #[test]
    fn a_new_password_is_no_way_around_the_check_for_whoever_reads_the_mail() {
        let stranger = Shown::NewPassword { owns: true, known: false };
        assert_eq!(stage_after(stranger, Proof::Phone, true), Stage::PhoneProven);
        let owner = Shown::NewPassword { owns: true, known: true };
        assert_eq!(stage_after(owner, Proof::Phone, true), Stage::IdentityVerified);
    }

    #[test]
    fn each_standing_has_its_page() {
        let page = |stage, full, signed_in| Standing { stage, full, signed_in }.page();
        assert_eq!(page(Stage::CodeSent, true, false), None);
        assert_eq!(page(Stage::PhoneProven, false, false), Some("/identity"));
        assert_eq!(page(Stage::PhoneProven, true, false), Some("/password"));
        assert_eq!(page(Stage::PhoneProven, true, true), Some("/identity"));
        assert_eq!(page(Stage::IdentityVerified, true, false), Some("/password/code"));
        assert_eq!(page(Stage::IdentityVerified, true, true), Some("/status"));
        assert_eq!(page(Stage::IdentityVerified, false, false), Some("/tasks"));
    }

    proptest! {
        #[test]
        fn a_code_by_e_mail_never_skips_the_identity_check(shown in any_shown(), full: bool) {
            prop_assert_eq!(stage_after(shown, Proof::Email, full), Stage::PhoneProven);
        }

        #[test]
        fn the_whole_dashboard_never_opens_without_a_user(
            stage in prop_oneof![Just(Stage::PhoneProven), Just(Stage::IdentityVerified)],
        ) {
            let page = Standing { stage, full: true, signed_in: false }.page();
            prop_assert!(page.is_some_and(|page| page.starts_with("/password")));
        }

        #[test]
        fn a_window_holds_the_time_that_it_is_of(now in 0..4_000_000_000_i64) {
            for allowance in [BY_ADDRESS, BY_ADDRESS_A_DAY, BY_SOURCE] {
                prop_assert!(allowance.began(now) <= now && now < allowance.ends(now));
                prop_assert_eq!(allowance.began(now), allowance.began(allowance.ends(now) - 1));
            }
        }
    }
}
