use super::{
    super::{NumberProblem, postal_code, postal_code_example},
    KNOWN,
};

#[test]
fn each_example_is_written_as_its_country_writes_it() {
    for country in KNOWN {
        let example = postal_code_example(country).expect("an example for each country");
        assert_eq!(postal_code(country, example), Ok(example.to_owned()));
        assert_eq!(postal_code(country, &example.replace([' ', '-'], "").to_lowercase()), Ok(example.to_owned()));
    }
    assert_eq!(postal_code_example("KE"), None);
}

#[test]
fn a_postal_code_gets_the_form_of_its_country() {
    for (country, typed, written) in [
        ("US", "94107 1234", "94107-1234"),
        ("US", "941071234", "94107-1234"),
        ("CA", "k1a0b1", "K1A 0B1"),
        ("CA", "K1A-0B1", "K1A 0B1"),
        ("GB", "sw1a1aa", "SW1A 1AA"),
        ("GB", "m11ae", "M1 1AE"),
        ("GB", "B338TH", "B33 8TH"),
        ("GB", "CR26XH", "CR2 6XH"),
        ("GB", "DN551PT", "DN55 1PT"),
        ("GB", "W1A0AX", "W1A 0AX"),
        ("GB", "gir0aa", "GIR 0AA"),
        ("IE", "d6wy0k1", "D6W Y0K1"),
        ("DE", "D-10115", "10115"),
        ("FR", "FR 75001", "75001"),
        ("NL", "NL-1012js", "1012 JS"),
        ("JP", "〒１００－０００１", "100-0001"),
        ("BR", "01310100", "01310-100"),
        ("PT", "1000-001", "1000-001"),
        ("SE", " 111  22 ", "111 22"),
        ("", "ab1", "AB1"),
    ] {
        assert_eq!(postal_code(country, typed), Ok(written.into()), "{country} {typed}");
    }
}

#[test]
fn a_code_of_another_country_is_refused() {
    let length = |fewest, most, typed| NumberProblem::Length { fewest, most, typed };
    for (country, typed, problem) in [
        ("US", "", NumberProblem::Empty),
        ("US", "9410", length(5, 9, 4)),
        ("US", "941071", length(5, 9, 6)),
        ("US", "SW1A 1AA", NumberProblem::Characters),
        ("CA", "D1A 0B1", NumberProblem::Format),
        ("CA", "94107", length(6, 6, 5)),
        ("GB", "SW1A 1AC", NumberProblem::Format),
        ("GB", "94107", NumberProblem::Format),
        ("IE", "B02 AF30", NumberProblem::Format),
        ("NL", "0012 JS", NumberProblem::Format),
        ("NL", "1012 SS", NumberProblem::Format),
        ("ES", "53001", NumberProblem::NotIssued),
        ("ES", "00001", NumberProblem::NotIssued),
        ("JP", "100-001", length(7, 7, 6)),
        ("SE", "1", length(2, 12, 1)),
        ("SE", "111<22", NumberProblem::Characters),
    ] {
        assert_eq!(postal_code(country, typed), Err(problem), "{country} {typed}");
    }
}
