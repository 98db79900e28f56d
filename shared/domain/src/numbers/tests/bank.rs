use super::{
    super::{
        NumberProblem,
        bank::{BankAccount, BankBox, check, fields, masked},
    },
    KNOWN,
};
use proptest::prelude::*;

impl std::fmt::Debug for BankAccount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BankAccount")
    }
}

type Judged = Result<(String, Option<String>, String), Vec<(BankBox, NumberProblem)>>;

fn judged(country: &str, boxes: &[(BankBox, &str)]) -> Judged {
    let typed = |of| boxes.iter().find(|(named, _)| *named == of).map_or("", |(_, content)| *content);
    check(country, typed).map(|account| (account.country, account.routing_number, account.account_number))
}

#[expect(clippy::unnecessary_wraps, reason = "what is compared with is a result")]
fn account(country: &str, routing: &str, number: &str) -> Judged {
    Ok((country.into(), Some(routing.to_owned()).filter(|routing| !routing.is_empty()), number.into()))
}

fn examples(country: &str) -> Vec<(BankBox, &'static str)> {
    fields(country).iter().map(|field| (field.of, field.example)).collect()
}

#[test]
fn each_countrys_examples_are_an_account_as_stripe_writes_it() {
    for (country, routing, number) in [
        ("US", "021000021", "000123456789"),
        ("CA", "11000-000", "000123456789"),
        ("GB", "108800", "00012345"),
        ("AU", "110000", "000123456"),
        ("JP", "1100000", "0001234"),
        ("MX", "", "032180000118359719"),
        ("BR", "110-0000", "0001234"),
        ("DE", "", "DE89370400440532013000"),
        ("IE", "", "IE29AIBK93115212345678"),
        ("FR", "", "FR1420041010050500013M02606"),
        ("ES", "", "ES9121000418450200051332"),
        ("IT", "", "IT60X0542811101000000123456"),
        ("NL", "", "NL91ABNA0417164300"),
    ] {
        assert!(KNOWN.contains(&country));
        assert_eq!(judged(country, &examples(country)), account(country, routing, number), "{country}");
    }
}

#[test]
fn the_account_is_the_last_box_and_each_box_has_a_name_of_its_own() {
    for country in KNOWN.iter().copied().chain(["AT", "KE", ""]) {
        let fields = fields(country);
        assert!(fields.last().is_some_and(|last| last.of.is_sensitive() && last.required), "{country}");
        assert!(fields[..fields.len() - 1].iter().all(|field| !field.of.is_sensitive()), "{country}");
    }
    let names: std::collections::BTreeSet<_> = BankBox::ALL.iter().map(|of| of.name()).collect();
    assert_eq!(names.len(), BankBox::ALL.len());
}

#[test]
fn all_that_is_wrong_is_said_at_once_each_at_its_box() {
    assert_eq!(
        judged("CA", &[(BankBox::Transit, "1100"), (BankBox::AccountNumber, "12x4567")]),
        Err(vec![
            (BankBox::Transit, NumberProblem::Length { fewest: 5, most: 5, typed: 4 }),
            (BankBox::Institution, NumberProblem::Empty),
            (BankBox::AccountNumber, NumberProblem::Characters),
        ])
    );
}

#[test]
fn each_way_to_be_wrong_has_its_problem() {
    use NumberProblem::{Characters, CheckDigit, Format, Length, NotIssued};
    for (country, of, typed, problem) in [
        ("US", BankBox::RoutingNumber, "021000022", CheckDigit),
        ("US", BankBox::RoutingNumber, "990000000", NotIssued),
        ("US", BankBox::RoutingNumber, "000000000", NotIssued),
        ("US", BankBox::AccountNumber, "123", Length { fewest: 4, most: 17, typed: 3 }),
        ("US", BankBox::AccountNumber, "DE89370400440532013000", Format),
        ("GB", BankBox::SortCode, "10-88-0", Length { fewest: 6, most: 6, typed: 5 }),
        ("AU", BankBox::Bsb, "11O-000", Characters),
        ("MX", BankBox::Clabe, "032180000118359718", CheckDigit),
        ("DE", BankBox::Iban, "DE88 3704 0044 0532 0130 00", CheckDigit),
        ("DE", BankBox::Iban, "DE89 3704 0044 0532 0130 0", Length { fewest: 22, most: 22, typed: 21 }),
        ("DE", BankBox::Iban, "3704 0044 0532 0130 00", Format),
        ("DE", BankBox::Iban, "BR15 0000 0000 0000 1093 2840 814P 2", Format),
    ] {
        let mut boxes = examples(country);
        boxes.iter_mut().filter(|(named, _)| *named == of).for_each(|(_, content)| *content = typed);
        assert_eq!(judged(country, &boxes), Err(vec![(of, problem)]), "{country} {typed}");
    }
}

#[test]
fn an_iban_says_itself_where_the_bank_is() {
    let iban = [(BankBox::Iban, "nl91 abna 0417 1643 00")];
    assert_eq!(judged("DE", &iban), account("NL", "", "NL91ABNA0417164300"));
    assert_eq!(judged("AT", &iban), account("NL", "", "NL91ABNA0417164300"));
}

#[test]
fn short_numbers_are_filled_with_zeros_where_banks_do_it() {
    assert_eq!(
        judged("GB", &[(BankBox::SortCode, "108800"), (BankBox::AccountNumber, "123456")]),
        account("GB", "108800", "00123456")
    );
    assert_eq!(
        judged(
            "JP",
            &[(BankBox::BankCode, "１１００"), (BankBox::BranchCode, "000"), (BankBox::AccountNumber, "1234")]
        ),
        account("JP", "1100000", "0001234")
    );
    assert_eq!(
        judged(
            "CA",
            &[(BankBox::Transit, "11000"), (BankBox::Institution, "0003"), (BankBox::AccountNumber, "1234567")]
        ),
        account("CA", "11000-003", "1234567")
    );
}

#[test]
fn where_nothing_is_known_the_bank_may_be_left_out() {
    assert_eq!(judged("KE", &[(BankBox::AccountNumber, "ab 1234")]), account("KE", "", "AB1234"));
    assert_eq!(
        judged("KE", &[(BankBox::BankIdentifier, "BARCKENX"), (BankBox::AccountNumber, "1234")]),
        account("KE", "BARCKENX", "1234")
    );
}

#[test]
fn a_masked_account_shows_its_end() {
    assert_eq!(masked("DE89370400440532013000"), "••••3000");
    assert_eq!(masked("1234"), "••••4");
    assert_eq!(masked("é"), "••••");
}

fn is_right(country: &str, of: BankBox, content: &str) -> bool {
    let mut boxes = examples(country);
    boxes.iter_mut().filter(|(named, _)| *named == of).for_each(|(_, was)| *was = "");
    let typed = |asked| {
        if asked == of { content } else { boxes.iter().find(|(named, _)| *named == asked).map_or("", |(_, was)| *was) }
    };
    check(country, typed).is_ok()
}

proptest! {
    #[test]
    fn one_check_digit_is_right_and_any_wrong_digit_is_found(bank in "0[1-9][0-9]{6}", clabe in "[1-9][0-9]{16}") {
        for (country, of, body) in [("US", BankBox::RoutingNumber, bank), ("MX", BankBox::Clabe, clabe)] {
            let right: Vec<String> =
                (0..10).map(|digit| format!("{body}{digit}")).filter(|one| is_right(country, of, one)).collect();
            prop_assert_eq!(right.len(), 1);
            for at in 0..right[0].len() {
                for digit in ('0'..='9').filter(|digit| right[0].chars().nth(at) != Some(*digit)) {
                    let mut wrong = right[0].clone();
                    wrong.replace_range(at..=at, &digit.to_string());
                    prop_assert!(!is_right(country, of, &wrong));
                }
            }
        }
    }

    #[test]
    fn any_text_is_judged_and_masked(
        first in prop_oneof![".{0,40}", "[0-9]{3,9}"], last in prop_oneof![".{0,40}", "[A-Z]{0,2}[0-9]{4,34}"],
    ) {
        for country in KNOWN.iter().copied().chain(["AT", "KE", "é"]) {
            let typed = |of: BankBox| if of.is_sensitive() { last.as_str() } else { first.as_str() };
            if let Ok(account) = check(country, typed) {
                let again = |of: BankBox| if of.is_sensitive() { account.account_number.as_str() } else { first.as_str() };
                prop_assert!(check(country, again) == Ok(account.clone()));
                prop_assert!(masked(&account.account_number).chars().count() <= 8);
            }
        }
    }
}
