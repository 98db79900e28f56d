//! Numbers made up from what a country says about them. A shape has a `d` for any digit, a `c` for a check digit and an
//! `L` for any letter; all else stands for itself.

use super::{super::*, KNOWN};
use proptest::{prelude::*, sample::Index};

/// How well the check digits of a number protect it.
#[derive(Clone, Copy, PartialEq)]
enum Guard {
    /// Any one wrong digit is found.
    All,
    /// Two wrong ones of a hundred or so pass, by the country's own rule; a wrong check digit never does.
    Most,
}

const GUARDED: [(Number, &str, &str, Guard); 33] = [
    (Number::Id, "CA", "1dddddddc", Guard::All),
    (Number::Tax, "CA", "1dddddddc", Guard::All),
    (Number::Tax, "CA", "1dddddddcRC0001", Guard::All),
    (Number::Tax, "GB", "c1dddddddd", Guard::Most),
    (Number::Vat, "GB", "GB1ddddddcc", Guard::Most),
    (Number::Id, "IE", "1ddddddF", Guard::All),
    (Number::Vat, "DE", "DE1dddddddc", Guard::All),
    (Number::Id, "FR", "1dddddddddccc", Guard::All),
    (Number::Id, "FR", "1ddddddddddddcc", Guard::All),
    (Number::Id, "FR", "1dddd2Bddddddcc", Guard::All),
    (Number::Tax, "FR", "1dddddddc", Guard::All),
    (Number::Vat, "FR", "FRcc732829320", Guard::All),
    (Number::Tax, "FR", "73282932ccdddd", Guard::All),
    (Number::Id, "ES", "ddddddddK", Guard::All),
    (Number::Id, "ES", "XdddddddK", Guard::All),
    (Number::Id, "ES", "YdddddddK", Guard::All),
    (Number::Tax, "ES", "Bdddddddc", Guard::All),
    (Number::Vat, "ES", "ESJdddddddc", Guard::All),
    (Number::Id, "IT", "RSSMRA8cT1dAdddS", Guard::All),
    (Number::Tax, "IT", "1dddddddddc", Guard::All),
    (Number::Vat, "IT", "IT1dddddddddc", Guard::All),
    (Number::Id, "NL", "1dddddddc", Guard::All),
    (Number::Tax, "NL", "1dddddddc", Guard::All),
    (Number::Vat, "NL", "NL1dddddddcB01", Guard::Most),
    (Number::Id, "AU", "1dddddddc", Guard::All),
    (Number::Tax, "AU", "ccddddddddd", Guard::All),
    (Number::Tax, "AU", "1dddddddc", Guard::Most),
    (Number::Id, "JP", "1ddddddddddc", Guard::Most),
    (Number::Tax, "JP", "cdddddddddddd", Guard::Most),
    (Number::Id, "MX", "BOXW310820HNERXNdc", Guard::Most),
    (Number::Id, "BR", "1ddddddddcc", Guard::Most),
    (Number::Tax, "BR", "1dddddddddddcc", Guard::Most),
    (Number::Tax, "BR", "1LLddLddLdddcc", Guard::Most),
];

// The shape with digits and letters drawn, and with each possible content of its check digits.
fn filled(shape: &str, drawn: &[u8]) -> Vec<String> {
    let body: Vec<char> = shape
        .chars()
        .zip(drawn)
        .map(|(place, drawn)| match place {
            'd' => char::from(b'0' + drawn % 10),
            'L' if shape.contains("LL") => char::from(b'A' + drawn % 26),
            itself => itself,
        })
        .collect();
    let checks = shape.chars().filter(|place| *place == 'c').count();
    (0..10_usize.pow(u32::try_from(checks).unwrap()))
        .map(|check| {
            let digits = format!("{check:0>checks$}");
            let mut digits = digits.chars();
            body.iter().map(|c| if *c == 'c' { digits.next().unwrap() } else { *c }).collect()
        })
        .collect()
}

fn right_ones(number: Number, country: &str, all: &[String]) -> Vec<String> {
    all.iter().filter(|one| judge(number, country, one).is_ok()).cloned().collect()
}

// What another digit at one place makes of it, where the shape leaves the digit open.
fn changed<'a>(right: &'a str, shape: &'a str) -> impl Iterator<Item = String> + 'a {
    let digits = right.char_indices().filter(|(at, _)| matches!(&shape[*at..=*at], "d" | "c"));
    digits.flat_map(move |(at, was)| {
        ('0'..='9').filter(move |digit| *digit != was).map(move |digit| {
            let mut wrong = right.to_owned();
            wrong.replace_range(at..=at, &digit.to_string());
            wrong
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn one_content_of_its_check_digits_makes_a_number_right(which: Index, drawn in prop::collection::vec(any::<u8>(), 20)) {
        let (number, country, shape, guard) = GUARDED[which.index(GUARDED.len())];
        let all = filled(shape, &drawn);
        let right = right_ones(number, country, &all);
        // In some rules a body has no check digit at all, and is never given out. Where two rules hold, two can be right,
        // and two digits that count by 97 or 89 can be 00 and 97 alike.
        let most = match (country, number) {
            ("GB", Number::Vat) => 3,
            ("NL", Number::Vat) | ("AU", Number::Tax) => 2,
            _ => 1,
        };
        prop_assert!(right.len() <= most, "{country} {shape}: {} of {}", right.len(), all.len());
        for right in right {
            prop_assert_eq!(judge(number, country, &right), Ok(right.clone()));
            let (mut changes, mut passed) = (0, 0);
            for wrong in changed(&right, shape) {
                changes += 1;
                passed += usize::from(judge(number, country, &wrong).is_ok());
            }
            let may_pass = if guard == Guard::All { 0 } else { changes / 6 };
            prop_assert!(passed <= may_pass, "{country} {shape}: {passed} of {changes} changes pass");
        }
    }

    #[test]
    fn a_german_tax_number_with_one_wrong_digit_is_refused(
        order in Just([0_u8, 1, 2, 3, 4, 5, 6, 7, 8, 9].to_vec()).prop_shuffle(), from in 0..10_usize, step in 1..10_usize,
    ) {
        let mut body = order;
        body[(from + step) % 10] = body[from];
        // None begins with a zero.
        let first = body.iter().position(|digit| *digit != 0).unwrap();
        body.swap(0, first);
        let body: String = body.iter().map(|digit| char::from(b'0' + digit)).collect();
        let all: Vec<String> = (0..10).map(|check| format!("{body}{check}")).collect();
        let right = right_ones(Number::Id, "DE", &all);
        prop_assert_eq!(right.len(), 1);
        for wrong in changed(&right[0], "ddddddddddc") {
            prop_assert!(id_number("DE", &wrong).is_err());
        }
    }

    #[test]
    fn an_iban_with_one_wrong_digit_is_refused(body in "[0-9]{18}") {
        let all: Vec<String> = (2..99).map(|check| format!("DE{check:0>2}{body}")).collect();
        let right: Vec<&String> = all.iter().filter(|one| iban::iban(one).is_ok()).collect();
        prop_assert_eq!(right.len(), 1);
        for wrong in changed(right[0], "DEccdddddddddddddddddd") {
            prop_assert_eq!(iban::iban(&wrong), Err(NumberProblem::CheckDigit));
        }
    }

    #[test]
    fn any_text_is_judged_and_what_is_kept_is_taken_again(
        raw in prop_oneof![".{0,60}", "[A-Z0-9ÑſßıÅ٣３ .-]{0,40}", "[A-Z]{0,4}[0-9]{4,14}[A-Z]{0,3}"],
    ) {
        for country in KNOWN.iter().copied().chain(["KE", "", "é"]) {
            for number in Number::ALL {
                if let Ok(kept) = judge(number, country, &raw) {
                    prop_assert_eq!(judge(number, country, &kept), Ok(kept.clone()), "{:?} {}", number, country);
                    prop_assert!(kept.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase() || "Ñ&".contains(c)));
                }
            }
            if let Ok(kept) = postal_code(country, &raw) {
                prop_assert_eq!(postal_code(country, &kept), Ok(kept.clone()), "{}", country);
            }
        }
        if let Ok(kept) = iban::iban(&raw) {
            prop_assert_eq!(iban::iban(&kept), Ok(kept));
        }
    }
}

// So that no shape passes because nothing of it is ever right.
#[test]
fn every_shape_has_right_numbers() {
    use proptest::{strategy::ValueTree, test_runner::TestRunner};
    let mut runner = TestRunner::deterministic();
    for (number, country, shape, _) in GUARDED {
        let found = (0..400).any(|_| {
            let drawn = prop::collection::vec(any::<u8>(), 20).new_tree(&mut runner).unwrap().current();
            !right_ones(number, country, &filled(shape, &drawn)).is_empty()
        });
        assert!(found, "{number:?} {country} {shape}");
    }
}
