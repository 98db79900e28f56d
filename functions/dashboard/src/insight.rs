//! `/dashboard/insight`: what became of the platform's links over a period, and what is due soon.
//!
//! Rule: every plot has its numbers in a table beside it, so that nothing is told by a picture alone.

mod plot;
mod view;

use axum::{Router, extract::State, http::Uri, response::Response, routing::get};
use domain::insight::{BadPeriod, Period};
use serde::Deserialize;
use web::api::Permission;

use crate::{
    Dashboard, Staff, Trouble,
    page::{asked, page, wrong},
};
use view::InsightPage;

/// The page.
pub fn router() -> Router<Dashboard> {
    Router::new().route("/dashboard/insight", get(show))
}

/// The periods that one press chooses, in days.
const DAYS: [u16; 3] = [7, 30, 90];

/// What the address asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    days: String,
    from: String,
    to: String,
}

impl Asked {
    // An address that can't be read asks for nothing.
    fn read(uri: &Uri) -> Self {
        asked(uri)
    }

    // Dates that were typed go before a number of days.
    fn period(&self, now: i64) -> Result<Period, BadPeriod> {
        let typed = |raw: &'_ str| Some(raw.trim().to_owned()).filter(|raw| !raw.is_empty());
        let (from, to) = (typed(&self.from), typed(&self.to));
        if from.is_some() || to.is_some() {
            return Period::read(from.as_deref(), to.as_deref(), now);
        }
        Ok(Period::last_days(self.days().unwrap_or(30), now))
    }

    // One of those that are offered.
    fn days(&self) -> Option<u16> {
        self.days.parse().ok().filter(|days| DAYS.contains(days))
    }
}

/// `GET /dashboard/insight`.
async fn show(staff: Staff, State(state): State<Dashboard>, uri: Uri) -> Result<Response, Trouble> {
    staff.require(Permission::ReadLinks)?;
    let (asked, now) = (Asked::read(&uri), state.now());
    match asked.period(now) {
        Ok(period) => {
            let (insight, due) = state.platforms.insight(&staff.caller, period).await?;
            Ok(page(&InsightPage::new(&staff, &asked, period, Some((&insight, &due)), None)))
        }
        Err(bad) => {
            let standing = Period::last_days(30, now);
            Ok(wrong(&InsightPage::new(&staff, &asked, standing, None, Some(bad))))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_800_014_400;

    fn asked(query: &str) -> (Asked, Result<(String, i64), BadPeriod>) {
        let asked = Asked::read(&format!("/dashboard/insight?{query}").parse().unwrap());
        let period = asked.period(NOW).map(|period| (period.from().to_string(), period.days()));
        (asked, period)
    }

    #[test]
    fn a_number_of_days_or_two_dates_and_dates_go_first() {
        assert_eq!(asked("").1.unwrap().1, 30);
        for (query, days) in
            [("days=7", 7), ("days=90", 90), ("days=8", 30), ("days=x", 30), ("days=7&from=2027-01-01", 15)]
        {
            assert_eq!(asked(query).1.unwrap().1, days, "{query}");
        }
        assert_eq!(asked("from=2027-01-01&to=").1, Ok(("2027-01-01".into(), 15)));
        assert_eq!(asked("from=&to=").1.unwrap().1, 30, "an empty form is no date");
    }

    #[test]
    fn what_is_no_period_is_kept_as_it_was_typed() {
        let (asked, period) = asked("from=soon&to=2027-01-01");
        assert_eq!((asked.from.as_str(), asked.to.as_str(), period), ("soon", "2027-01-01", Err(BadPeriod::From)));
    }
}
