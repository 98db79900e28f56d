//! Checking what was typed. Rule: all problems at once, each at its field; spaces and punctuation that people type are
//! never one.

use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberFormat, enums::Region};
use serde_json::{Value, json};

use super::{Check, Field, Input, Problem, bank, catalogue, plan::minor_units};
use crate::{
    email::Email,
    identity::fold,
    numbers::{self, Number, NumberProblem},
    phone::PhoneNumber,
    requirement::RequirementPath,
    test_mode::TestAccount,
};

/// A value for a path, ready to be saved. Personal: no `Debug`.
#[derive(Clone, PartialEq)]
pub struct Answer {
    /// Where it belongs.
    pub path: RequirementPath,
    /// The value.
    pub value: Value,
}

/// A field that can't be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldProblem {
    /// The field's name.
    pub name: String,
    /// What is wrong.
    pub problem: Problem,
}

/// What a signature is kept with: when, and where it came from.
#[derive(Clone, Copy)]
pub struct Signer<'a> {
    /// The time.
    pub at: i64,
    /// The address of the browser.
    pub ip: &'a str,
    /// What the browser calls itself.
    pub user_agent: &'a str,
}

/// On what a page is judged beside what was typed.
#[derive(Clone, Copy)]
pub struct Circumstances<'a> {
    /// The account's country; that of an address on the page, or on file, goes before it.
    pub country: Option<&'a str>,
    /// The day: year, month, day.
    pub today: (i32, u32, u32),
    /// Who signs.
    pub signer: Signer<'a>,
    /// On a test account the values that decide at once can be typed.
    pub test: Option<TestAccount<'a>>,
}

/// Checks a page. `typed` gives what was typed for a name (`<name>-day`, `-month`, `-year` for a date, `<name>.<box>` for a
/// bank account). A field that needn't be answered and is empty gives no answer.
pub fn check<'a>(
    fields: &[Field],
    typed: impl Fn(&str) -> &'a str,
    here: Circumstances<'_>,
) -> Result<Vec<Answer>, Vec<FieldProblem>> {
    let (mut answers, mut problems) = (Vec::new(), Vec::new());
    let Circumstances { country, today, signer, test } = here;
    for field in fields {
        let at = |problem| vec![FieldProblem { name: field.name.clone(), problem }];
        let judged = match field.input {
            Input::Date => date(field, &typed, today, test).map_err(at),
            Input::Accept => accept(field, typed(&field.name), signer).map_err(at),
            Input::Bank => bank::check(field, &typed, country),
            _ => {
                let raw = typed(&field.name);
                let home = Some(home(field, &typed)).filter(|home| !home.is_empty());
                let judged = || line(field, raw, home.as_deref().or(country)).map_err(at);
                decided(field, raw, test).map_or_else(judged, Ok)
            }
        };
        match judged {
            Ok(some) => answers.extend(some),
            Err(found) => problems.extend(found),
        }
    }
    if problems.is_empty() { Ok(answers) } else { Err(problems) }
}

// A tick is a signature: each part that was asked for, and those that belong to it.
fn accept(field: &Field, raw: &str, signer: Signer<'_>) -> Result<Vec<Answer>, Problem> {
    if raw != "true" {
        return if field.required { Err(Problem::NotAccepted) } else { Ok(Vec::new()) };
    }
    let value = |path: &RequirementPath| match path.as_str().rsplit('.').next() {
        Some("date") => json!(signer.at),
        Some("ip") => json!(signer.ip),
        Some("user_agent") => json!(signer.user_agent),
        _ => json!({"date": signer.at, "ip": signer.ip, "user_agent": signer.user_agent}),
    };
    Ok(field.paths.iter().map(|path| Answer { path: path.clone(), value: value(path) }).collect())
}

// The country that a person's or a company's numbers and postal code belong to: as typed next to them, or as on file.
fn home<'a>(field: &Field, typed: &impl Fn(&str) -> &'a str) -> String {
    let of = field.name.split('.').next().unwrap_or_default();
    let beside = typed(&format!("{of}.address.country")).trim().to_uppercase();
    if !matches!(field.check, Check::PostalCode | Check::IdNumber | Check::State) {
        String::new()
    } else if beside.is_empty() {
        field.country.clone().unwrap_or_default()
    } else {
        beside
    }
}

// What decides at once in test mode and a check refuses for what it is: a phone that nobody has, a number never given out.
fn decided(field: &Field, raw: &str, test: Option<TestAccount<'_>>) -> Option<Vec<Answer>> {
    let test = test?;
    let value = match field.check {
        _ if field.input == Input::Phone => test.phone(raw)?.e164().into(),
        Check::IdNumber | Check::TaxId => Value::from(squeezed(raw)),
        _ => return None,
    };
    let known = field.input == Input::Phone || field.paths.iter().any(|path| test.knows(path, &value));
    known.then(|| field.paths.iter().map(|path| Answer { path: path.clone(), value: value.clone() }).collect())
}

fn date<'a>(
    field: &Field,
    typed: &impl Fn(&str) -> &'a str,
    today: (i32, u32, u32),
    test: Option<TestAccount<'_>>,
) -> Result<Vec<Answer>, Problem> {
    let part = |part: &str| typed(&format!("{}-{part}", field.name)).trim().to_owned();
    let (day, month, year) = (part("day"), part("month"), part("year"));
    if day.is_empty() && month.is_empty() && year.is_empty() {
        return if field.required { Err(Problem::Empty) } else { Ok(Vec::new()) };
    }
    let (year, month, day) = read_date(&year, &month, &day).ok_or(Problem::NotADate)?;
    if (year, month, day) > today {
        return Err(Problem::InTheFuture);
    }
    if field.check == Check::Born && (year + 13, month, day) > today {
        return Err(Problem::TooYoung);
    }
    let oldest = if field.check == Check::Born { 130 } else { 500 };
    if year + oldest < today.0 && !test.is_some_and(|test| test.knows_birth((year, month, day))) {
        return Err(Problem::TooOld);
    }
    let of = |path: &RequirementPath| match path.as_str().rsplit('.').next() {
        Some("day") => json!(day),
        Some("month") => json!(month),
        Some("year") => json!(year),
        _ => json!({"day": day, "month": month, "year": year}),
    };
    Ok(field.paths.iter().map(|path| Answer { path: path.clone(), value: of(path) }).collect())
}

/// Reads a date that was typed in three fields; a month may be a number only.
pub(crate) fn read_date(year: &str, month: &str, day: &str) -> Option<(i32, u32, u32)> {
    let digits = |raw: &str| raw.bytes().all(|b| b.is_ascii_digit()) && (1..=4).contains(&raw.len());
    if !(digits(year) && year.len() == 4 && digits(month) && digits(day)) {
        return None;
    }
    let date = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    chrono::NaiveDate::from_ymd_opt(date.0, date.1, date.2).map(|_| date)
}

fn line(field: &Field, raw: &str, country: Option<&str>) -> Result<Vec<Answer>, Problem> {
    let value = raw.trim();
    if value.is_empty() {
        return if field.required { Err(Problem::Empty) } else { Ok(Vec::new()) };
    }
    let value = shaped(field, judge_field(field, value, country)?, country);
    Ok(field.paths.iter().map(|path| Answer { path: path.clone(), value: value.clone() }).collect())
}

// Words to choose from are judged by what the page offers; everything else by its check.
fn judge_field(field: &Field, value: &str, country: Option<&str>) -> Result<String, Problem> {
    match field.input {
        Input::YesNo if !matches!(value, "true" | "false") => Err(Problem::NotOffered),
        Input::Choice if !field.choices.contains(&value) && field.current != value => Err(Problem::NotOffered),
        Input::YesNo | Input::Choice => Ok(value.to_owned()),
        _ => judge(field.check, value, country),
    }
}

// In the form that the account holds.
fn shaped(field: &Field, value: String, country: Option<&str>) -> Value {
    let number = || value.parse::<i64>().ok();
    match (field.input, field.check) {
        (Input::YesNo, _) => json!(value == "true"),
        (_, Check::List) => json!([value]),
        (_, Check::Names) => {
            let names = value.split([',', '\n', ';']).map(str::trim).filter(|name| !name.is_empty());
            json!(names.collect::<Vec<_>>())
        }
        (_, Check::Percent) => value.parse::<f64>().map_or(json!(value), |percent| json!(percent)),
        (_, Check::Count) => number().map_or(json!(value), |count| json!(count)),
        (_, Check::Amount) => number().map_or(json!(value), |whole| json!(whole.saturating_mul(minor_units(country)))),
        _ => json!(value),
    }
}

fn judge(check: Check, value: &str, country: Option<&str>) -> Result<String, Problem> {
    let length = value.chars().count();
    let within = |most: usize| if length > most { Err(Problem::TooLong) } else { Ok(value.to_owned()) };
    if value.chars().any(|c| c.is_control() && !(matches!(c, '\n' | '\r' | '\t') && long(check))) {
        return Err(Problem::Characters);
    }
    match check {
        Check::PersonName => {
            if value.chars().any(|c| c.is_ascii_digit() || "<>{}[]|\\^~=@#$%*".contains(c)) {
                return Err(Problem::Characters);
            }
            within(100)
        }
        Check::Names => {
            if value.chars().any(|c| c.is_ascii_digit()) {
                Err(Problem::Characters)
            } else {
                within(500)
            }
        }
        Check::Kana => kana(value, false).and_then(|()| within(100)),
        Check::KanaLine => kana(value, true).and_then(|()| within(200)),
        Check::BusinessName | Check::Line => within(200),
        Check::Street => {
            let plain: String = value.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
            let is_box = plain.strip_prefix("pobox").or_else(|| plain.strip_prefix("postofficebox"));
            // The number of the box, or nothing; a letter goes on a name, as in Poboxley Road.
            if is_box.is_some_and(|rest| rest.chars().next().is_none_or(char::is_numeric)) {
                return Err(Problem::PostBox);
            }
            within(200)
        }
        Check::PostalCode => numbers::postal_code(country.unwrap_or_default(), value).map_err(|_| Problem::PostalCode),
        Check::Country => {
            let code = value.to_uppercase();
            if code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase()) {
                Ok(code)
            } else {
                Err(Problem::Country)
            }
        }
        Check::State => state(value, country),
        Check::Email => Email::parse(value).map(|email| email.as_str().to_owned()).map_err(|_| Problem::Email),
        Check::Phone => {
            PhoneNumber::parse(value, country).map(|phone| phone.e164().to_owned()).map_err(|_| Problem::Phone)
        }
        Check::BusinessPhone => business_phone(value, country),
        Check::Url => url(value),
        Check::Born | Check::Past => Err(Problem::NotADate),
        Check::IdNumber => number(Number::Id, value, country),
        Check::LastFour | Check::Industry => {
            let four = squeezed(value);
            if four.len() == 4 && four.bytes().all(|b| b.is_ascii_digit()) {
                Ok(four)
            } else {
                Err(Problem::FourDigits)
            }
        }
        Check::TaxId => number(Number::Tax, value, country),
        Check::RegistrationNumber => number(Number::Registration, value, country),
        Check::VatId => number(Number::Vat, value, country),
        Check::Percent => percent(value),
        Check::Count | Check::Amount => whole_number(value),
        Check::Currency => {
            let code = value.to_lowercase();
            let fits = code.len() == 3 && code.bytes().all(|b| b.is_ascii_lowercase());
            if fits { Ok(code) } else { Err(Problem::Currency) }
        }
        Check::IsoDate => {
            let fits = chrono::NaiveDate::parse_from_str(value, "%Y-%m-%d").is_ok();
            if fits { Ok(value.to_owned()) } else { Err(Problem::NotADate) }
        }
        Check::StatementPrefix => statement_prefix(value),
        // What the page offers, its input judges.
        Check::Choice | Check::List => within(200),
        Check::Description => {
            if length < 10 {
                Err(Problem::TooShort)
            } else if !value.contains(char::is_whitespace) && url(value).is_ok() {
                Err(Problem::OnlyAnAddress)
            } else {
                within(2_000)
            }
        }
        Check::StatementDescriptor => statement_descriptor(value),
        Check::Answer => {
            if length < 20 {
                Err(Problem::TooShort)
            } else {
                within(2_000)
            }
        }
        Check::Anything => within(2_000),
    }
}

fn long(check: Check) -> bool {
    matches!(check, Check::Description | Check::Answer | Check::Anything)
}

fn squeezed(value: &str) -> String {
    value.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.' | '/' | '\u{2010}'..='\u{2015}')).collect()
}

// Any number that can be called. Many businesses have one that is free to call; it can't receive a text message, so it is
// no `PhoneNumber`.
fn business_phone(value: &str, country: Option<&str>) -> Result<String, Problem> {
    if value.len() > 64 {
        return Err(Problem::Phone);
    }
    let region = country.and_then(|code| code.parse::<Region>().ok());
    let valid = |text: &str| {
        PHONE_NUMBER_UTIL.parse(text, region).ok().filter(|number| PHONE_NUMBER_UTIL.is_valid_number(number))
    };
    let plus = value.strip_prefix("00").map(|rest| format!("+{rest}"));
    let number = plus.as_deref().and_then(valid).or_else(|| valid(value)).ok_or(Problem::Phone)?;
    Ok(PHONE_NUMBER_UTIL.format(&number, PhoneNumberFormat::E164).into_owned())
}

fn url(value: &str) -> Result<String, Problem> {
    let lower = value.to_ascii_lowercase();
    let rest = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"));
    let whole = if rest.is_some() { value.to_owned() } else { format!("https://{value}") };
    let host = rest.unwrap_or(&lower).split(['/', '?', '#', ':']).next().unwrap_or_default();
    let labels: Vec<&str> = host.split('.').collect();
    let label_fits = |label: &&str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let fits = labels.len() >= 2
        && labels.iter().all(label_fits)
        && labels.last().is_some_and(|top| {
            top.strip_prefix("xn--").is_some_and(|coded| !coded.is_empty())
                || top.chars().count() >= 2 && top.chars().all(char::is_alphabetic)
        })
        && !value.contains(char::is_whitespace)
        && whole.len() <= 2_048;
    if fits { Ok(whole) } else { Err(Problem::Url) }
}

// A number of a country, as it is kept. What is wrong is said as precisely as its country's rule knows it.
fn number(kind: Number, value: &str, country: Option<&str>) -> Result<String, Problem> {
    let other = match kind {
        Number::Id => Problem::IdNumber,
        Number::Tax => Problem::TaxId,
        Number::Registration | Number::Vat => Problem::Registration,
    };
    numbers::judge(kind, country.unwrap_or_default(), value).map_err(|problem| match problem {
        NumberProblem::Empty => Problem::Empty,
        NumberProblem::CheckDigit => Problem::CheckDigit,
        NumberProblem::NotIssued => Problem::NotIssued,
        NumberProblem::Length { .. } | NumberProblem::Characters | NumberProblem::Format => other,
    })
}

fn statement_descriptor(value: &str) -> Result<String, Problem> {
    let fits = (5..=22).contains(&value.len())
        && value.chars().all(|c| (' '..='~').contains(&c) && !"<>\\'\"*".contains(c))
        && value.chars().any(|c| c.is_ascii_alphabetic());
    if fits { Ok(value.to_owned()) } else { Err(Problem::StatementDescriptor) }
}

fn percent(value: &str) -> Result<String, Problem> {
    let plain = value.trim_end_matches('%').trim().replace(',', ".");
    let fits = plain.parse::<f64>().is_ok_and(|percent| (0.0..=100.0).contains(&percent));
    if fits { Ok(plain) } else { Err(Problem::Percent) }
}

fn statement_prefix(value: &str) -> Result<String, Problem> {
    let fits = (2..=10).contains(&value.len())
        && value.chars().all(|c| (' '..='~').contains(&c) && !"<>\\'\"*".contains(c))
        && value.chars().any(|c| c.is_ascii_alphabetic());
    if fits { Ok(value.to_owned()) } else { Err(Problem::StatementPrefix) }
}

// Kana of either kind and width, the marks that go with them, and spaces; in an address digits and hyphens too.
fn kana(value: &str, address: bool) -> Result<(), Problem> {
    let fits = |c: char| {
        matches!(c, '\u{3040}'..='\u{30ff}' | '\u{ff65}'..='\u{ff9f}' | ' ' | '\u{3000}' | '-' | '\u{2010}'..='\u{2015}' | '\u{ff0d}')
            || address && (c.is_ascii_alphanumeric() || matches!(c, '\u{ff10}'..='\u{ff19}' | '.' | '/'))
    };
    if value.chars().all(fits) { Ok(()) } else { Err(Problem::Kana) }
}

// A state by its code, or by its name where somebody typed it; anything where the country has no list.
fn state(value: &str, country: Option<&str>) -> Result<String, Problem> {
    let states = catalogue::states(country);
    let same = |one: &str| fold(one) == fold(value);
    match states.iter().find(|(code, name)| same(code) || same(name)) {
        Some((code, _)) => Ok((*code).to_owned()),
        None if states.is_empty() && value.chars().count() <= 100 => Ok(value.to_owned()),
        None => Err(Problem::NotOffered),
    }
}

// Digits with the marks that people put between thousands; a fraction is no whole number.
fn whole_number(value: &str) -> Result<String, Problem> {
    let plain: String = value.chars().filter(|c| !c.is_whitespace() && !matches!(c, ',' | '.' | '\'' | '’')).collect();
    let has_fraction = value.rsplit_once(['.', ',']).is_some_and(|(_, rest)| rest.len() != 3);
    let fits = !has_fraction && (1..=12).contains(&plain.len()) && plain.bytes().all(|b| b.is_ascii_digit());
    if fits { Ok(plain) } else { Err(Problem::WholeNumber) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn here(country: Option<&str>) -> Circumstances<'_> {
        let signer = Signer { at: 7, ip: "203.0.113.9", user_agent: "Phone" };
        Circumstances { country, today: (2026, 11, 24), signer, test: None }
    }

    fn us(check: Check, value: &str) -> Result<String, Problem> {
        judge(check, value, Some("US"))
    }

    #[test]
    fn numbers_may_be_typed_with_spaces_and_dashes() {
        assert_eq!(us(Check::IdNumber, "123-45-6789"), Ok("123456789".into()));
        assert_eq!(us(Check::TaxId, "12 3456789"), Ok("123456789".into()));
        assert_eq!(us(Check::PostalCode, "94107 1234"), Ok("94107-1234".into()));
        assert_eq!(us(Check::LastFour, " 12-34"), Ok("1234".into()));
    }

    #[test]
    fn numbers_of_the_wrong_length_are_refused() {
        assert_eq!(us(Check::IdNumber, "12345678"), Err(Problem::IdNumber));
        assert_eq!(us(Check::TaxId, "x2 3456789"), Err(Problem::TaxId));
        assert_eq!(us(Check::PostalCode, "9410"), Err(Problem::PostalCode));
        assert_eq!(judge(Check::PostalCode, "ec1a 1bb", Some("GB")), Ok("EC1A 1BB".into()));
    }

    #[test]
    fn a_web_address_needs_no_scheme_and_needs_a_host() {
        assert_eq!(us(Check::Url, "example.com/shop"), Ok("https://example.com/shop".into()));
        assert_eq!(us(Check::Url, "HTTP://Example.com"), Ok("HTTP://Example.com".into()));
        assert!(us(Check::Url, "https://xn--e1afmkfd.xn--p1ai").is_ok());
        for bad in ["example", "http://", "javascript:alert(1)", "https://exa mple.com", "ftp://example.com", "a.b-"] {
            assert_eq!(us(Check::Url, bad), Err(Problem::Url), "{bad}");
        }
    }

    #[test]
    fn a_description_is_words_and_not_only_an_address() {
        assert_eq!(us(Check::Description, "shoes"), Err(Problem::TooShort));
        assert_eq!(us(Check::Description, "https://example.com/shop"), Err(Problem::OnlyAnAddress));
        assert!(us(Check::Description, "Hand-made shoes\nand bags").is_ok());
    }

    #[test]
    fn a_statement_descriptor_follows_the_card_networks() {
        assert!(us(Check::StatementDescriptor, "NORTHWIND SHOES").is_ok());
        for bad in ["ABCD", "12345678", "A*BCDEF", "TWENTY-THREE CHARACTERS", "CAFÉ NOIR"] {
            assert_eq!(us(Check::StatementDescriptor, bad), Err(Problem::StatementDescriptor), "{bad}");
        }
    }

    #[test]
    fn a_street_is_no_box() {
        assert_eq!(us(Check::Street, "P.O. Box 12"), Err(Problem::PostBox));
        assert_eq!(us(Check::Street, "PO Box 12, Springfield"), Err(Problem::PostBox));
        assert!(us(Check::Street, "12 Poboxley Road").is_ok());
    }

    #[test]
    fn a_name_may_have_any_letters_and_no_markup() {
        for ok in ["O’Brien-García", "Nguyễn", "田中", "Jr."] {
            assert!(us(Check::PersonName, ok).is_ok(), "{ok}");
        }
        assert_eq!(us(Check::PersonName, "<b>"), Err(Problem::Characters));
    }

    #[test]
    fn a_business_may_have_a_number_that_is_free_to_call() {
        for (country, typed, number) in [
            ("US", "1-800-253-0000", "+18002530000"),
            ("GB", "0800 800 1234", "+448008001234"),
            ("US", "(201) 555-0123", "+12015550123"),
        ] {
            assert_eq!(judge(Check::BusinessPhone, typed, Some(country)), Ok(number.into()), "{typed}");
        }
        assert_eq!(us(Check::Phone, "1-800-253-0000"), Err(Problem::Phone), "a person's must receive a text message");
        assert_eq!(us(Check::BusinessPhone, "555"), Err(Problem::Phone));
    }

    #[test]
    fn a_person_abroad_has_the_numbers_of_their_country() {
        use crate::{account::Account, forms::plan, id::AccountId};
        let judged = |on_file: &str, beside: &'static str| {
            let Value::Object(body) = json!({
                "country": "US", "persons": [{"id": "person_1", "address": {"country": on_file}}],
                "requirements": {"currently_due": ["person_1.address.postal_code", "person_1.id_number"]},
            }) else {
                panic!("an object")
            };
            let account = Account::read(&AccountId::parse("acct_1").unwrap(), false, body, None, 0);
            let account = account.unwrap_or_else(|invalid| panic!("{invalid}"));
            let typed = |name: &str| match name.rsplit('.').next() {
                Some("postal_code") => "EC1A 1BB",
                Some("id_number") => "AB123456C",
                _ => beside,
            };
            let page = plan(&account, &[]).remove(0);
            check(&page.fields, typed, here(account.country())).map(|answers| answers.len()).map_err(|p| p.len())
        };
        assert_eq!(judged("GB", ""), Ok(2));
        assert_eq!(judged("US", ""), Err(2));
        assert_eq!(judged("US", "gb"), Ok(2), "what is typed beside them goes before what is on file");
    }

    fn born(day: &str, month: &str, year: &str) -> Result<usize, Problem> {
        let path = |raw: &str| RequirementPath::parse(raw).unwrap();
        let field = Field {
            name: "individual.dob".into(),
            paths: ["individual.dob.day", "individual.dob.month", "individual.dob.year"].map(path).into(),
            key: "born",
            input: Input::Date,
            check: Check::Born,
            autocomplete: "",
            sensitive: false,
            required: true,
            current: String::new(),
            error: None,
            urgency: None,
            deadline: None,
            answered: false,
            because: None,
            choices: &[],
            states: &[],
            boxes: &[],
            country: None,
        };
        let typed = |name: &str| match name.rsplit('-').next() {
            Some("day") => day,
            Some("month") => month,
            _ => year,
        };
        check(&[field], typed, here(Some("US"))).map(|answers| answers.len()).map_err(|p| p[0].problem)
    }

    #[test]
    fn a_date_of_birth_is_a_real_day_at_least_thirteen_years_ago() {
        assert_eq!(born("29", "2", "1980"), Ok(3));
        assert_eq!(born("29", "2", "1981"), Err(Problem::NotADate));
        assert_eq!(born("1", "1", "80"), Err(Problem::NotADate));
        assert_eq!(born("1", "1", "2030"), Err(Problem::InTheFuture));
        assert_eq!(born("24", "11", "2013"), Ok(3));
        assert_eq!(born("25", "11", "2013"), Err(Problem::TooYoung));
        assert_eq!(born("1", "1", "1890"), Err(Problem::TooOld));
        assert_eq!(born("", "", ""), Err(Problem::Empty));
        assert_eq!(born("1", "", "1980"), Err(Problem::NotADate));
    }

    proptest! {
        #[test]
        fn anything_typed_is_judged(value in ".{0,60}") {
            for check in [Check::PersonName, Check::Street, Check::PostalCode, Check::Country, Check::Email, Check::Phone, Check::BusinessPhone,
                Check::Url, Check::IdNumber, Check::LastFour, Check::TaxId, Check::Industry, Check::Description,
                Check::StatementDescriptor, Check::Answer, Check::Anything] {
                for country in [Some("US"), Some("GB"), None] {
                    // What was taken once is taken again: an owner who edits a page sees nothing refused that stood there.
                    if let Ok(taken) = judge(check, value.trim(), country) {
                        prop_assert_eq!(judge(check, &taken, country), Ok(taken.clone()), "{:?}", check);
                    }
                }
            }
        }
    }
}
