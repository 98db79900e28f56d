//! The description of `/v1/remediation_links`, as far as it doesn't stand at the handlers. Rule: an example is made by the
//! code that makes the answers.

use domain::{
    id::{self, PlatformId},
    link::{Flow, Link, NewLink, Progress, Status},
    requirement::Reach,
};
use serde_json::{Value, json};
use utoipa::{
    IntoParams, OpenApi, ToSchema,
    openapi::{Object, ObjectBuilder, Schema, Type, schema::OneOfBuilder},
};
use web::{
    api::schema::{AccountId, LinkId, RequirementPath, account_id, list_object, one_of},
    described,
};

use crate::{send::ChannelWord, wire::RemediationLink};

#[derive(OpenApi)]
#[openapi(
    paths(crate::account_links::create, crate::create, crate::list::list, crate::retrieve, crate::revoke,
        crate::send::opt_out),
    tags(
        (name = "Remediation links", description = "Links that an account's owner opens to give what is due."),
        (name = "Account links", description = "Links for one visit by an owner whom the platform has signed in."),
    )
)]
struct Description;

/// The description.
pub fn openapi() -> utoipa::openapi::OpenApi {
    Description::openapi()
}

/// What a link is made of.
#[derive(ToSchema)]
#[schema(as = RemediationLinkCreate, example = json!({"account": "acct_demo_due", "requirement": "individual.address.line1"}))]
#[expect(dead_code, reason = "a description")]
pub(crate) struct LinkParams {
    /// The account.
    #[schema(value_type = AccountId)]
    account: String,
    /// One requirement that the link is for. It must be due. The link collects everything due all the same.
    #[schema(value_type = RequirementPath, required = false)]
    requirement: String,
    /// The language that the link opens in: en, es, fr, de, it, nl, pt, ja, zh or ar. Without it, that of the owner's browser.
    /// The owner can change it on every page.
    #[schema(required = false, min_length = 2, max_length = 16)]
    lang: String,
    /// That the service sends the link to the owner itself. Owners can opt out; nothing goes out in their quiet hours, or
    /// once the link or what is due is over.
    #[schema(required = false)]
    send: SendParams,
    /// What the answer is to hold whole.
    #[schema(value_type = Vec<Expandable>, required = false)]
    expand: Vec<String>,
}

/// What is sent to the owner. One of `at_creation` and `reminders` must be true.
#[derive(ToSchema)]
#[schema(as = RemediationLinkSend, example = json!({"channel": "sms", "at_creation": true, "reminders": true}))]
#[expect(dead_code, reason = "a description")]
pub(crate) struct SendParams {
    /// To the phone or to the e-mail address of the account's representative, which must be on file and may be written to by
    /// the platform's settings.
    #[schema(value_type = ChannelWord)]
    channel: String,
    #[schema(required = false)]
    at_creation: bool,
    #[schema(required = false)]
    reminders: bool,
}

/// Whether an account's owner wants messages.
#[derive(ToSchema)]
#[schema(as = AccountRemindersUpdate, example = json!({"opted_out": false}))]
#[expect(dead_code, reason = "a description")]
pub(crate) struct OptOutParams {
    opted_out: bool,
}

#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
#[expect(dead_code, reason = "a description")]
pub(crate) struct AccountPath {
    /// The account's id.
    #[param(inline, value_type = AccountId, example = "acct_demo_due")]
    id: String,
}

/// What a link is closed with.
#[derive(ToSchema)]
#[schema(as = RemediationLinkRevoke, example = json!({"expand": ["account"]}))]
#[expect(dead_code, reason = "a description")]
pub(crate) struct RevokeParams {
    /// What the answer is to hold whole.
    #[schema(value_type = Vec<Expandable>, required = false)]
    expand: Vec<String>,
}

/// What an account link is made of, as Stripe's.
#[derive(ToSchema)]
#[schema(as = AccountLinkCreate, example = account_link_sent)]
#[expect(dead_code, reason = "a description")]
pub(crate) struct AccountLinkParams {
    /// The account.
    #[schema(value_type = AccountId)]
    account: String,
    /// What is collected. Without it, what is currently due.
    #[schema(required = false)]
    collection_options: CollectionOptions,
    /// Where a browser goes that comes with a link that was used or is over. It is to make a new one.
    #[schema(format = "uri", max_length = 2048)]
    refresh_url: String,
    /// Where the owner goes afterwards.
    #[schema(format = "uri", max_length = 2048)]
    return_url: String,
    /// Whether what is due is filled in, or what stands there is changed.
    #[schema(rename = "type", value_type = FlowWord)]
    flow: String,
}

/// What is collected.
#[derive(ToSchema)]
#[expect(dead_code, reason = "a description")]
pub(crate) struct CollectionOptions {
    #[schema(value_type = ReachWord, required = false)]
    fields: String,
    #[schema(value_type = FutureWord, required = false)]
    future_requirements: String,
}

#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
#[expect(dead_code, reason = "a description")]
pub(crate) struct LinkPath {
    /// The link's id.
    #[param(inline, value_type = LinkId, example = "rlink_4f1c9d2ab07e4c55a1d3e8f60b729c14")]
    id: String,
}

#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "a description")]
pub(crate) struct ExpandLink {
    /// What the answer is to hold whole.
    #[param(rename = "expand[]", inline, value_type = Vec<Expandable>, required = false, example = json!(["account"]))]
    expand: Vec<String>,
}

#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "a description")]
pub(crate) struct Filters {
    /// What the answer is to hold whole.
    #[param(rename = "expand[]", inline, value_type = Vec<ExpandableInList>, required = false)]
    expand: Vec<String>,
    /// The account whose links are wanted.
    #[param(inline, value_type = AccountId, example = "acct_demo_due")]
    account: String,
    /// Only those that stand like this.
    #[param(inline, value_type = LinkStatus, required = false)]
    status: String,
}

/// A page of links.
#[derive(ToSchema)]
#[schema(as = RemediationLinkList, example = link_list)]
#[expect(dead_code, reason = "a description")]
pub(crate) struct LinkList {
    #[schema(schema_with = list_object)]
    object: &'static str,
    url: String,
    has_more: bool,
    data: Vec<RemediationLink>,
}

/// An id, or the whole account when `expand` asked for it.
pub(crate) fn account_or_id() -> Schema {
    let whole =
        ObjectBuilder::new().schema_type(Type::Object).description(Some("The account, as its own call answers it."));
    OneOfBuilder::new().item(account_id()).item(whole).into()
}

pub(crate) fn link_object() -> Object {
    one_of(&["remediation_link"])
}

described!(pub(crate) LinkStatus = one_of(&Status::ALL.map(Status::as_str)));
described!(Expandable = one_of(&["account"]));
described!(ExpandableInList = one_of(&["data.account"]));
described!(FlowWord = one_of(&[Flow::Onboarding, Flow::Update].map(Flow::as_str)));
described!(ReachWord = one_of(&[Reach::Currently, Reach::Eventually].map(Reach::as_str)));
described!(FutureWord = one_of(&["omit", "include"]));
described!(pub(crate) LinkProgress = one_of(&Progress::STEPS));

pub(crate) fn link() -> Value {
    let made = 1_767_225_600;
    let example = || {
        let wanted = NewLink {
            platform: PlatformId::parse("plat_demo").ok()?,
            account: id::AccountId::parse("acct_demo_due").ok()?,
            livemode: false,
            country: Some("US".into()),
            language: None,
            requirement: None,
            created_by: "administrator@local".into(),
        };
        let link = Link::new(wanted, id::LinkId::parse("rlink_4f1c9d2ab07e4c55a1d3e8f60b729c14").ok()?, 1, made);
        let url = "https://verify.northwind.example/r/AU8cnSqwfkxVodPo9gtynBRx0v4mYw7o2Jc9lQfZk1sK".to_owned();
        serde_json::to_value(RemediationLink::new(&link.opened(made + 3_600)?, None, Some(url), None, made + 7_200))
            .ok()
    };
    example().unwrap_or_default()
}

pub(crate) fn link_list() -> Value {
    json!({"object": "list", "url": "/v1/remediation_links", "has_more": false, "data": [link()]})
}

pub(crate) fn account_link_object() -> Object {
    one_of(&["account_link"])
}

fn account_link_sent() -> Value {
    json!({
        "account": "acct_demo_due", "type": "account_onboarding",
        "refresh_url": "https://northwind.example/verify/again", "return_url": "https://northwind.example/verify/done",
        "collection_options": {"fields": "eventually_due", "future_requirements": "include"},
    })
}

pub(crate) fn account_link() -> Value {
    json!({"object": "account_link", "created": 1_767_225_600, "expires_at": 1_767_225_900,
        "url": "https://verify.northwind.example/a/AU8cnSqwfkxVodPo9gtynBRx0v4mYw7o2Jc9lQfZk1sK"})
}
