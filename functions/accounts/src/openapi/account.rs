//! The Account object: as it is answered, and as it is sent. Rule: members that the code knows are described with the kinds
//! that it lets in; others are kept and come back, so nothing says that there are none.
#![expect(dead_code, reason = "a description: the handlers work with the JSON itself")]

use domain::account::{ACCOUNT_TYPES, BUSINESS_TYPES, DASHBOARDS};
use serde_json::{Map, Value};
use utoipa::{
    ToSchema,
    openapi::{Object, Type},
};
use web::{
    api::schema::{account_id, list_object, metadata, one_of},
    described,
};

use super::{
    Status, examples,
    person::{Address, Individual},
    requirements::{Requirements, RequirementsSent},
};

/// An account, in the shape of Stripe's Account object. What the platform sent comes back, but for numbers that identify
/// somebody or something: of those only a `..._provided` comes back.
#[derive(ToSchema)]
#[schema(example = examples::account)]
#[expect(clippy::struct_excessive_bools, reason = "as Stripe has it")]
pub(crate) struct Account {
    #[schema(schema_with = account_id)]
    id: String,
    #[schema(schema_with = account_object)]
    object: String,
    #[schema(required)]
    business_profile: Option<BusinessProfile>,
    #[schema(schema_with = business_type_or_null)]
    business_type: Option<String>,
    /// Capabilities by name, each with what the platform says of it, as in `active`.
    #[schema(value_type = Object)]
    capabilities: Map<String, Value>,
    charges_enabled: bool,
    company: Option<Company>,
    controller: Option<Controller>,
    /// ISO 3166, two capital letters.
    #[schema(required)]
    country: Option<String>,
    /// When it was made, in unix seconds.
    #[schema(minimum = 0)]
    created: i64,
    /// ISO 4217, three small letters.
    #[schema(required)]
    default_currency: Option<String>,
    details_submitted: bool,
    #[schema(required)]
    email: Option<String>,
    external_accounts: ExternalAccounts,
    /// What will be due.
    future_requirements: Requirements,
    individual: Option<Individual>,
    livemode: bool,
    #[schema(schema_with = metadata)]
    metadata: Map<String, Value>,
    payouts_enabled: bool,
    /// What is due.
    requirements: Requirements,
    #[schema(value_type = Option<Object>, required)]
    settings: Option<Map<String, Value>>,
    /// Where it stands, derived from what is due and what is switched off.
    #[schema(value_type = Status)]
    status: String,
    #[schema(value_type = Option<Object>, required)]
    tos_acceptance: Option<Map<String, Value>>,
}

/// A page of accounts.
#[derive(ToSchema)]
#[schema(example = examples::account_list)]
pub(crate) struct AccountList {
    #[schema(schema_with = list_object)]
    object: String,
    url: String,
    has_more: bool,
    data: Vec<Account>,
}

/// An account as it is sent. A POST merges it into what stands there, member by member; an empty text takes a member away. A PUT
/// is the whole account.
#[derive(ToSchema)]
#[schema(as = AccountWrite, example = examples::account_sent)]
pub(crate) struct AccountParams {
    #[schema(required = false)]
    business_profile: BusinessProfile,
    #[schema(schema_with = business_type, required = false)]
    business_type: String,
    /// Capabilities by name: `{"requested": true}` asks for one.
    #[schema(value_type = Object, required = false)]
    capabilities: Map<String, Value>,
    #[schema(required = false)]
    charges_enabled: bool,
    #[schema(required = false)]
    company: Company,
    #[schema(required = false)]
    controller: Controller,
    /// ISO 3166, two capital letters.
    #[schema(pattern = "^[A-Z]{2}$", required = false)]
    country: String,
    /// ISO 4217, three small letters.
    #[schema(pattern = "^[a-z]{3}$", required = false)]
    default_currency: String,
    #[schema(required = false)]
    details_submitted: bool,
    /// The account's e-mail address.
    #[schema(required = false, max_length = 254)]
    email: String,
    /// One account for payouts, which joins the others. Of its number only the last four stay.
    #[schema(required = false)]
    external_account: ExternalAccount,
    /// What will be due. It replaces what stood there.
    #[schema(required = false)]
    future_requirements: RequirementsSent,
    #[schema(required = false)]
    individual: Individual,
    #[schema(schema_with = metadata, required = false)]
    metadata: Map<String, Value>,
    #[schema(required = false)]
    payouts_enabled: bool,
    /// What is due. It replaces what stood there.
    #[schema(required = false)]
    requirements: RequirementsSent,
    #[schema(value_type = Object, required = false)]
    settings: Map<String, Value>,
    #[schema(value_type = Object, required = false)]
    tos_acceptance: Map<String, Value>,
    /// The older word for what dashboard its owner has.
    #[schema(rename = "type", value_type = AccountType, required = false)]
    kind: String,
}

/// What the account's customers see.
#[derive(ToSchema)]
pub(crate) struct BusinessProfile {
    #[schema(max_length = 4)]
    mcc: Option<String>,
    #[schema(max_length = 200)]
    name: Option<String>,
    #[schema(max_length = 40_000)]
    product_description: Option<String>,
    #[schema(max_length = 254)]
    support_email: Option<String>,
    #[schema(max_length = 40)]
    support_phone: Option<String>,
    #[schema(max_length = 2_048)]
    support_url: Option<String>,
    #[schema(max_length = 2_048)]
    url: Option<String>,
}

/// The company behind an account. Of `tax_id` and `vat_id` only the last four are kept, and never given back.
#[derive(ToSchema)]
pub(crate) struct Company {
    address: Option<Address>,
    #[schema(max_length = 200)]
    name: Option<String>,
    #[schema(max_length = 200)]
    phone: Option<String>,
    #[schema(max_length = 200)]
    registration_number: Option<String>,
    #[schema(max_length = 200)]
    structure: Option<String>,
    #[schema(write_only, max_length = 200)]
    tax_id: Option<String>,
    tax_id_provided: Option<bool>,
    #[schema(write_only, max_length = 200)]
    vat_id: Option<String>,
    vat_id_provided: Option<bool>,
}

/// Who controls what.
#[derive(ToSchema)]
pub(crate) struct Controller {
    /// Whether the owner finds the account in components on the platform's own pages. A remediation link then leads to the
    /// page of `site_links[notification_banner]`, when that is set.
    embedded_components: Option<bool>,
    stripe_dashboard: Option<Dashboard>,
}

/// What dashboard the account's owner has.
#[derive(ToSchema)]
pub(crate) struct Dashboard {
    #[schema(rename = "type", schema_with = dashboard_or_null, required = false)]
    kind: Option<String>,
}

/// Accounts for payouts.
#[derive(ToSchema)]
pub(crate) struct ExternalAccounts {
    #[schema(schema_with = list_object)]
    object: String,
    data: Vec<ExternalAccount>,
    has_more: bool,
    url: String,
}

/// An account for payouts. Of its number only the last four are kept.
#[derive(ToSchema)]
pub(crate) struct ExternalAccount {
    #[schema(max_length = 100)]
    id: Option<String>,
    #[schema(max_length = 100)]
    object: Option<String>,
    #[schema(write_only, max_length = 100)]
    account_number: Option<String>,
    #[schema(max_length = 100)]
    bank_name: Option<String>,
    #[schema(max_length = 100)]
    country: Option<String>,
    #[schema(max_length = 100)]
    currency: Option<String>,
    #[schema(write_only, max_length = 100)]
    iban: Option<String>,
    #[schema(max_length = 100)]
    last4: Option<String>,
    #[schema(max_length = 100)]
    routing_number: Option<String>,
}

fn account_object() -> Object {
    one_of(&["account"])
}

fn business_type() -> Object {
    one_of(&BUSINESS_TYPES)
}

fn business_type_or_null() -> Object {
    or_null(business_type())
}

described!(AccountType = one_of(&ACCOUNT_TYPES));

fn dashboard_or_null() -> Object {
    or_null(one_of(&DASHBOARDS))
}

fn or_null(mut words: Object) -> Object {
    words.schema_type = [Type::String, Type::Null].into_iter().collect();
    words.enum_values.get_or_insert_default().push(Value::Null);
    words
}
