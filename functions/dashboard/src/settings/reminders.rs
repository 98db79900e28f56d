//! Reminders: how owners may be written to, and how many days before the deadline. Rule: what a form leaves empty is wrong,
//! though the API takes it for "as it comes": somebody who unticks everything doesn't mean everything.

use askama::Template;
use axum::{Router, extract::State, http::Uri, response::Response, routing::get};
use domain::reminder::{Channel, EARLIEST_DAY, MOST_DAYS};
use web::{api::Permission, field::Field};

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
    Router::new().route("/dashboard/settings/reminders", get(show).post(change))
}

/// `/dashboard/settings/reminders`.
#[derive(Template)]
#[template(path = "settings-reminders.html")]
struct RemindersPage {
    shell: Shell,
    sections: Vec<ShownTab>,
    /// As the form sends it, its words, whether it is chosen.
    channels: Vec<(&'static str, String, bool)>,
    channels_error: String,
    days: Field,
}

impl RemindersPage {
    fn new(staff: &Staff, uri: &Uri, chosen: &[&str], days: &str, judged: Option<&Judged>) -> Self {
        let t = staff.t;
        let error = |field: &str, error: String| {
            if judged.is_some_and(|judged| judged.is_wrong(field)) { error } else { String::new() }
        };
        let has_error = judged.is_some_and(|judged| !judged.wrong.is_empty());
        let Frame { shell, sections } = Frame::new(staff, Section::Reminders, uri).error(has_error);
        let bounds = [("most", MOST_DAYS.to_string().into()), ("earliest", i64::from(EARLIEST_DAY).into())];
        let words = |channel| match channel {
            Channel::Sms => t.text("settings-channel-sms"),
            Channel::Email => t.text("settings-channel-email"),
        };
        let offered = |channel: Channel| (channel.as_str(), words(channel), chosen.contains(&channel.as_str()));
        Self {
            shell,
            sections,
            channels: Channel::ALL.map(offered).into(),
            channels_error: error("channels", t.text("settings-error-channels")),
            days: Field::line("days_before", t.text("settings-days"))
                .hint(t.say("settings-days-hint", &bounds))
                .value(days)
                .error(error("days_before", t.say("settings-error-days", &bounds))),
        }
    }

    fn channels_field(&self) -> Field {
        Field::line("channels", String::new()).error(self.channels_error.clone())
    }
}

/// `GET /dashboard/settings/reminders`.
async fn show(staff: Staff, uri: Uri) -> Result<Response, Trouble> {
    staff.require(Permission::Settings)?;
    let settings = &staff.stored.platform.reminders;
    let chosen: Vec<&str> = settings.channels.iter().map(|channel| channel.as_str()).collect();
    let days: Vec<String> = settings.days_before.iter().map(u8::to_string).collect();
    Ok(page(&RemindersPage::new(&staff, &uri, &chosen, &days.join(", "), None)))
}

/// `POST /dashboard/settings/reminders`.
async fn change(State(state): State<Dashboard>, uri: Uri, form: Form) -> Result<Response, Trouble> {
    let (staff, typed) = (&form.staff, &form.typed);
    staff.require(Permission::Settings)?;
    let (chosen, days) = (many(typed, "channel"), typed.get("days_before").trim());
    let judged = Judged::new(
        &staff.stored.platform,
        vec![
            ("channels".to_owned(), of_group("reminders", "channels", or_wrong(chosen.clone()))),
            ("days_before".to_owned(), of_group("reminders", "days_before", or_wrong(numbers(days)))),
        ],
        state.platforms.local,
    );
    if !judged.wrong.is_empty() {
        return Ok(wrong(&RemindersPage::new(staff, &uri, &chosen, days, Some(&judged))));
    }
    state.platforms.change_own(&staff.caller, &judged.wanted, &staff.actor()).await?;
    Ok(back(Section::Reminders.href(), "saved"))
}

// What stands between commas or spaces.
fn numbers(typed: &str) -> Vec<&str> {
    typed.split(|c: char| c == ',' || c == ';' || c.is_whitespace()).filter(|part| !part.is_empty()).collect()
}

// An empty list would set what comes with a new platform; this is neither a channel nor a number.
fn or_wrong(list: Vec<&str>) -> Vec<&str> {
    if list.is_empty() { vec!["-"] } else { list }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        id::PlatformId,
        platform::{DisplayName, Platform},
    };

    fn days(typed: &str) -> Option<Vec<u8>> {
        let platform = Platform::new(PlatformId::parse("plat_1").unwrap(), DisplayName::parse("Northwind").unwrap());
        let fields = vec![("days".to_owned(), of_group("reminders", "days_before", or_wrong(numbers(typed))))];
        let judged = Judged::new(&platform, fields, false);
        judged.wrong.is_empty().then_some(judged.after.reminders.days_before)
    }

    #[test]
    fn days_are_read_however_they_are_set_apart() {
        assert_eq!(days("14, 7,1"), Some(vec![14, 7, 1]));
        assert_eq!(days(" 1 60; 3 "), Some(vec![60, 3, 1]));
    }

    #[test]
    fn what_the_api_refuses_is_wrong_and_so_is_nothing() {
        for typed in ["", " , ", "0", "61", "7 days", "1,2,3,4,5,6", "-1", "1.5"] {
            assert_eq!(days(typed), None, "{typed}");
        }
    }
}
