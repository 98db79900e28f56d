//! What the page shows, in words.

use askama::Template;
use chrono::Datelike as _;
use domain::{
    insight::{BadPeriod, Due, DueDay, FunnelRow, Insight, Median, Period, Step, Texts, TimeToClear, Within, date_of},
    time::DAY,
};
use web::{
    field::{Field, Kind},
    language::Language,
};

use super::{
    Asked, DAYS,
    plot::{Bars, Columns},
};
use crate::{Shell, Staff, Tab};

/// `/dashboard/insight`.
#[derive(Template)]
#[template(path = "insight.html")]
pub(crate) struct InsightPage {
    shell: Shell,
    /// The periods of one press: how many days, its words, whether it is shown.
    choices: Vec<(u16, String, bool)>,
    from: Field,
    to: Field,
    /// The period in words.
    period: String,
    numbers: Option<Numbers>,
}

struct Numbers {
    funnel: Option<FunnelView>,
    clear: Option<ClearView>,
    texts: Vec<TextRow>,
    due: Option<DueView>,
}

struct FunnelView {
    plot: Bars,
    describes: String,
    rows: Vec<StepRow>,
}

struct StepRow {
    step: String,
    links: u64,
    of_before: String,
    of_made: String,
}

struct ClearView {
    median: String,
    plot: Columns,
    rows: Vec<(String, u64, String)>,
}

struct TextRow {
    country: String,
    sent: u64,
    verified: u64,
    ratio: String,
    needs_a_look: bool,
}

struct DueView {
    said: String,
    is_whole: bool,
    plot: Columns,
    rows: Vec<(String, String)>,
}

impl InsightPage {
    /// The page of a period and its numbers, or of what is wrong with what was asked.
    pub(super) fn new(
        staff: &Staff,
        asked: &Asked,
        period: Period,
        numbers: Option<(&Insight, &Due)>,
        bad: Option<BadPeriod>,
    ) -> Self {
        let t = staff.t;
        let problem = bad.map(|bad| t.text(sentence(bad))).unwrap_or_default();
        let at_from = matches!(bad, Some(BadPeriod::From | BadPeriod::TooLong));
        let (from_error, to_error) = if at_from { (problem, String::new()) } else { (String::new(), problem) };
        // A form that came back shows what was typed; else it shows what the page is about.
        let shown = |typed: &str, date: String| if bad.is_some() { typed.to_owned() } else { date };
        let typed = !asked.from.is_empty() || !asked.to.is_empty();
        let date = |name: &str, label: &str, value: String, error: String| {
            let field = Field::line(name, t.text(label)).kind(Kind::Line { kind: "date", inputmode: "" });
            field.value(&value).error(error)
        };
        let is_here = |days: u16| bad.is_none() && !typed && period.days() == i64::from(days);
        Self {
            shell: Shell::new(staff, Tab::Insight, t.text("insight-title")).error(bad.is_some()),
            choices: DAYS
                .into_iter()
                .map(|days| (days, t.with("insight-days", "days", i64::from(days)), is_here(days)))
                .collect(),
            from: date("from", "insight-from", shown(&asked.from, period.from().to_string()), from_error),
            to: date("to", "insight-to", shown(&asked.to, period.to().to_string()), to_error),
            period: t.say(
                "insight-period",
                &[("from", t.date(period.first() * DAY).into()), ("to", t.date(period.last() * DAY).into())],
            ),
            numbers: numbers.map(|(insight, due)| Numbers {
                funnel: (insight.funnel.made() > 0).then(|| FunnelView::new(t, insight)),
                clear: (insight.time_to_clear.cleared() > 0).then(|| ClearView::new(t, &insight.time_to_clear)),
                texts: insight.texts.iter().map(|texts| TextRow::new(t, texts)).collect(),
                due: (due.accounts() > 0).then(|| DueView::new(t, due)),
            }),
        }
    }

    fn fields(&self) -> [&Field; 2] {
        [&self.from, &self.to]
    }
}

fn sentence(bad: BadPeriod) -> &'static str {
    match bad {
        BadPeriod::From => "insight-error-from",
        BadPeriod::To => "insight-error-to",
        BadPeriod::Backwards => "insight-error-backwards",
        BadPeriod::Future => "insight-error-future",
        BadPeriod::TooLong => "insight-error-long",
    }
}

// The words of a step, and of a stretch of time.
fn step(t: &Language, step: Step) -> String {
    t.text(&format!("insight-step-{}", step.as_str()))
}

fn within(t: &Language, within: Within) -> String {
    t.text(&format!("insight-within-{}", within.as_str()))
}

impl FunnelView {
    fn new(t: &Language, insight: &Insight) -> Self {
        let share = |share: Option<u8>| share.map_or_else(|| "–".to_owned(), |share| percent(t, u64::from(share)));
        let bar = |row: FunnelRow| {
            let note = match row.of_before {
                None => row.links.to_string(),
                Some(of_before) => t.say(
                    "insight-bar",
                    &[("links", number(row.links).into()), ("share", percent(t, u64::from(of_before)).into())],
                ),
            };
            (step(t, row.step), note, row.links)
        };
        let row = |row: FunnelRow| StepRow {
            step: step(t, row.step),
            links: row.links,
            of_before: share(row.of_before),
            of_made: share(row.of_made),
        };
        let cleared = insight.funnel.links(Step::Cleared);
        Self {
            plot: Bars::new(insight.funnel.rows().map(bar)),
            describes: t.say(
                "insight-funnel-describes",
                &[("made", number(insight.funnel.made()).into()), ("cleared", number(cleared).into())],
            ),
            rows: insight.funnel.rows().map(row).collect(),
        }
    }
}

impl ClearView {
    fn new(t: &Language, times: &TimeToClear) -> Self {
        let median = match times.median() {
            Some(Median::Under(half)) => {
                t.with("insight-median-under", "time", t.text(&format!("insight-time-{}", half.as_str())))
            }
            Some(Median::Longer) => t.text("insight-median-longer"),
            None => String::new(),
        };
        let all = times.cleared();
        let column = |stretch: Within| {
            let links = times.links(stretch);
            let note = if links == 0 { String::new() } else { links.to_string() };
            (t.text(&format!("insight-short-{}", stretch.as_str())), note, links)
        };
        let row = |stretch: Within| {
            let links = times.links(stretch);
            (within(t, stretch), links, percent(t, (links * 200 + all) / (all.max(1) * 2)))
        };
        Self {
            median,
            plot: Columns::new(Within::ALL.into_iter().map(column)),
            rows: Within::ALL.into_iter().map(row).collect(),
        }
    }
}

impl TextRow {
    fn new(t: &Language, texts: &Texts) -> Self {
        let country = format!("country-{}", texts.country);
        let ratio = texts.ratio_in_tenths().map_or_else(
            || t.text("insight-ratio-none"),
            |tenths| t.with("insight-ratio", "ratio", format!("{}.{}", tenths / 10, tenths % 10)),
        );
        Self {
            country: if t.has(&country) { t.text(&country) } else { texts.country.clone() },
            sent: texts.sent,
            verified: texts.verified,
            ratio,
            needs_a_look: texts.needs_a_look(),
        }
    }
}

impl DueView {
    fn new(t: &Language, due: &Due) -> Self {
        // Every seventh day has its date, and the first of the highest columns its number.
        let peak = (0..due.days.len()).rev().max_by_key(|place| due.days[*place].accounts);
        let columns = due.days.iter().enumerate().map(|(place, day)| {
            let label = if place % 7 == 0 { short_date(t, day.day) } else { String::new() };
            let note = if peak == Some(place) { at_least(t, day) } else { String::new() };
            (label, note, day.accounts)
        });
        let columns: Vec<_> = columns.collect();
        let said = if due.is_whole() { "insight-due-said" } else { "insight-due-said-at-least" };
        let rows = due.days.iter().filter(|day| day.accounts > 0 || !day.is_whole);
        Self {
            said: t.with(said, "accounts", number(due.accounts())),
            is_whole: due.is_whole(),
            plot: Columns::new(columns),
            rows: rows.map(|day| (t.date(day.day * DAY), at_least(t, day))).collect(),
        }
    }
}

// As it fits under a seventh of a phone's width: `3 May`.
fn short_date(t: &Language, day: i64) -> String {
    let date = date_of(day);
    let month: String = t.text(&format!("month-{}", date.month())).chars().take(3).collect();
    t.say("insight-short-date", &[("day", date.day().into()), ("month", month.into())])
}

fn at_least(t: &Language, day: &DueDay) -> String {
    if day.is_whole { day.accounts.to_string() } else { t.with("insight-at-least", "accounts", number(day.accounts)) }
}

fn percent(t: &Language, share: u64) -> String {
    t.with("insight-percent", "share", number(share))
}

fn number(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
