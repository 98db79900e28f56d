//! Which requirements take documents. Rule: this is the one place that decides it; a path that nobody knows takes a text, and
//! files beside it.

use crate::requirement::{RequirementPath, Resolution, Subject};

/// The most files where several are taken.
pub const MOST_FILES: usize = 10;

/// What a file is for, in the words of Stripe's File object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A document that shows who somebody is.
    IdentityDocument,
    /// A document that shows where somebody lives, or that a company is there.
    AdditionalVerification,
    /// Anything else that an account must show.
    AccountRequirement,
}

/// How many files make an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A passport, or a card with two sides.
    Identity,
    /// A front, and a back where there is one.
    Paper,
    /// One file or several.
    Several,
}

/// What is photographed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A passport: the page with the photo.
    Passport,
    /// An identity card or driving licence: both sides.
    Card,
    /// A paper: its front, and its back where something stands on it.
    Paper,
    /// Files, one after the other.
    Files,
}

/// A part of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The front.
    Front,
    /// The back.
    Back,
    /// A file among several.
    File,
}

/// A requirement that takes documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// What its files are for.
    pub purpose: Purpose,
    /// How many make an answer.
    pub shape: Shape,
    /// Whether they only stand beside a text, which is the answer.
    pub beside: bool,
}

impl Purpose {
    /// Every purpose.
    pub const ALL: [Self; 3] = [Self::IdentityDocument, Self::AdditionalVerification, Self::AccountRequirement];

    /// As a File object writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::IdentityDocument => "identity_document",
            Self::AdditionalVerification => "additional_verification",
            Self::AccountRequirement => "account_requirement",
        }
    }

    /// Reads the word.
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.as_str() == raw)
    }

    /// Whether a PDF does: somebody who shows who they are takes a photo.
    pub fn takes_pdf(self) -> bool {
        self != Self::IdentityDocument
    }
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Passport, Self::Card, Self::Paper, Self::Files];

    /// As an address and a key of the language files write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Passport => "passport",
            Self::Card => "card",
            Self::Paper => "paper",
            Self::Files => "files",
        }
    }

    /// Its sides, in the order of the steps.
    pub fn sides(self) -> &'static [Side] {
        match self {
            Self::Passport => &[Side::Front],
            Self::Card | Self::Paper => &[Side::Front, Side::Back],
            Self::Files => &[Side::File],
        }
    }
}

impl Side {
    /// Every side.
    pub const ALL: [Self; 3] = [Self::Front, Self::Back, Self::File];

    /// As an address, a value and a key of the language files write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Front => "front",
            Self::Back => "back",
            Self::File => "file",
        }
    }

    /// Reads the word.
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|side| side.as_str() == raw)
    }
}

impl Slot {
    /// What may be photographed for it.
    pub fn kinds(self) -> &'static [Kind] {
        match self.shape {
            Shape::Identity => &[Kind::Passport, Kind::Card],
            Shape::Paper => &[Kind::Paper],
            Shape::Several => &[Kind::Files],
        }
    }

    /// Reads a kind and a side from an address; none where this requirement has no such thing.
    pub fn step(self, kind: &str, side: &str) -> Option<(Kind, Side)> {
        let kind = *self.kinds().iter().find(|known| known.as_str() == kind)?;
        let side = *kind.sides().iter().find(|known| known.as_str() == side)?;
        Some((kind, side))
    }
}

/// What a path takes; none where it takes no document. Whoever knows a path that isn't here by another form asks that form
/// first: `None` for those that the catalogue asks.
pub fn slot(path: &RequirementPath) -> Option<Slot> {
    let own = |purpose, shape| Some(Slot { purpose, shape, beside: false });
    let beside = Some(Slot { purpose: Purpose::AccountRequirement, shape: Shape::Several, beside: true });
    match path.subject() {
        Subject::Individual(field) | Subject::Person { field, .. } => match field {
            "verification.document" => own(Purpose::IdentityDocument, Shape::Identity),
            "verification.additional_document" => own(Purpose::AdditionalVerification, Shape::Paper),
            "verification.proof_of_liveness" => own(Purpose::IdentityDocument, Shape::Several),
            _ if is_files(field) => own(Purpose::AccountRequirement, Shape::Several),
            _ => None,
        },
        Subject::Company(field) => match field {
            "verification.document" => own(Purpose::AdditionalVerification, Shape::Paper),
            _ if is_files(field) => own(Purpose::AccountRequirement, Shape::Several),
            _ => None,
        },
        Subject::RiskReview { resolution: Resolution::Elsewhere, .. } => None,
        Subject::RiskReview { description, .. } => match description {
            "address_verification" | "bank_account_verification" | "identity_verification" => {
                own(Purpose::AccountRequirement, Shape::Several)
            }
            _ => beside,
        },
        Subject::Account(whole) if is_files(whole) => own(Purpose::AccountRequirement, Shape::Several),
        Subject::Account(_) => None,
    }
    .or_else(|| beside.filter(|_| crate::forms::question(path) == "unknown" && !crate::forms::is_secret(path)))
}

// `documents.proof_of_address.files`, of an account or a person.
fn is_files(field: &str) -> bool {
    field.strip_prefix("documents.").and_then(|rest| rest.strip_suffix(".files")).is_some_and(|kind| !kind.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(raw: &str) -> Option<(Purpose, Shape, bool)> {
        let path = RequirementPath::parse(raw).unwrap_or_else(|_| panic!("{raw}"));
        slot(&path).map(|slot| (slot.purpose, slot.shape, slot.beside))
    }

    #[test]
    fn each_path_takes_what_stripe_takes_there() {
        use Purpose::{AccountRequirement, AdditionalVerification, IdentityDocument};
        use Shape::{Identity, Paper, Several};
        for (raw, expected) in [
            ("individual.verification.document", (IdentityDocument, Identity, false)),
            ("person_1.verification.document", (IdentityDocument, Identity, false)),
            ("representative.verification.document", (IdentityDocument, Identity, false)),
            ("person_1.verification.additional_document", (AdditionalVerification, Paper, false)),
            ("company.verification.document", (AdditionalVerification, Paper, false)),
            ("documents.bank_account_ownership_verification.files", (AccountRequirement, Several, false)),
            ("person_1.documents.passport.files", (AccountRequirement, Several, false)),
            ("interv_1.address_verification.form", (AccountRequirement, Several, false)),
            ("interv_1.url_inquiry.form", (AccountRequirement, Several, true)),
            ("something.nobody.knows", (AccountRequirement, Several, true)),
        ] {
            assert_eq!(of(raw), Some(expected), "{raw}");
        }
    }

    #[test]
    fn what_is_typed_takes_no_document() {
        for raw in [
            "individual.first_name",
            "individual.dob.day",
            "company.tax_id",
            "business_profile.url",
            "external_account",
            "interv_1.url_inquiry.support",
        ] {
            assert_eq!(of(raw), None, "{raw}");
        }
    }

    #[test]
    fn only_who_shows_who_they_are_cannot_send_a_pdf() {
        let takes: Vec<bool> = Purpose::ALL.iter().map(|purpose| purpose.takes_pdf()).collect();
        assert_eq!(takes, [false, true, true]);
        assert!(Purpose::ALL.iter().all(|purpose| Purpose::parse(purpose.as_str()) == Some(*purpose)));
    }

    proptest! {
        #[test]
        fn a_step_is_one_that_the_requirement_has(raw in "[a-z_.]{1,40}", kind in "[a-z]{0,9}", side in "[a-z]{0,6}") {
            let Ok(path) = RequirementPath::parse(&raw) else { return Ok(()) };
            if let Some((slot, (kind, side))) = slot(&path).and_then(|slot| Some((slot, slot.step(&kind, &side)?))) {
                prop_assert!(slot.kinds().contains(&kind) && kind.sides().contains(&side));
            }
        }
    }
}
