//! Reading an Account object that the platform sent.

use serde_json::{Map, Value};

use super::{
    Account, Invalid, secrets,
    typed::{YES_OR_NO, typed},
};
use crate::{
    email::Email,
    id::{AccountId, PersonId},
    requirement::{Collect, Requirements},
    test_mode::TestAccount,
};

/// What an account's business may be.
pub const BUSINESS_TYPES: [&str; 4] = ["individual", "company", "non_profit", "government_entity"];

/// The older words for what dashboard its owner has.
pub const ACCOUNT_TYPES: [&str; 4] = ["standard", "express", "custom", "none"];

/// What dashboard its owner has.
pub const DASHBOARDS: [&str; 3] = ["full", "express", "none"];

impl Account {
    /// Reads a whole Account object. `before` is what it replaces: numbers that were sent once and aren't sent again stay.
    pub fn read(
        id: &AccountId,
        livemode: bool,
        mut body: Map<String, Value>,
        before: Option<&Self>,
        now: i64,
    ) -> Result<Self, Invalid> {
        if body.remove("id").is_some_and(|sent| sent != id.as_str()) {
            return Err(Invalid::new("id", "parameter_invalid", "id differs from the one in the URL."));
        }
        if body.remove("object").is_some_and(|sent| sent != "account") {
            return Err(Invalid::new("object", "parameter_invalid", "object must be 'account'."));
        }
        // Whose mode counts is the token's; a copy of an object from elsewhere may carry another.
        body.remove("livemode");
        // Where it stands is derived, never stored.
        body.remove("status");
        typed(&mut body);
        let sent_created = time(&body, "created", "created")?;
        body.remove("created");
        let requirements = Requirements::read("requirements", body.remove("requirements").as_ref())?;
        let future = Requirements::read("future_requirements", body.remove("future_requirements").as_ref())?;

        one_of(&body, "business_type", &BUSINESS_TYPES)?;
        one_of(&body, "type", &ACCOUNT_TYPES)?;
        letters(&body, "country", 2, char::is_uppercase, "a country of two capital letters, as in 'US'")?;
        letters(&body, "default_currency", 3, char::is_lowercase, "a currency of three small letters, as in 'usd'")?;
        for flag in ["charges_enabled", "payouts_enabled", "details_submitted"] {
            boolean(&body, flag, flag)?;
        }
        for section in ["business_profile", "capabilities", "settings", "tos_acceptance", "controller"] {
            object(&body, section)?;
        }
        dashboard(&body)?;
        activity(&body)?;
        email(&body, "email", "email")?;
        metadata("metadata", body.get("metadata"))?;
        profile(&body)?;
        if let Some(individual) = object(&body, "individual")? {
            person("individual", individual)?;
        }
        company(&body)?;
        persons(&body)?;
        external_accounts(&body)?;

        secrets::cut(&mut body, before.map(|account| &account.fields));
        small_enough(&body)?;
        let account = Self {
            id: id.clone(),
            livemode,
            created: before.map_or_else(|| sent_created.unwrap_or(now), Self::created),
            fields: body,
            requirements,
            future_requirements: future,
            collect: Collect::REMEDIATION,
        };
        let is_early = TestAccount::of(&account).is_some_and(TestAccount::enforces_future);
        Ok(if is_early { account.enforced() } else { account })
    }
}

type Fields = Map<String, Value>;

/// The largest account, in bytes of JSON: a row of the table holds 400 KB, and requirements stand beside the fields.
const LARGEST: usize = 256 * 1024;

/// Updates add up: an account that a row can't hold is refused before it is written.
pub(super) fn small_enough(fields: &Fields) -> Result<(), Invalid> {
    let size = serde_json::to_vec(fields).map_or(usize::MAX, |bytes| bytes.len());
    if size <= LARGEST {
        Ok(())
    } else {
        Err(Invalid::new("", "account_too_large", format!("The account would be larger than {LARGEST} bytes.")))
    }
}

// `individual[email]`, or `email` of a call that is about one person.
fn within(param: &str, name: &str) -> String {
    if param.is_empty() { name.to_owned() } else { format!("{param}[{name}]") }
}

fn present<'a>(fields: &'a Fields, name: &str) -> Option<&'a Value> {
    fields.get(name).filter(|value| !value.is_null())
}

fn object<'a>(fields: &'a Fields, name: &str) -> Result<Option<&'a Fields>, Invalid> {
    object_at(fields, name, name)
}

fn object_at<'a>(fields: &'a Fields, name: &str, param: &str) -> Result<Option<&'a Fields>, Invalid> {
    match present(fields, name) {
        None => Ok(None),
        Some(Value::Object(map)) => Ok(Some(map)),
        Some(_) => Err(Invalid::kind(param, "an object")),
    }
}

fn text_at<'a>(fields: &'a Fields, name: &str, param: &str, most: usize) -> Result<Option<&'a str>, Invalid> {
    match present(fields, name) {
        None => Ok(None),
        Some(Value::String(text)) if text.chars().count() <= most => Ok(Some(text)),
        Some(_) => Err(Invalid::kind(param, &format!("a text of at most {most} characters"))),
    }
}

fn one_of(fields: &Fields, name: &str, known: &[&str]) -> Result<(), Invalid> {
    match text_at(fields, name, name, 40)? {
        Some(text) if !known.contains(&text) => Err(Invalid::kind(name, &format!("one of {}", known.join(", ")))),
        _ => Ok(()),
    }
}

fn letters(fields: &Fields, name: &str, count: usize, case: fn(char) -> bool, wanted: &str) -> Result<(), Invalid> {
    match text_at(fields, name, name, 10)? {
        Some(text) if text.len() != count || !text.chars().all(|c| c.is_ascii_alphabetic() && case(c)) => {
            Err(Invalid::kind(name, wanted))
        }
        _ => Ok(()),
    }
}

fn boolean(fields: &Fields, name: &str, param: &str) -> Result<(), Invalid> {
    match present(fields, name) {
        None | Some(Value::Bool(_)) => Ok(()),
        Some(_) => Err(Invalid::kind(param, "true or false")),
    }
}

fn number(fields: &Fields, name: &str, param: &str) -> Result<(), Invalid> {
    match present(fields, name) {
        None | Some(Value::Number(_)) => Ok(()),
        Some(_) => Err(Invalid::kind(param, "a number")),
    }
}

// Zero is how some systems write that they don't know.
fn time(fields: &Fields, name: &str, param: &str) -> Result<Option<i64>, Invalid> {
    match present(fields, name).map(Value::as_i64) {
        None => Ok(None),
        Some(Some(at @ 0..100_000_000_000)) => Ok(Some(at).filter(|at| *at > 0)),
        Some(_) => Err(Invalid::kind(param, "a unix timestamp")),
    }
}

fn dashboard(body: &Fields) -> Result<(), Invalid> {
    let Some(controller) = object(body, "controller")? else { return Ok(()) };
    boolean(controller, "embedded_components", "controller[embedded_components]")?;
    let param = "controller[stripe_dashboard]";
    let Some(dashboard) = object_at(controller, "stripe_dashboard", param)? else { return Ok(()) };
    let param = "controller[stripe_dashboard][type]";
    match text_at(dashboard, "type", param, 40)? {
        Some(word) if !DASHBOARDS.contains(&word) => {
            Err(Invalid::kind(param, &format!("one of {}", DASHBOARDS.join(", "))))
        }
        _ => Ok(()),
    }
}

// What the platform knows of the account's business, and nobody else: exports say it again.
fn activity(body: &Fields) -> Result<(), Invalid> {
    let Some(activity) = object(body, "activity")? else { return Ok(()) };
    for name in ["last_activity", "last_payout_date"] {
        time(activity, name, &format!("activity[{name}]"))?;
    }
    match present(activity, "total_volume") {
        Some(volume) if volume.as_i64().is_none() => {
            Err(Invalid::kind("activity[total_volume]", "a whole number of minor units"))
        }
        _ => Ok(()),
    }
}

fn email(fields: &Fields, name: &str, param: &str) -> Result<(), Invalid> {
    match text_at(fields, name, param, 254)? {
        Some(text) if !text.is_empty() => Email::parse(text)
            .map(|_| ())
            .map_err(|error| Invalid::new(param, "email_invalid", format!("{param} {error}."))),
        _ => Ok(()),
    }
}

pub(crate) fn metadata(param: &str, value: Option<&Value>) -> Result<(), Invalid> {
    let map = match value {
        None | Some(Value::Null) => return Ok(()),
        Some(Value::Object(map)) => map,
        Some(_) => return Err(Invalid::kind(param, "an object")),
    };
    if map.len() > 50 {
        return Err(Invalid::kind(param, "an object of at most 50 keys"));
    }
    for (key, value) in map {
        let at = format!("{param}[{key}]");
        if key.chars().count() > 40 {
            return Err(Invalid::kind(param, "an object whose keys have at most 40 characters"));
        }
        if value.as_str().is_none_or(|text| text.chars().count() > 500) {
            return Err(Invalid::kind(&at, "a text of at most 500 characters"));
        }
    }
    Ok(())
}

fn profile(body: &Fields) -> Result<(), Invalid> {
    let Some(profile) = object(body, "business_profile")? else { return Ok(()) };
    for (name, most) in [
        ("name", 200),
        ("mcc", 4),
        ("product_description", 40_000),
        ("support_phone", 40),
        ("url", 2_048),
        ("support_url", 2_048),
    ] {
        text_at(profile, name, &format!("business_profile[{name}]"), most)?;
    }
    email(profile, "support_email", "business_profile[support_email]")
}

fn company(body: &Fields) -> Result<(), Invalid> {
    let Some(company) = object(body, "company")? else { return Ok(()) };
    for name in ["name", "phone", "structure", "tax_id", "vat_id", "registration_number"] {
        text_at(company, name, &format!("company[{name}]"), 200)?;
    }
    for flag in ["tax_id_provided", "vat_id_provided"] {
        boolean(company, flag, &format!("company[{flag}]"))?;
    }
    address(company, "company[address]")
}

fn address(of: &Fields, param: &str) -> Result<(), Invalid> {
    let Some(address) = object_at(of, "address", param)? else { return Ok(()) };
    for line in ["line1", "line2", "city", "state", "postal_code", "country", "town"] {
        text_at(address, line, &format!("{param}[{line}]"), 200)?;
    }
    Ok(())
}

/// Checks a person; `param` is where it stands in the call, empty for a call that is about one person.
pub(super) fn person(param: &str, fields: &Fields) -> Result<(), Invalid> {
    for name in
        ["first_name", "last_name", "phone", "id_number", "id_number_secondary", "ssn_last_4", "maiden_name", "gender"]
    {
        text_at(fields, name, &within(param, name), 200)?;
    }
    if let Some(four) = text_at(fields, "ssn_last_4", &within(param, "ssn_last_4"), 4)?
        && !(four.len() == 4 && four.bytes().all(|b| b.is_ascii_digit()))
    {
        return Err(Invalid::kind(&within(param, "ssn_last_4"), "4 digits"));
    }
    email(fields, "email", &within(param, "email"))?;
    metadata(&within(param, "metadata"), fields.get("metadata"))?;
    for flag in ["id_number_provided", "ssn_last_4_provided", "id_number_secondary_provided"] {
        boolean(fields, flag, &within(param, flag))?;
    }
    time(fields, "created", &within(param, "created"))?;
    object_at(fields, "verification", &within(param, "verification"))?;
    address(fields, &within(param, "address"))?;
    if let Some(relationship) = object_at(fields, "relationship", &within(param, "relationship"))? {
        for flag in YES_OR_NO {
            boolean(relationship, flag, &format!("{}[{flag}]", within(param, "relationship")))?;
        }
        text_at(relationship, "title", &format!("{}[title]", within(param, "relationship")), 5_000)?;
        number(relationship, "percent_ownership", &format!("{}[percent_ownership]", within(param, "relationship")))?;
    }
    let at = within(param, "dob");
    if let Some(dob) = object_at(fields, "dob", &at)? {
        born(&at, dob)?;
    }
    Ok(())
}

fn born(param: &str, dob: &Fields) -> Result<(), Invalid> {
    let part = |name: &str| match present(dob, name) {
        None => Ok(None),
        Some(value) => {
            value.as_i64().map(Some).ok_or_else(|| Invalid::kind(&format!("{param}[{name}]"), "a whole number"))
        }
    };
    let (year, month, day) = (part("year")?, part("month")?, part("day")?);
    let within = |name: &str, value: Option<i64>, from: i64, to: i64| match value {
        Some(value) if !(from..=to).contains(&value) => {
            Err(Invalid::kind(&format!("{param}[{name}]"), &format!("a number from {from} to {to}")))
        }
        _ => Ok(()),
    };
    within("year", year, 1_880, 2_200)?;
    within("month", month, 1, 12)?;
    within("day", day, 1, 31)?;
    let (Some(year), Some(month), Some(day)) = (year, month, day) else { return Ok(()) };
    let real = i32::try_from(year).ok().zip(u32::try_from(month).ok()).zip(u32::try_from(day).ok());
    match real.and_then(|((y, m), d)| chrono::NaiveDate::from_ymd_opt(y, m, d)) {
        Some(_) => Ok(()),
        None => Err(Invalid::kind(&format!("{param}[day]"), "a day of that month")),
    }
}

// A list object, as Stripe sends it, or a plain list.
fn listed<'a>(body: &'a Fields, name: &str) -> Result<(&'a [Value], String), Invalid> {
    let (list, at) = match present(body, name) {
        None => return Ok((&[], name.to_owned())),
        Some(Value::Array(list)) => (list, name.to_owned()),
        Some(Value::Object(map)) => match map.get("data") {
            Some(Value::Array(list)) => (list, format!("{name}[data]")),
            _ => return Err(Invalid::kind(&format!("{name}[data]"), "a list")),
        },
        Some(_) => return Err(Invalid::kind(name, "a list")),
    };
    if list.len() > 100 {
        return Err(Invalid::kind(&at, "a list of at most 100"));
    }
    Ok((list, at))
}

fn persons(body: &Fields) -> Result<(), Invalid> {
    let (list, at) = listed(body, "persons")?;
    let mut seen = std::collections::HashSet::new();
    for (index, item) in list.iter().enumerate() {
        let param = format!("{at}[{index}]");
        let fields = item.as_object().ok_or_else(|| Invalid::kind(&param, "an object"))?;
        let id = text_at(fields, "id", &format!("{param}[id]"), 64)?.unwrap_or_default();
        let id = PersonId::parse(id).map_err(|error| {
            Invalid::new(&format!("{param}[id]"), "parameter_invalid", format!("{param}[id] {error}."))
        })?;
        if !seen.insert(id) {
            return Err(Invalid::kind(&format!("{param}[id]"), "the only person with this id"));
        }
        person(&param, fields)?;
    }
    Ok(())
}

fn external_accounts(body: &Fields) -> Result<(), Invalid> {
    let (list, at) = listed(body, "external_accounts")?;
    for (index, item) in list.iter().enumerate() {
        let param = format!("{at}[{index}]");
        let fields = item.as_object().ok_or_else(|| Invalid::kind(&param, "an object"))?;
        for name in [
            "id",
            "object",
            "country",
            "currency",
            "last4",
            "account_number",
            "routing_number",
            "bank_name",
            "number",
            "iban",
        ] {
            text_at(fields, name, &format!("{param}[{name}]"), 100)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(body: Value) -> Result<Account, Invalid> {
        let Value::Object(body) = body else { panic!("an object") };
        Account::read(&AccountId::parse("acct_1").unwrap(), false, body, None, 1_000)
    }

    fn param(body: Value) -> String {
        read(body).err().map(|invalid| invalid.param).unwrap_or_default()
    }

    #[test]
    fn a_wrong_field_is_named_in_brackets() {
        assert_eq!(param(json!({"id": "acct_2"})), "id");
        assert_eq!(param(json!({"object": "person"})), "object");
        assert_eq!(param(json!({"business_type": "club"})), "business_type");
        assert_eq!(param(json!({"country": "usa"})), "country");
        assert_eq!(param(json!({"individual": "Jo"})), "individual");
        assert_eq!(param(json!({"individual": {"dob": {"day": 32}}})), "individual[dob][day]");
        assert_eq!(
            param(json!({"individual": {"dob": {"day": 30, "month": 2, "year": 1980}}})),
            "individual[dob][day]"
        );
        assert_eq!(param(json!({"individual": {"dob": {"day": 3.5}}})), "individual[dob][day]");
        assert_eq!(param(json!({"individual": {"dob": {"day": "third"}}})), "individual[dob][day]");
        assert_eq!(param(json!({"created": "soon"})), "created");
        assert_eq!(param(json!({"company": {"tax_id": 123_456_789}})), "company[tax_id]");
        assert_eq!(
            param(json!({"individual": {"relationship": {"representative": "yes"}}})),
            "individual[relationship][representative]"
        );
        assert_eq!(param(json!({"individual": {"ssn_last_4": "12a4"}})), "individual[ssn_last_4]");
        assert_eq!(param(json!({"individual": {"email": "nobody"}})), "individual[email]");
        assert_eq!(
            param(json!({"individual": {"address": {"postal_code": 97205}}})),
            "individual[address][postal_code]"
        );
        assert_eq!(param(json!({"individual": {"id_number_provided": "yes"}})), "individual[id_number_provided]");
        assert_eq!(
            param(json!({"individual": {"relationship": {"percent_ownership": "half"}}})),
            "individual[relationship][percent_ownership]"
        );
        assert_eq!(param(json!({"company": {"address": {"line1": []}}})), "company[address][line1]");
        assert_eq!(param(json!({"company": {"tax_id_provided": 1}})), "company[tax_id_provided]");
        assert_eq!(param(json!({"external_accounts": [{"id": 5}]})), "external_accounts[0][id]");
        assert_eq!(param(json!({"persons": [{"id": "x"}]})), "persons[0][id]");
        assert_eq!(param(json!({"persons": {"data": [{"id": "person_1", "dob": []}]}})), "persons[data][0][dob]");
        assert_eq!(param(json!({"external_accounts": {"object": "list"}})), "external_accounts[data]");
        assert_eq!(param(json!({"controller": {"embedded_components": "perhaps"}})), "controller[embedded_components]");
        assert_eq!(
            param(json!({"controller": {"stripe_dashboard": {"type": "big"}}})),
            "controller[stripe_dashboard][type]"
        );
        assert_eq!(param(json!({"metadata": {"a": 1}})), "metadata[a]");
        assert_eq!(param(json!({"activity": {"total_volume": 1.5}})), "activity[total_volume]");
        assert_eq!(param(json!({"activity": {"last_payout_date": "May"}})), "activity[last_payout_date]");
        assert_eq!(param(json!({"requirements": {"past_due": [7]}})), "requirements[past_due][0]");
    }

    #[test]
    fn an_object_without_anything_wrong_is_read() {
        assert!(read(json!({})).is_ok());
        assert!(
            read(json!({"object": "account", "id": "acct_1", "livemode": true, "new_thing": [1, {"x": null}]})).is_ok()
        );
    }
}
