//! The platform's own pages. Rule: a page is looked at by the service itself, from the public internet, before anybody is
//! sent there; what was seen is said in plain words, and looking saves nothing.

use askama::Template;
use axum::{Router, extract::State, http::Uri, response::Response, routing::get};
use domain::platform::{Site, SiteUrl};
use outbound::{look::Seen, post::PostError};
use serde_json::Value;
use web::{api::Permission, hosted::Typed, language::Language};

use super::{
    Frame, Section, back,
    typed::{Judged, of_group},
};
use crate::{
    Dashboard, Form, Shell, Staff, Trouble,
    page::{ShownTab, page, wrong},
};

/// Its routes.
pub(super) fn router() -> Router<Dashboard> {
    Router::new().route("/dashboard/settings/sites", get(show).post(change))
}

/// `/dashboard/settings/sites`.
#[derive(Template)]
#[template(path = "settings-sites.html")]
struct SitesPage {
    shell: Shell,
    sections: Vec<ShownTab>,
    sites: Vec<SiteView>,
}

/// One page, as the form shows it.
struct SiteView {
    name: &'static str,
    title: String,
    what: String,
    is_embedded: bool,
    url: String,
    error: String,
    /// What was seen there, and whether that is good.
    seen: Option<(bool, String)>,
}

impl SiteView {
    fn new(t: &Language, site: Site, is_embedded: bool, url: &str) -> Self {
        let name = site.as_str();
        let say = |part: &str| t.text(&format!("site-{name}-{part}"));
        Self {
            name,
            title: say("title"),
            what: say("what"),
            is_embedded,
            url: url.to_owned(),
            error: String::new(),
            seen: None,
        }
    }

    fn saved(staff: &Staff, site: Site) -> Self {
        let url = staff.stored.platform.site_links.get(site).map(SiteUrl::as_str);
        Self::new(staff.t, site, url.is_some(), url.unwrap_or_default())
    }

    fn typed(t: &Language, site: Site, typed: &Typed) -> Self {
        let field = |part: &str| typed.get(&format!("{}-{part}", site.as_str())).trim().to_owned();
        Self::new(t, site, field("embedded") == "yes", &field("url"))
    }
}

impl SitesPage {
    fn new(staff: &Staff, uri: &Uri, sites: Vec<SiteView>) -> Self {
        let has_error = sites.iter().any(|site| !site.error.is_empty());
        let Frame { shell, sections } = Frame::new(staff, Section::Sites, uri).error(has_error);
        Self { shell, sections, sites }
    }
}

/// `GET /dashboard/settings/sites`.
async fn show(staff: Staff, uri: Uri) -> Result<Response, Trouble> {
    staff.require(Permission::Settings)?;
    let sites = Site::ALL.into_iter().map(|site| SiteView::saved(&staff, site)).collect();
    Ok(page(&SitesPage::new(&staff, &uri, sites)))
}

/// `POST /dashboard/settings/sites`: saves all five, or looks at one.
async fn change(State(state): State<Dashboard>, uri: Uri, form: Form) -> Result<Response, Trouble> {
    let (staff, typed) = (&form.staff, &form.typed);
    staff.require(Permission::Settings)?;
    let local = state.platforms.local;
    let mut sites: Vec<SiteView> = Site::ALL.into_iter().map(|site| SiteView::typed(staff.t, site, typed)).collect();
    if let Some(asked) = sites.iter_mut().find(|site| site.name == typed.get("look")) {
        match SiteUrl::parse(&asked.url, local) {
            Ok(url) => asked.seen = Some(seen(staff.t, state.looker.look(url.as_str()).await)),
            Err(_) => asked.error = staff.t.text("settings-error-site"),
        }
        let page = SitesPage::new(staff, &uri, sites);
        return Ok(if page.shell.has_error { wrong(&page) } else { self::page(&page) });
    }
    let settings = sites.iter().map(|site| {
        // A page that isn't embedded has no address here: owners stay on the hosted pages.
        let url = if site.is_embedded { Value::from(site.url.as_str()) } else { Value::Null };
        (site.name.to_owned(), of_group("site_links", site.name, url))
    });
    let judged = Judged::new(&staff.stored.platform, settings.collect(), local);
    for site in &mut sites {
        if judged.is_wrong(site.name) || site.is_embedded && site.url.is_empty() {
            site.error = staff.t.text("settings-error-site");
        }
    }
    if sites.iter().any(|site| !site.error.is_empty()) {
        return Ok(wrong(&SitesPage::new(staff, &uri, sites)));
    }
    state.platforms.change_own(&staff.caller, &judged.wanted, &staff.actor()).await?;
    Ok(back(Section::Sites.href(), "saved"))
}

// What was seen, in words, and whether an owner could be sent there.
fn seen(t: &Language, looked: Result<Seen, PostError>) -> (bool, String) {
    match looked {
        Ok(Seen { status: 200..=299, is_page: true, .. }) => (true, t.text("site-seen-page")),
        Ok(Seen { status: 200..=299, .. }) => (false, t.text("site-seen-no-page")),
        Ok(Seen { status: 300..=399, leads_to: Some(to), .. }) => (false, t.with("site-seen-leads", "address", to)),
        // Owners aren't signed in when the service looks; their browser may well be.
        Ok(Seen { status: status @ (401 | 403), .. }) => {
            (true, t.with("site-seen-sign-in", "status", i64::from(status)))
        }
        Ok(Seen { status: 404 | 410, .. }) => (false, t.text("site-seen-nothing")),
        Ok(Seen { status, .. }) => (false, t.with("site-seen-status", "status", i64::from(status))),
        Err(PostError::Refused) => (false, t.text("site-seen-refused")),
        Err(PostError::TooSlow) => (false, t.text("site-seen-slow")),
        Err(PostError::NoAnswer) => (false, t.text("site-seen-no-answer")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_seen_is_said() {
        let t = Language::staff();
        let page = |status, leads_to: Option<&str>, is_page| {
            seen(t, Ok(Seen { status, leads_to: leads_to.map(str::to_owned), is_page }))
        };
        assert!(page(200, None, true).0 && !page(200, None, false).0);
        let (good, said) = page(302, Some("https://a.example/sign-in"), true);
        assert!(!good && said.contains("https://a.example/sign-in"));
        assert!(page(403, None, true).0 && !page(404, None, true).0);
        assert!(page(503, None, true).1.contains("503"));
        for error in [PostError::Refused, PostError::TooSlow, PostError::NoAnswer] {
            assert!(!seen(t, Err(error)).0);
        }
        for site in Site::ALL {
            assert!(["title", "what"].iter().all(|part| t.has(&format!("site-{}-{part}", site.as_str()))));
        }
    }
}
