//! Examples. Rule: an answer is made by the code that makes the answers, of what is shown as sent.

use domain::{
    account::Account,
    document::{FileType, Purpose, StoredFile},
    id::{AccountId, AuditId, ExternalAccountId, FileId, PersonId, PlatformId},
    identity::Tries,
    requirement::RequirementPath,
};
use serde_json::{Map, Value, json};
use store::{audit::Action, audit_trail::AuditRecord};

use crate::{
    audit_records::AuditRecordObject,
    files::FileObject,
    wire::{GivenError, GivenRequirement, IdentityCheck, SubmissionObject},
};

const MADE: i64 = 1_767_225_600;
const DAY: i64 = 86_400;

pub(crate) fn account_sent() -> Value {
    json!({
        "business_type": "individual", "country": "US", "default_currency": "usd",
        "charges_enabled": true, "payouts_enabled": false,
        "controller": {"stripe_dashboard": {"type": "none"}},
        "business_profile": {"name": "Rosen Shoes", "mcc": "5661", "support_email": "hello@rosen-shoes.example"},
        "individual": {
            "first_name": "Mara", "last_name": "Rosen", "dob": {"day": 23, "month": 4, "year": 1980}, "ssn_last_4": "6789",
            "email": "mara@rosen-shoes.example", "phone": "+12015550123",
            "address": {"line1": "12 Alder Street", "city": "Portland", "state": "OR", "postal_code": "97205", "country": "US"},
        },
        "external_account": {"object": "bank_account", "country": "US", "currency": "usd", "bank_name": "First Demo Bank",
            "routing_number": "110000000", "account_number": "000123456789"},
        "metadata": {"demo": "yes"},
        "requirements": {
            "past_due": ["individual.address.line1"],
            "currently_due": ["individual.phone", "business_profile.product_description"],
            "current_deadline": MADE + 30 * DAY,
            "disabled_reason": "requirements.past_due",
            "errors": [error()],
        },
    })
}

fn error() -> Value {
    json!({"code": "invalid_street_address", "reason": "The street address could not be found.",
        "requirement": "individual.address.line1"})
}

pub(crate) fn account() -> Value {
    let example = || {
        let (id, payout) = (AccountId::parse("acct_demo_due").ok()?, ExternalAccountId::parse("ba_demo").ok()?);
        Account::create(&id, false, map(account_sent()), &payout, MADE).ok().map(|account| account.to_json())
    };
    example().unwrap_or_default()
}

pub(crate) fn account_list() -> Value {
    json!({"object": "list", "url": "/v1/accounts", "has_more": false, "data": [account()]})
}

pub(crate) fn person_sent() -> Value {
    json!({
        "first_name": "Mara", "last_name": "Rosen", "dob": {"day": 23, "month": 4, "year": 1980}, "ssn_last_4": "6789",
        "email": "mara@rosen-shoes.example", "relationship": {"representative": true, "owner": true, "title": "Owner"},
    })
}

pub(crate) fn person() -> Value {
    let example = || {
        let (id, person) = (AccountId::parse("acct_demo_risk").ok()?, PersonId::parse("person_demo").ok()?);
        let company = json!({"business_type": "company", "requirements": {"currently_due": ["person_demo.phone"]}});
        let account = Account::read(&id, false, map(company), None, MADE).ok()?;
        account.with_person(&person, map(person_sent()), MADE).ok()?.person_json(&person)
    };
    example().unwrap_or_default()
}

pub(crate) fn person_list() -> Value {
    json!({"object": "list", "url": "/v1/accounts/acct_demo_risk/persons", "has_more": false, "data": [person()]})
}

pub(crate) fn answer_sent() -> Value {
    json!({"errors": [error()]})
}

pub(crate) fn submission() -> Value {
    let given = |path: &str, status: &'static str, value: &str, error: Option<GivenError>| GivenRequirement {
        requirement: path.into(),
        status,
        value: value.into(),
        error,
    };
    let wrong =
        GivenError { code: "invalid_street_address".into(), reason: "The street address could not be found.".into() };
    let object = SubmissionObject {
        id: "subm_5d2f81c09be34a7716c0ea42".into(),
        object: "submission",
        account: "acct_demo_due".into(),
        answered_at: Some(MADE + 3 * DAY),
        created: MADE + DAY,
        livemode: false,
        reference: "7K3M-9QXD".into(),
        remediation_link: "rlink_4f1c9d2ab07e4c55a1d3e8f60b729c14".into(),
        requirements: vec![
            given("individual.phone", "accepted", "+12015550123", None),
            given("individual.address.line1", "rejected", "12 Elder Street", Some(wrong)),
        ],
        status: "rejected",
    };
    json!(object)
}

pub(crate) fn file() -> Value {
    let example = || {
        let file = StoredFile {
            id: FileId::parse("file_9b41c07de25f4a0c83d1e6b2").ok()?,
            platform: PlatformId::parse("plat_demo").ok()?,
            account: AccountId::parse("acct_demo_due").ok()?,
            path: RequirementPath::parse("individual.verification.document").ok()?,
            purpose: Purpose::IdentityDocument,
            kind: FileType::Jpg,
            size: 1_482_113,
            created: MADE + DAY,
            livemode: false,
        };
        let url = "https://documents.s3.eu-west-1.amazonaws.com/kept/plat_demo/acct_demo_due/file_9b41c07de25f4a0c83d1e6b2?X-Amz-Expires=300";
        serde_json::to_value(FileObject::of(&file, url.into())).ok()
    };
    example().unwrap_or_default()
}

pub(crate) fn submission_list() -> Value {
    json!({"object": "list", "url": "/v1/accounts/acct_demo_due/submissions", "has_more": false, "data": [submission()]})
}

pub(crate) fn audit_record() -> Value {
    let record = AuditId::parse("audit_01KE3T8Z7Q4XJ2M9V6R5N0B1CD").ok().map(|id| AuditRecord {
        id,
        action: Action::LinkCreated.as_str().to_owned(),
        who: "staff:jane@northwind.example".into(),
        source: "203.0.113.7".into(),
        user_agent: "Mozilla/5.0".into(),
        at: MADE + 3 * DAY,
        link: Some("rlink_4f1c9d2ab07e4c55a1d3e8f60b729c14".into()),
        about: vec![],
    });
    record.map(|record| json!(AuditRecordObject::of(&record, "acct_demo_due", false))).unwrap_or_default()
}

pub(crate) fn audit_record_list() -> Value {
    let url = "/v1/accounts/acct_demo_due/audit_records";
    json!({"object": "list", "url": url, "has_more": false, "data": [audit_record()]})
}

pub(crate) fn identity_check() -> Value {
    let account = AccountId::parse("acct_demo_due").ok();
    let tries = Tries { since_reset: 4, in_all: 4 };
    account.map(|account| json!(IdentityCheck::of(&account, tries, 0))).unwrap_or_default()
}

fn map(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}
