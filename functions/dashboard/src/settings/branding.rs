//! Name, colour and help, with the owner's page beside them. Rule: a preview is drawn from what was typed, by the same sheets
//! and sentences as the owner's page, and saves nothing.

use askama::Template;
use axum::{Router, extract::State, http::Uri, response::Response, routing::get};
use domain::platform::Platform;
use web::{
    api::Permission,
    field::{Field, Kind},
    hosted::brand,
    language::Language,
    page::Brand,
};

use super::{
    Frame, Section, back,
    typed::{Judged, alone, of_group},
};
use crate::{
    Dashboard, Form, Shell, Staff, Trouble,
    page::{ShownTab, page, wrong},
};

/// Its routes.
pub(super) fn router() -> Router<Dashboard> {
    Router::new().route("/dashboard/settings/branding", get(show).post(change))
}

/// `/dashboard/settings/branding`.
#[derive(Template)]
#[template(path = "settings-branding.html")]
pub(super) struct BrandingPage {
    shell: Shell,
    sections: Vec<ShownTab>,
    fields: [Field; 4],
    icon_error: String,
    has_icon: bool,
    preview: Preview,
    /// Whether what is shown isn't saved.
    is_preview: bool,
}

// The first page of an owner, as it would look.
struct Preview {
    brand: Brand,
    /// The first sentence, taken apart at the platform's name.
    intro: Vec<String>,
    help: Vec<String>,
}

impl BrandingPage {
    fn new(staff: &Staff, uri: &Uri, platform: &Platform, fields: [Field; 4], is_preview: bool) -> Self {
        let has_error = fields.iter().any(Field::is_wrong);
        let Frame { mut shell, sections } = Frame::new(staff, Section::Branding, uri).error(has_error);
        let preview = Preview::of(staff.t, platform);
        if is_preview && let Some(shown) = &mut shell.brand {
            // The colour of the whole page is the platform's: so the preview is seen in light and dark.
            shown.theme_href.clone_from(&preview.brand.theme_href);
        }
        let has_icon = platform.icon.is_some();
        Self { shell, sections, fields, icon_error: String::new(), has_icon, preview, is_preview }
    }

    /// The page as it is saved.
    pub(super) fn saved(staff: &Staff, uri: &Uri) -> Self {
        let platform = &staff.stored.platform;
        let color = format!("#{}", platform.color.hex());
        let url = |url: &Option<String>| url.clone().unwrap_or_default();
        let (help, terms) = (url(&platform.help_url), url(&platform.terms_url));
        let values = [platform.name.as_str(), &color, &help, &terms];
        Self::new(staff, uri, platform, fields(staff.t, values, |_| false), false)
    }

    /// The same with something wrong about the icon.
    pub(super) fn icon_refused(staff: &Staff, uri: &Uri, why: String) -> Self {
        let page = Self::saved(staff, uri);
        Self { icon_error: why, shell: page.shell.error(true), ..page }
    }

    // What the summary at the top leads to.
    fn icon_field(&self) -> Field {
        Field::line("icon", String::new()).error(self.icon_error.clone())
    }
}

impl Preview {
    fn of(t: &Language, platform: &Platform) -> Self {
        let around = |key: &str| t.with(key, "platform", "\u{e000}").split('\u{e000}').map(str::to_owned).collect();
        Self { brand: brand(platform), intro: around("start-intro"), help: around("footer-help") }
    }
}

fn fields(t: &Language, [name, color, help, terms]: [&str; 4], is_wrong: impl Fn(&str) -> bool) -> [Field; 4] {
    let error = |field: &str, key: &str| if is_wrong(field) { t.text(key) } else { String::new() };
    [
        Field::line("display_name", t.text("settings-name"))
            .hint(t.text("settings-name-hint"))
            .value(name)
            .autocomplete("organization")
            .error(error("display_name", "settings-error-name")),
        Field::line("primary_color", t.text("settings-color"))
            .hint(t.text("settings-color-hint"))
            .value(color)
            .size("short")
            .error(error("primary_color", "settings-error-color")),
        Field::line("support_url", t.text("settings-help"))
            .hint(t.text("settings-help-hint"))
            .kind(Kind::Line { kind: "url", inputmode: "url" })
            .optional(true)
            .value(help)
            .error(error("support_url", "settings-error-help")),
        Field::line("terms_url", t.text("settings-terms"))
            .hint(t.text("settings-terms-hint"))
            .kind(Kind::Line { kind: "url", inputmode: "url" })
            .optional(true)
            .value(terms)
            .error(error("terms_url", "settings-error-help")),
    ]
}

/// `GET /dashboard/settings/branding`.
async fn show(staff: Staff, uri: Uri) -> Result<Response, Trouble> {
    staff.require(Permission::Settings)?;
    Ok(page(&BrandingPage::saved(&staff, &uri)))
}

/// `POST /dashboard/settings/branding`: saves, or shows how it would look.
async fn change(State(state): State<Dashboard>, uri: Uri, form: Form) -> Result<Response, Trouble> {
    let (staff, typed) = (&form.staff, &form.typed);
    staff.require(Permission::Settings)?;
    let values = ["display_name", "primary_color", "support_url", "terms_url"].map(|name| typed.get(name).trim());
    let settings = vec![
        ("display_name".to_owned(), alone("display_name", values[0])),
        ("primary_color".to_owned(), of_group("branding", "primary_color", values[1])),
        ("support_url".to_owned(), alone("support_url", values[2])),
        ("terms_url".to_owned(), alone("terms_url", values[3])),
    ];
    let judged = Judged::new(&staff.stored.platform, settings, state.platforms.local);
    let fields = fields(staff.t, values, |field| judged.is_wrong(field));
    if !judged.wrong.is_empty() {
        return Ok(wrong(&BrandingPage::new(staff, &uri, &judged.after, fields, true)));
    }
    if typed.get("then") == "preview" {
        return Ok(page(&BrandingPage::new(staff, &uri, &judged.after, fields, true)));
    }
    state.platforms.change_own(&staff.caller, &judged.wanted, &staff.actor()).await?;
    Ok(back(Section::Branding.href(), "saved"))
}
