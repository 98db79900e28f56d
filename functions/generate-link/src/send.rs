//! `send` of a new link: whether the service itself sends it to the owner. And `POST /v1/accounts/{id}/reminders`: staff take
//! an owner's word that they want no messages, or that they want them again.
//!
//! Rule: what can't be sent as things stand is refused when it is asked for; what changes later is shown at the link.

use axum::{Json, extract::State};
use domain::{
    account::Account,
    id::AccountId,
    platform::Platform,
    reminder::{Channel, Occasion, Plan, Stop, Unreachable},
};
use serde::Serialize;
use serde_json::Value;
use store::{
    audit::{Action, Actor, Audit},
    reminders::Reminding,
};
use utoipa::{ToSchema, openapi::Object};
use web::{
    api::{
        ApiError, Body, Caller, Path, Permission,
        schema::{Missing, NotChanged, Refused, account_id, one_of, time},
    },
    described,
    source::Source,
};

use crate::{GenerateLink, openapi::AccountPath};

/// What is asked for in `send`; none when nothing is to be sent.
pub(crate) fn read(body: &Body) -> Result<Option<Plan>, ApiError> {
    let Some(sent) = body.object("send")? else { return Ok(None) };
    if let Some(unknown) = sent.keys().find(|name| !["channel", "at_creation", "reminders"].contains(&name.as_str())) {
        let shown: String = unknown.chars().filter(|c| !c.is_control()).take(64).collect();
        let param = format!("send[{shown}]");
        return Err(ApiError::invalid(&param, "parameter_unknown", format!("Received unknown parameter: {param}")));
    }
    let flag = |name: &str| match sent.get(name) {
        None | Some(Value::Null) => Ok(false),
        Some(Value::Bool(flag)) => Ok(*flag),
        Some(Value::String(text)) if text == "true" => Ok(true),
        Some(Value::String(text)) if text == "false" || text.is_empty() => Ok(false),
        Some(_) => {
            let param = format!("send[{name}]");
            Err(ApiError::invalid(&param, "parameter_invalid", format!("{param} must be true or false.")))
        }
    };
    let channel = match sent.get("channel") {
        None | Some(Value::Null) => Err(("parameter_missing", "Missing required param: send[channel].")),
        Some(raw) => raw
            .as_str()
            .and_then(Channel::parse)
            .ok_or(("parameter_invalid", "send[channel] must be one of sms or email.")),
    };
    let channel = channel.map_err(|(code, message)| ApiError::invalid("send[channel]", code, message.into()))?;
    let plan = Plan { channel, at_creation: flag("at_creation")?, reminders: flag("reminders")? };
    if !plan.at_creation && !plan.reminders {
        let message = "send needs at_creation or reminders to be true.";
        return Err(ApiError::invalid("send", "parameter_invalid", message.into()));
    }
    Ok(Some(plan))
}

/// Refuses a plan that nothing could come of.
pub(crate) fn possible(plan: Plan, account: &Account, platform: &Platform) -> Result<(), ApiError> {
    let refuse = |why: Unreachable| ApiError::invalid("send[channel]", why.code(), why.to_string());
    account.reach(plan.channel, platform).map(drop).map_err(refuse)
}

/// What the service sends with a link.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RemediationLinkReminders)]
pub struct RemindersObject {
    #[schema(value_type = ChannelWord)]
    channel: &'static str,
    /// Whether the link is sent when it is made, within minutes or when the owner's quiet hours are over.
    at_creation: bool,
    /// Whether it is sent again before the earliest deadline, on the days that the platform's settings name.
    reminders: bool,
    /// When the next message goes out, as far as that is known.
    #[schema(required)]
    next_at: Option<i64>,
    /// What went out, in order.
    #[schema(inline)]
    sent: Vec<SentObject>,
    /// Why nothing more goes out.
    #[schema(required, value_type = Option<StopWord>)]
    stopped_reason: Option<&'static str>,
}

#[derive(Debug, Serialize, ToSchema)]
struct SentObject {
    /// `creation`, or `days_before_` and a number.
    #[schema(pattern = "^(creation|days_before_[0-9]+)$")]
    occasion: String,
    #[schema(schema_with = time)]
    sent_at: i64,
}

described!(pub(crate) ChannelWord = channel());
described!(StopWord = one_of(&Stop::ALL.map(Stop::as_str)));

fn channel() -> Object {
    one_of(&Channel::ALL.map(Channel::as_str))
}

impl RemindersObject {
    /// As it stands; `ended` is why the link itself lets nothing out.
    pub(crate) fn of(reminding: &Reminding, ended: Option<Stop>) -> Self {
        let stopped = reminding.stopped.or(ended);
        let sent = reminding.sent.iter();
        Self {
            channel: reminding.plan.channel.as_str(),
            at_creation: reminding.plan.at_creation,
            reminders: reminding.plan.reminders,
            next_at: reminding.next_at.filter(|_| stopped.is_none()),
            sent: sent.map(|sent| SentObject { occasion: Occasion::name(sent.occasion), sent_at: sent.at }).collect(),
            stopped_reason: stopped.map(Stop::as_str),
        }
    }
}

/// Whether an account's owner gets messages.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AccountReminders, example = example)]
pub struct AccountReminders {
    #[schema(schema_with = account_reminders_object)]
    object: &'static str,
    #[schema(schema_with = account_id)]
    account: String,
    livemode: bool,
    /// Whether the owner wants no messages: by text message or by e-mail, with any link of the account.
    opted_out: bool,
}

fn account_reminders_object() -> Object {
    one_of(&["account_reminders"])
}

fn example() -> Value {
    let account = AccountId::parse("acct_demo_due").map(|id| AccountReminders::new(&id, false, false));
    account.ok().and_then(|object| serde_json::to_value(object).ok()).unwrap_or_default()
}

impl AccountReminders {
    fn new(account: &AccountId, livemode: bool, opted_out: bool) -> Self {
        Self { object: "account_reminders", account: account.to_string(), livemode, opted_out }
    }
}

/// Say whether an account's owner wants messages
///
/// Owners opt out themselves at the address that stands in every e-mail and on the page of a link. Here staff do it for them,
/// and undo it. Messages that an opt-out has stopped stay stopped; make a new link.
#[utoipa::path(post, path = "/v1/accounts/{id}/reminders", operation_id = "updateAccountReminders", tag = "Remediation links",
    params(AccountPath), request_body = crate::openapi::OptOutParams,
    responses((status = 200, description = "How it stands now", body = AccountReminders), Refused, Missing, NotChanged))]
pub(crate) async fn opt_out(
    State(state): State<GenerateLink>,
    caller: Caller,
    source: Source,
    Path(id): Path<String>,
    body: Body,
) -> Result<Json<AccountReminders>, ApiError> {
    caller.require(Permission::GenerateLinks)?;
    let missing = || ApiError::missing("account", &id);
    let account = AccountId::parse(&id).map_err(|_| missing())?;
    let opted_out = body.flag("opted_out")?.ok_or_else(|| {
        ApiError::invalid("opted_out", "parameter_missing", "Missing required param: opted_out.".into())
    })?;
    body.only(&["opted_out"])?;
    state.set_opted_out(&caller, &source.staff(&caller.subject), &account, opted_out).await?;
    Ok(Json(AccountReminders::new(&account, caller.livemode, opted_out)))
}

impl GenerateLink {
    /// Keeps, or forgets, that an account's owner wants no messages. What was so before is no error.
    ///
    /// # Errors
    /// 403 for a role that makes no links, 404 for an account that isn't this caller's.
    pub async fn set_opted_out(
        &self,
        caller: &Caller,
        actor: &Actor,
        account: &AccountId,
        opted_out: bool,
    ) -> Result<(), ApiError> {
        caller.require(Permission::GenerateLinks)?;
        let (owned, now) = (self.account(caller, account).await?, self.api.now());
        let platform = caller.platform()?;
        let action = if opted_out { Action::RemindersDeclined } else { Action::RemindersAllowed };
        let audit = Audit { action, actor, at: now, link: None, about: vec![] };
        if opted_out {
            self.reminders.decline(platform, owned.id(), now, &audit).await?;
        } else {
            self.reminders.allow(platform, owned.id(), &audit).await?;
        }
        Ok(())
    }

    /// Whether an account's owner wants no messages. The caller has read the account.
    ///
    /// # Errors
    /// 403 for a role that sees no links.
    pub async fn opted_out(&self, caller: &Caller, account: &AccountId) -> Result<bool, ApiError> {
        caller.require(Permission::ReadLinks)?;
        Ok(self.reminders.declined(caller.platform()?, account).await?)
    }
}
