//! The description of `/v1/remediation_links`, as far as it doesn't stand at the handlers. Rule: an example is made by the
//! code that makes the answers.

use domain::{
    id::{self, PlatformId},
    link::{Link, NewLink, Progress, Status},
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

use crate::wire::RemediationLink;

#[derive(OpenApi)]
#[openapi(
    paths(crate::create, crate::list::list, crate::retrieve, crate::revoke),
    tags((name = "Remediation links", description = "Links that an account's owner opens to give what is due."))
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
pub(crate) struct Filters {
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
described!(pub(crate) LinkProgress = one_of(&Progress::STEPS));

pub(crate) fn link() -> Value {
    let made = 1_767_225_600;
    let example = || {
        let wanted = NewLink {
            platform: PlatformId::parse("plat_demo").ok()?,
            account: id::AccountId::parse("acct_demo_due").ok()?,
            livemode: false,
            country: Some("US".into()),
            requirement: None,
            created_by: "administrator@local".into(),
        };
        let link = Link::new(wanted, id::LinkId::parse("rlink_4f1c9d2ab07e4c55a1d3e8f60b729c14").ok()?, 1, made);
        let url = "https://verify.northwind.example/r/AU8cnSqwfkxVodPo9gtynBRx0v4mYw7o2Jc9lQfZk1sK".to_owned();
        serde_json::to_value(RemediationLink::new(&link.opened(made + 3_600)?, Some(url), None, made + 7_200)).ok()
    };
    example().unwrap_or_default()
}

pub(crate) fn link_list() -> Value {
    json!({"object": "list", "url": "/v1/remediation_links", "has_more": false, "data": [link()]})
}
