//! Text messages: the countries that may get them, and how many a day. Rule: no country chosen means the account's own.

use askama::Template;
use axum::{Router, extract::State, http::Uri, response::Response, routing::get};
use domain::phone::is_country;
use web::{
    api::Permission,
    field::{Field, Kind},
};

use super::{
    Frame, Section, back,
    typed::{Judged, many, of_group},
};
use crate::{
    Dashboard, Form, Shell, Staff, Trouble,
    page::{ShownTab, page, wrong},
};

/// Its routes.
pub(super) fn router() -> Router<Dashboard> {
    Router::new().route("/dashboard/settings/texts", get(show).post(change))
}

/// `/dashboard/settings/texts`.
#[derive(Template)]
#[template(path = "settings-texts.html")]
struct TextsPage {
    shell: Shell,
    sections: Vec<ShownTab>,
    budget: Field,
    /// Code, name, whether it is chosen; those that are chosen first.
    countries: Vec<(String, String, bool)>,
    countries_error: String,
}

impl TextsPage {
    fn new(staff: &Staff, uri: &Uri, chosen: &[&str], budget: &str, judged: Option<&Judged>) -> Self {
        let t = staff.t;
        let error = |field: &str, key: &str| {
            if judged.is_some_and(|judged| judged.is_wrong(field)) { t.text(key) } else { String::new() }
        };
        let mut countries: Vec<_> = t
            .countries()
            .into_iter()
            .filter(|(code, _)| is_country(code))
            .map(|(code, name)| {
                let is_chosen = chosen.contains(&code.as_str());
                (code, name, is_chosen)
            })
            .collect();
        countries.sort_by_key(|(_, _, is_chosen)| !is_chosen);
        let has_error = judged.is_some_and(|judged| !judged.wrong.is_empty());
        let Frame { shell, sections } = Frame::new(staff, Section::Texts, uri).error(has_error);
        Self {
            shell,
            sections,
            budget: Field::line("daily_budget", t.text("settings-budget"))
                .hint(t.text("settings-budget-hint"))
                .kind(Kind::Line { kind: "text", inputmode: "numeric" })
                .size("short")
                .value(budget)
                .error(error("daily_budget", "settings-error-budget")),
            countries,
            countries_error: error("countries", "settings-error-countries"),
        }
    }

    fn countries_field(&self) -> Field {
        Field::line("countries", String::new()).error(self.countries_error.clone())
    }
}

/// `GET /dashboard/settings/texts`.
async fn show(staff: Staff, uri: Uri) -> Result<Response, Trouble> {
    staff.require(Permission::Settings)?;
    let platform = &staff.stored.platform;
    let chosen: Vec<&str> = platform.sms_countries.iter().flatten().map(String::as_str).collect();
    let budget = platform.sms_daily_budget.to_string();
    Ok(page(&TextsPage::new(&staff, &uri, &chosen, &budget, None)))
}

/// `POST /dashboard/settings/texts`.
async fn change(State(state): State<Dashboard>, uri: Uri, form: Form) -> Result<Response, Trouble> {
    let (staff, typed) = (&form.staff, &form.typed);
    staff.require(Permission::Settings)?;
    let (chosen, budget) = (many(typed, "country"), typed.get("daily_budget").trim());
    let judged = Judged::new(
        &staff.stored.platform,
        vec![
            ("countries".to_owned(), of_group("sms", "allowed_countries", chosen.clone())),
            // An empty field isn't "as it comes": that would be a surprise on the bill.
            ("daily_budget".to_owned(), of_group("sms", "daily_budget", if budget.is_empty() { "-" } else { budget })),
        ],
        state.platforms.local,
    );
    if !judged.wrong.is_empty() {
        return Ok(wrong(&TextsPage::new(staff, &uri, &chosen, budget, Some(&judged))));
    }
    state.platforms.change_own(&staff.caller, &judged.wanted, &staff.actor()).await?;
    Ok(back(Section::Texts.href(), "saved"))
}
