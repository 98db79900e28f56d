//! `GET /dashboard/accounts`.

use accounts::Asked as Look;
use askama::Template;
use axum::{extract::State, http::Uri, response::Response};
use domain::{
    account::{AccountStatus, CAPABILITY_STATUSES, ReviewList},
    id::AccountId,
};
use web::{api::Permission, language::Language};

use super::{
    asked::{Asked, DAYS, WORDS},
    counts::{COUNTED, Tally},
    row::Row,
};
use crate::{
    Dashboard, Shell, Staff, Tab, Trouble,
    page::{page, see_other},
};

/// Rows of a page.
const ROWS: usize = 25;
/// Accounts that one page looks at. Whoever filters for something rare goes on by a press.
const MOST: usize = 5_000;

/// A tab with its number.
struct Side {
    href: String,
    word: String,
    count: Option<String>,
    is_here: bool,
}

/// A filter that is in force, and the address without it.
struct Chip {
    words: String,
    without: String,
    take_away: String,
}

/// A choice of a select.
struct Choice {
    value: &'static str,
    words: String,
    chosen: bool,
}

/// A filter with choices.
struct Select {
    name: &'static str,
    label: String,
    choices: Vec<Choice>,
}

/// A filter that is a day.
struct Day {
    name: &'static str,
    label: String,
    value: String,
}

/// The page.
#[derive(Template)]
#[template(path = "accounts.html")]
struct AccountsPage {
    shell: Shell,
    sides: Vec<Side>,
    chips: Vec<Chip>,
    clear: Option<String>,
    unread: Option<String>,
    selects: Vec<Select>,
    country: String,
    requirement: String,
    days: Vec<Day>,
    sorts: Vec<Choice>,
    /// The fields that the form of filters carries on.
    kept: Vec<(&'static str, String)>,
    is_search: bool,
    rows: Vec<Row>,
    empty: String,
    previous: Option<String>,
    next: Option<String>,
    further: Option<String>,
    export: Option<String>,
}

/// Shows the list.
pub(super) async fn show(State(state): State<Dashboard>, staff: Staff, uri: Uri) -> Result<Response, Trouble> {
    staff.require(Permission::ReadAccounts)?;
    let asked = Asked::read(&uri);
    // A form sends its empty fields too; an address that is sent to a colleague says only what counts.
    if Asked::is_untidy(&uri) {
        return Ok(see_other(&asked.with(&[])));
    }
    let (filters, unread) = asked.filters();
    let (beyond, backwards) = asked.beyond();
    let search = asked.search();
    let is_search = !asked.get("query").is_empty();
    let platform = staff.caller.platform()?;
    let (livemode, now) = (staff.caller.livemode, state.now());
    let look = Look {
        filters: &filters,
        search: search.as_ref(),
        order: asked.order(),
        beyond,
        backwards,
        limit: ROWS,
        most: MOST,
        at_least_one: false,
    };
    let looked = async {
        // Something that nothing can be found by finds nothing.
        if is_search && search.is_none() { Ok(None) } else { state.accounts.look(&staff.caller, &look).await }
    };
    let counts = async { Ok(state.counts.of(&state.accounts.listing, platform, livemode, now).await?) };
    let (looked, tally) = tokio::try_join!(looked, counts)?;

    let (mut rows, mut more, mut ends) = (Vec::new(), false, None);
    if let Some(looked) = looked {
        let ids: Vec<AccountId> = looked.files.iter().map(|file| file.account.id().clone()).collect();
        let links = state.links.links.current(platform, &ids).await?;
        rows = looked
            .files
            .iter()
            .zip(&links)
            .map(|(file, link)| Row::of(&staff, &file.account, link.as_ref(), now))
            .collect();
        (more, ends) = (looked.has_more, looked.ends);
    }
    let (has_previous, has_next) = if backwards { (more, true) } else { (beyond.is_some(), more) };
    let link = |name: &str, place: &str| asked.with(&[(name, place)]);
    let previous = ends.as_ref().filter(|_| has_previous).map(|(first, _)| link("before", first));
    let next = ends.as_ref().filter(|_| has_next).map(|(_, last)| link("after", last));
    Ok(page(&drawn(&staff, &asked, &unread, &tally, rows, (previous, next))))
}

fn drawn(
    staff: &Staff,
    asked: &Asked,
    unread: &[&'static str],
    tally: &Tally,
    rows: Vec<Row>,
    (previous, next): (Option<String>, Option<String>),
) -> AccountsPage {
    let t = staff.t;
    let is_search = !asked.get("query").is_empty();
    let mut shell = Shell::new(staff, Tab::Accounts, t.text("accounts-title"));
    asked.get("query").clone_into(&mut shell.query);
    let is_short = rows.len() < ROWS && next.is_some() && asked.is_narrow();
    let review = asked.review();
    AccountsPage {
        sides: sides(t, asked, tally),
        chips: chips(t, asked),
        clear: asked.is_narrow().then(|| match asked.get("review") {
            "" => "/dashboard/accounts".to_owned(),
            list => format!("/dashboard/accounts?review={list}"),
        }),
        unread: (!unread.is_empty()).then(|| {
            let names: Vec<String> = unread.iter().map(|name| t.text(&label(name))).collect();
            t.with("accounts-unread", "names", names.join(", "))
        }),
        selects: selects(t, asked),
        country: asked.get("country").to_owned(),
        requirement: asked.get("requirement").to_owned(),
        days: DAYS.map(|name| Day { name, label: t.text(&label(name)), value: asked.get(name).to_owned() }).into(),
        sorts: ["due", "newest", "oldest"]
            .map(|value| Choice {
                value,
                words: t.text(&format!("accounts-sort-{value}")),
                chosen: asked.sort() == value,
            })
            .into(),
        kept: [("review", asked.get("review").to_owned()), ("query", asked.get("query").to_owned())]
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .collect(),
        is_search,
        empty: t.text(match review {
            _ if is_short => "accounts-empty-so-far",
            _ if asked.is_narrow() => "accounts-empty-filtered",
            Some(ReviewList::ActionRequired) => "accounts-empty-action",
            Some(ReviewList::InReview) => "accounts-empty-review",
            Some(ReviewList::Rejected) => "accounts-empty-rejected",
            _ => "accounts-empty-all",
        }),
        further: is_short.then(|| t.text("accounts-further")),
        previous,
        next,
        export: staff.may(Permission::Export).then(|| asked.at("/dashboard/exports/new", &[("sort", "")])),
        rows,
        shell,
    }
}

fn label(name: &str) -> String {
    format!("accounts-filter-{}", name.replace('_', "-"))
}

fn sides(t: &Language, asked: &Asked, tally: &Tally) -> Vec<Side> {
    let number = |(count, more): (usize, bool)| if more { format!("{count}+") } else { count.to_string() };
    let mut sides: Vec<Side> = COUNTED
        .into_iter()
        .zip(tally)
        .map(|(list, count)| Side {
            href: asked.with(&[("review", list.as_str()), ("sort", "")]),
            word: t.text(&format!("accounts-tab-{}", list.as_str().replace('_', "-"))),
            count: Some(number(*count)),
            is_here: asked.review() == Some(list),
        })
        .collect();
    sides.push(Side {
        href: asked.with(&[("review", "all"), ("sort", "")]),
        word: t.text("accounts-tab-all"),
        count: None,
        is_here: asked.review().is_none(),
    });
    sides
}

/// The filters that are on: the name of each, and its part of a sentence, as "Status: Restricted".
pub(super) fn said(t: &Language, asked: &Asked) -> Vec<(&'static str, String)> {
    let mut all = Vec::new();
    for name in ["query"].into_iter().chain(WORDS).chain(DAYS) {
        let value = asked.get(name);
        if value.is_empty() {
            continue;
        }
        let shown = match name {
            "status" => t.has(&format!("account-status-{value}")).then(|| t.text(&format!("account-status-{value}"))),
            "payments" | "payouts" | "issuing" | "treasury" => {
                t.has(&format!("capability-is-{value}")).then(|| t.text(&format!("capability-is-{value}")))
            }
            "country" => Some(crate::account::words::country(t, &value.to_uppercase())),
            _ => None,
        };
        let shown = shown.unwrap_or_else(|| value.to_owned());
        let words = t.say("accounts-chip", &[("name", t.text(&label(name)).into()), ("value", shown.into())]);
        all.push((name, words));
    }
    all
}

fn chips(t: &Language, asked: &Asked) -> Vec<Chip> {
    let chip = |(name, words): (&str, String)| Chip {
        take_away: t.with("accounts-chip-away", "words", words.as_str()),
        words,
        without: asked.with(&[(name, "")]),
    };
    said(t, asked).into_iter().map(chip).collect()
}

fn selects(t: &Language, asked: &Asked) -> Vec<Select> {
    let select = |name: &'static str, values: &[&'static str], stem: &str| Select {
        name,
        label: t.text(&label(name)),
        choices: values
            .iter()
            .map(|value| Choice { value, words: t.text(&format!("{stem}{value}")), chosen: asked.get(name) == *value })
            .collect(),
    };
    let capability = |name| select(name, &CAPABILITY_STATUSES, "capability-is-");
    vec![
        select("status", &AccountStatus::ALL.map(AccountStatus::as_str), "account-status-"),
        capability("payments"),
        capability("payouts"),
        capability("issuing"),
        capability("treasury"),
    ]
}
