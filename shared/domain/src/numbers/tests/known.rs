//! Numbers that countries and their registers print as right, and what is wrong with their neighbours.

use super::{super::*, KNOWN};
use NumberProblem::{Characters, CheckDigit, Empty, Format, NotIssued};

#[test]
fn each_example_is_right() {
    for country in KNOWN {
        for number in Number::ALL {
            let Some(example) = example(number, country) else {
                assert!(
                    country == "US" && matches!(number, Number::Registration | Number::Vat),
                    "{number:?} {country}"
                );
                continue;
            };
            let kept = judge(number, country, example);
            assert!(kept.is_ok(), "{number:?} {country} {example}: {kept:?}");
            assert_eq!(kept.clone().and_then(|kept| judge(number, country, &kept)), kept, "{number:?} {country}");
        }
    }
}

#[test]
fn what_registers_print_as_right_is_right() {
    for (number, country, right) in [
        (Number::Id, "US", "123-45-6789"),
        (Number::Id, "US", "900-70-0000"),
        (Number::Tax, "US", "91-1144442"),
        (Number::Tax, "CA", "12345 6782 RC 0001"),
        (Number::Tax, "GB", "1955839661"),
        (Number::Tax, "GB", "SC123456"),
        (Number::Registration, "GB", "1234567"),
        (Number::Vat, "GB", "980 7806 84"),
        (Number::Vat, "GB", "XI 980 7806 84"),
        (Number::Vat, "GB", "GBHA599"),
        (Number::Vat, "GB", "GD001"),
        (Number::Id, "IE", "6433435F"),
        (Number::Id, "IE", "6433435FT"),
        (Number::Id, "IE", "6433435IH"),
        (Number::Vat, "IE", "IE 6433435OA"),
        (Number::Vat, "IE", "8D79739I"),
        (Number::Tax, "DE", "181/815/0815 5"),
        (Number::Tax, "DE", "HRB 150148 B"),
        (Number::Vat, "DE", "136,695 976"),
        (Number::Id, "FR", "30 23 217 600 053"),
        (Number::Id, "FR", "1 84 12 76 451 089 46"),
        (Number::Tax, "FR", "732 829 320 00074"),
        (Number::Tax, "FR", "356 000 000 43766"),
        (Number::Tax, "FR", "W123456789"),
        (Number::Vat, "FR", "K7 399 859 412"),
        (Number::Vat, "FR", "FR 61 954 506 077"),
        (Number::Id, "ES", "x-2482300-w"),
        (Number::Id, "ES", "X5253868R"),
        (Number::Tax, "ES", "M-1234567-L"),
        (Number::Tax, "ES", "B58378431"),
        (Number::Vat, "ES", "ESB58378431"),
        (Number::Vat, "ES", "54362315-K"),
        (Number::Id, "IT", "RSSMRA85T10A562S"),
        (Number::Id, "NL", "11122233 3"),
        (Number::Vat, "NL", "NL123456789B13"),
        (Number::Tax, "AU", "51 824 753 556"),
        (Number::Tax, "AU", "010 749 961"),
        (Number::Tax, "JP", "7000012050002"),
        (Number::Tax, "MX", "VACE 460910 SX6"),
        (Number::Tax, "MX", "MAB-930714-8T4"),
        (Number::Tax, "MX", "ÑO&561231GR8"),
        (Number::Tax, "BR", "12.ABC.345/01DE-35"),
        (Number::Tax, "BR", "529.982.247-25"),
        (Number::Id, "KE", "A123456"),
        (Number::Vat, "", "0000"),
    ] {
        let kept = judge(number, country, right);
        assert!(kept.is_ok(), "{number:?} {country} {right}: {kept:?}");
    }
}

#[test]
fn how_a_number_is_typed_is_no_problem() {
    for typed in [
        "５３６９０４３９９",
        " 536 90 4399 ",
        "536.90.4399",
        "536–90–4399",
        "\u{200f}536\u{a0}90\u{200b}4399",
        "٥٣٦٩٠٤٣٩٩",
    ] {
        assert_eq!(id_number("US", typed), Ok("536904399".into()), "{typed:?}");
    }
    assert_eq!(id_number("IT", "rccmnl83s18d969h"), Ok("RCCMNL83S18D969H".into()));
    assert_eq!(tax_id("MX", "n\u{303}oe561231gr8"), Ok("ÑOE561231GR8".into()));
}

#[test]
fn a_number_is_kept_as_its_country_writes_it_out() {
    assert_eq!(registration_number("GB", "12345"), Ok("00012345".into()));
    assert_eq!(id_number("NL", "12345672"), Ok("012345672".into()));
    for typed in ["DE136695976", "136695976"] {
        assert_eq!(vat_id("DE", typed), Ok("DE136695976".into()));
    }
    assert_eq!(vat_id("JP", "5-8356-7825-6246"), Ok("T5835678256246".into()));
    assert_eq!(registration_number("IT", "REA MI-1234567"), Ok("MI1234567".into()));
}

#[test]
fn what_is_wrong_is_told_apart() {
    let length = |fewest, most, typed| NumberProblem::Length { fewest, most, typed };
    for (number, country, wrong, problem) in [
        (Number::Id, "US", "", Empty),
        (Number::Id, "US", " - ", Empty),
        (Number::Id, "US", "53690439", length(9, 9, 8)),
        (Number::Id, "US", "53690439O", Characters),
        (Number::Id, "US", "000-12-3456", NotIssued),
        (Number::Id, "US", "666-12-3456", NotIssued),
        (Number::Id, "US", "123-00-6789", NotIssued),
        (Number::Id, "US", "123-45-0000", NotIssued),
        (Number::Id, "US", "900-12-3456", NotIssued),
        (Number::Id, "US", "078-05-1120", NotIssued),
        (Number::Tax, "US", "07-1144442", NotIssued),
        (Number::Tax, "US", "89-1144442", NotIssued),
        (Number::Id, "CA", "130692545", CheckDigit),
        (Number::Id, "CA", "046454286", NotIssued),
        (Number::Tax, "CA", "12345678RC0001", length(9, 15, 14)),
        (Number::Vat, "CA", "123456782RC0001", Format),
        (Number::Id, "GB", "QQ123456C", NotIssued),
        (Number::Id, "GB", "AB123456E", NotIssued),
        (Number::Id, "GB", "123456ABC", Format),
        (Number::Tax, "GB", "2955839661", CheckDigit),
        (Number::Vat, "GB", "802311781", CheckDigit),
        (Number::Vat, "GB", "GBHA499", Format),
        (Number::Id, "IE", "6433435E", CheckDigit),
        (Number::Id, "IE", "6433435VH", CheckDigit),
        (Number::Vat, "IE", "8D79738J", CheckDigit),
        (Number::Id, "DE", "36574261890", CheckDigit),
        (Number::Id, "DE", "36554266806", NotIssued),
        (Number::Id, "DE", "12345678903", NotIssued),
        (Number::Registration, "DE", "12345", Format),
        (Number::Vat, "DE", "136695978", CheckDigit),
        (Number::Id, "FR", "3023217600054", CheckDigit),
        (Number::Tax, "FR", "73282932000079", CheckDigit),
        (Number::Tax, "FR", "7328293200", length(9, 14, 10)),
        (Number::Vat, "FR", "84323140391", CheckDigit),
        (Number::Id, "ES", "54362315Z", CheckDigit),
        (Number::Id, "ES", "J99216582", Format),
        (Number::Tax, "ES", "J99216583", CheckDigit),
        (Number::Id, "IT", "RCCMNL83S18D969", length(16, 16, 15)),
        (Number::Id, "IT", "RCCMNL83S18D969I", CheckDigit),
        (Number::Id, "IT", "RCCMNL83F18D969H", Format),
        (Number::Vat, "IT", "00743110158", CheckDigit),
        (Number::Id, "NL", "111252333", CheckDigit),
        (Number::Vat, "NL", "123456789B90", CheckDigit),
        (Number::Vat, "NL", "004495445C01", Format),
        (Number::Tax, "AU", "99999999999", CheckDigit),
        (Number::Tax, "AU", "9999999999", length(9, 11, 10)),
        (Number::Tax, "AU", "004085615", CheckDigit),
        (Number::Id, "JP", "123456789012", CheckDigit),
        (Number::Tax, "JP", "2-8356-7825-6246", CheckDigit),
        (Number::Id, "MX", "BOXW310820HNERXN08", CheckDigit),
        (Number::Id, "MX", "BOXW311320HNERXN09", Format),
        (Number::Id, "MX", "BOXW310820HAARXN09", Format),
        (Number::Tax, "MX", "GODE561331GR8", Format),
        (Number::Id, "BR", "231.002.999-00", CheckDigit),
        (Number::Id, "BR", "111.111.111-11", NotIssued),
        (Number::Tax, "BR", "16.727.230.0001=98", Characters),
        (Number::Tax, "BR", "16.727.230/0001-98", CheckDigit),
        (Number::Tax, "BR", "12ABC34501DE36", CheckDigit),
        (Number::Id, "KE", "123", length(4, 34, 3)),
        (Number::Id, "KE", "1234é", Characters),
    ] {
        assert_eq!(judge(number, country, wrong), Err(problem), "{number:?} {country} {wrong}");
    }
}
