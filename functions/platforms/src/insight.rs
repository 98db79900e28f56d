//! `GET /v1/insight`: what became of a platform's links over a period, and what is due soon.
//!
//! Stripe has no such call. Days are dates in UTC, because days are what is counted: a time within one couldn't be honoured.

use axum::{Json, extract::State, http::Uri};
use domain::insight::{BadPeriod, Due, FunnelRow, Insight, Median, Period, Step, Texts, TimeToClear, Within, date_of};
use serde::Serialize;
use serde_json::Value;
use utoipa::{IntoParams, ToSchema, openapi::Object};
use web::{
    api::{
        ApiError, Caller, Permission, Query,
        schema::{Refused, one_of, text_like},
    },
    described,
};

use crate::PlatformsApi;

/// Read what became of your links
///
/// A link counts on the day it was made, once at every step that it got to; a text message counts on the day it was sent.
/// Numbers are a few seconds behind.
#[utoipa::path(get, path = "/v1/insight", operation_id = "retrieveInsight", tag = "Insight", params(InsightPeriod),
    responses((status = 200, description = "The numbers", body = InsightObject), Refused))]
pub(crate) async fn retrieve(
    State(state): State<PlatformsApi>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<InsightObject>, ApiError> {
    caller.require(Permission::ReadLinks)?;
    let query = Query::read(&uri)?;
    query.only(&["from", "to"])?;
    let sent = |name| query.text(name).filter(|value| !value.is_empty());
    let period = Period::read(sent("from"), sent("to"), state.api.now()).map_err(|bad| {
        let param = if bad == BadPeriod::From || bad == BadPeriod::TooLong { "from" } else { "to" };
        ApiError::invalid(param, "parameter_invalid", format!("{}.", capital(&bad.to_string())))
    })?;
    let (insight, due) = state.insight(&caller, period).await?;
    Ok(Json(InsightObject::new(&insight, &due, caller.livemode)))
}

impl PlatformsApi {
    /// The numbers of a caller's platform and mode over a period, and what is due from now on.
    pub async fn insight(&self, caller: &Caller, period: Period) -> Result<(Insight, Due), ApiError> {
        caller.require(Permission::ReadLinks)?;
        let platform = caller.platform()?;
        let read = tokio::try_join!(
            self.insights.of(platform, caller.livemode, period),
            self.insights.due(platform, caller.livemode, self.api.now()),
        );
        Ok(read?)
    }
}

fn capital(text: &str) -> String {
    let (first, rest) = text.split_at(text.chars().next().map_or(0, char::len_utf8));
    format!("{}{rest}", first.to_uppercase())
}

#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "a description")]
struct InsightPeriod {
    /// The first day, in UTC. Without it the period has 30 days.
    #[param(required = false, inline, value_type = Date, example = "2027-01-01")]
    from: String,
    /// The last day, in UTC. Without it the period ends today. A period has at most 366 days.
    #[param(required = false, inline, value_type = Date, example = "2027-01-31")]
    to: String,
}

described!(Date = date());

fn date() -> Object {
    text_like("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
}

fn insight_object() -> Object {
    one_of(&["insight"])
}

fn step() -> Object {
    one_of(&Step::ALL.map(Step::as_str))
}

fn within() -> Object {
    one_of(&Within::ALL.map(Within::as_str))
}

/// What became of a platform's links, in numbers.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Insight, example = example)]
pub(crate) struct InsightObject {
    #[schema(schema_with = insight_object)]
    object: &'static str,
    #[schema(inline)]
    due: DueObject,
    #[schema(schema_with = date)]
    from: String,
    /// Every step in order. No step has more links than the one before it.
    #[schema(inline)]
    funnel: Vec<FunnelStep>,
    livemode: bool,
    /// Text messages by country, the most first.
    #[schema(inline)]
    sms: Vec<Sms>,
    #[schema(inline)]
    time_to_clear: Clear,
    #[schema(schema_with = date)]
    to: String,
}

#[derive(Debug, Serialize, ToSchema)]
struct FunnelStep {
    #[schema(schema_with = step)]
    step: &'static str,
    #[schema(minimum = 0)]
    links: u64,
    /// Of a hundred links that got to the step before; null at the first step, and where the step before has none.
    #[schema(required, minimum = 0, maximum = 100)]
    percent_of_previous: Option<u8>,
}

/// How long it took from a link that was made to nothing that is due.
#[derive(Debug, Serialize, ToSchema)]
struct Clear {
    /// Links of the period that are cleared.
    #[schema(minimum = 0)]
    links: u64,
    /// The stretch of time that half of them took less than, or `30_days_or_longer`; null when there are none.
    #[schema(required, value_type = Option<Stretch>)]
    median: Option<&'static str>,
    /// All stretches, each from the end of the one before.
    #[schema(inline)]
    stretches: Vec<ClearStretch>,
}

described!(Stretch = within());

#[derive(Debug, Serialize, ToSchema)]
struct ClearStretch {
    #[schema(schema_with = within)]
    within: &'static str,
    #[schema(minimum = 0)]
    links: u64,
}

#[derive(Debug, Serialize, ToSchema)]
struct Sms {
    /// ISO 3166.
    #[schema(pattern = "^[A-Z]{2}$")]
    country: String,
    #[schema(minimum = 0)]
    sent: u64,
    /// Messages whose code was typed.
    #[schema(minimum = 0)]
    verified: u64,
    /// Whether two or more were sent for each that was answered.
    needs_a_look: bool,
}

/// Accounts by the day of their earliest deadline, from today on. Not of the period.
#[derive(Debug, Serialize, ToSchema)]
struct DueObject {
    #[schema(inline)]
    days: Vec<DueOnDay>,
    /// Whether all were counted; of a very long list only the beginning is.
    is_whole: bool,
}

#[derive(Debug, Serialize, ToSchema)]
struct DueOnDay {
    #[schema(schema_with = date)]
    date: String,
    #[schema(minimum = 0)]
    accounts: u64,
    /// Whether there are exactly so many; else there are at least so many.
    is_whole: bool,
}

impl InsightObject {
    fn new(insight: &Insight, due: &Due, livemode: bool) -> Self {
        let days = due.days.iter().map(|day| DueOnDay {
            date: date_of(day.day).to_string(),
            accounts: day.accounts,
            is_whole: day.is_whole,
        });
        let sms = |texts: &Texts| Sms {
            country: texts.country.clone(),
            sent: texts.sent,
            verified: texts.verified,
            needs_a_look: texts.needs_a_look(),
        };
        Self {
            object: "insight",
            due: DueObject { days: days.collect(), is_whole: due.is_whole() },
            from: insight.period.from().to_string(),
            funnel: insight.funnel.rows().map(FunnelStep::from).collect(),
            livemode,
            sms: insight.texts.iter().map(sms).collect(),
            time_to_clear: Clear::of(&insight.time_to_clear),
            to: insight.period.to().to_string(),
        }
    }
}

impl From<FunnelRow> for FunnelStep {
    fn from(row: FunnelRow) -> Self {
        Self { step: row.step.as_str(), links: row.links, percent_of_previous: row.of_before }
    }
}

impl Clear {
    fn of(times: &TimeToClear) -> Self {
        let stretch = |within: Within| ClearStretch { within: within.as_str(), links: times.links(within) };
        Self {
            links: times.cleared(),
            median: times.median().map(|median| match median {
                Median::Under(within) => within.as_str(),
                Median::Longer => Within::Longer.as_str(),
            }),
            stretches: Within::ALL.into_iter().map(stretch).collect(),
        }
    }
}

fn example() -> Value {
    use domain::insight::{Tally, TextTally};
    let now = 1_798_761_600;
    let counted = Tally { steps: [120, 96, 95, 88, 80, 71, 64], waits: [9, 21, 18, 9, 4, 2, 1] };
    let texts = [("US", 88, 80), ("GB", 12, 5)];
    let texts = texts.map(|(country, sent, verified)| (country.to_owned(), TextTally { sent, verified }));
    let insight = Insight::of(Period::last_days(7, now), &counted, texts);
    let due = Due::of((0..9).map(|day| now + day * day * 40_000), None, now);
    serde_json::to_value(InsightObject::new(&insight, &due, false)).unwrap_or_default()
}
