//! The gallery: every page in every state, checked and kept in `target/gallery/` to be looked at.
//!
//! Rule: what holds for all pages is asserted here, once. The tests of each function give their pages to [`keep`].

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use askama::Template;
use web::{assets, language::Language, page::Brand};

const COLOR: &str = "0b6e4f";
const VOID: [&str; 7] = ["!DOCTYPE", "meta", "link", "input", "img", "br", "path"];

/// The language of the gallery.
pub fn english() -> &'static Language {
    Language::pick(Some("en"), None)
}

/// A platform whose name must be escaped.
pub fn brand() -> Brand {
    Brand::new("Fern & Oak Market", COLOR, false, Some("https://fern.example/help"))
}

/// Renders a page, checks it, and keeps it as `target/gallery/<name>.html`.
pub fn keep(name: &str, page: &impl Template) -> String {
    let html = page.render().expect("a page renders");
    check(name, &html);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/gallery");
    fs::create_dir_all(&folder).expect("target can be written");
    let mut local = html.clone();
    for (href, file) in files() {
        local = local.replace(&href, &file.0);
        fs::write(folder.join(&file.0), file.1).expect("target can be written");
    }
    fs::write(PathBuf::from(&folder).join(format!("{name}.html")), local).expect("target can be written");
    html
}

// What the pages load, by its address: the name of a copy, and what is in it.
fn files() -> [(String, (String, String)); 3] {
    let css = include_str!("../../assets/app.css").to_owned();
    let script = include_str!("../../assets/page.js").to_owned();
    let theme = web::theme::stylesheet(COLOR).expect("a colour");
    [
        (assets::css_href(), ("app.css".to_owned(), css)),
        (assets::script_href(), ("page.js".to_owned(), script)),
        (assets::theme_href(COLOR), ("theme.css".to_owned(), theme)),
    ]
}

fn check(name: &str, html: &str) {
    balanced(name, html);
    for (what, not) in [("inline style", " style="), ("inline style", "<style"), ("inline script", "<script>")] {
        assert!(!html.contains(not), "{name}: {what}");
    }
    let handlers = html.split(" on").skip(1).any(|rest| {
        rest.split_once('=')
            .is_some_and(|(event, _)| !event.is_empty() && event.bytes().all(|b| b.is_ascii_lowercase()))
    });
    assert!(!handlers, "{name}: an inline handler");
    assert!(!html.contains('\u{2068}'), "{name}: isolation marks");
    for key in html.split('[').skip(1).filter_map(|rest| rest.split_once(']')).map(|(key, _)| key) {
        let is_key =
            key.contains('-') && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        assert!(!is_key, "{name}: {key} isn't written");
    }
    title(name, html);
    boxes(name, html);
}

fn title(name: &str, html: &str) {
    let title = html.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).expect("a title");
    assert!(title.ends_with(" – Fern &#38; Oak Market"), "{name}: {title}");
    let has_error = html.contains("role=\"alert\"") || html.contains("aria-invalid");
    assert_eq!(title.starts_with("Error: "), has_error, "{name}: {title}");
    assert_eq!(html.matches("<h1>").count(), 1, "{name}: one title on the page");
    let heading = html.split("<h1>").nth(1).and_then(|rest| rest.split("</h1>").next()).expect("a title");
    assert!(title.contains(heading), "{name}: the browser says {title}, the page {heading}");
    assert!(html.contains("content=\"noindex, nofollow\""), "{name}: search engines stay out");
}

// Every box has a label, what describes it exists, and no id stands twice.
fn boxes(name: &str, html: &str) {
    let values = |attribute: &str| -> Vec<String> {
        let start = format!(" {attribute}=\"");
        html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
    };
    let ids = values("id");
    let known: BTreeSet<&String> = ids.iter().collect();
    assert_eq!(known.len(), ids.len(), "{name}: an id stands twice in {ids:?}");
    let labels = values("for");
    for tag in
        html.split('<').filter(|tag| ["input ", "textarea ", "select "].iter().any(|start| tag.starts_with(start)))
    {
        let id = tag.split(" id=\"").nth(1).and_then(|rest| rest.split('"').next());
        let hidden = tag.contains("type=\"hidden\"");
        assert!(hidden || id.is_some_and(|id| labels.iter().any(|label| label == id)), "{name}: no label for <{tag}");
    }
    for described in values("aria-describedby").iter().flat_map(|list| list.split(' ')) {
        assert!(ids.iter().any(|id| id == described), "{name}: nothing is called {described}");
    }
    for link in values("href").iter().filter_map(|href| href.strip_prefix('#')) {
        assert!(ids.iter().any(|id| id == link), "{name}: #{link} leads nowhere");
    }
    // A form to somebody else's server must not tell it the hidden field of ours.
    let elsewhere = |form: &&str| form.contains("action=\"http");
    for form in html.split("<form").skip(1).filter_map(|rest| rest.split("</form>").next()) {
        assert!(
            form.contains("method=\"post\"") && form.contains("name=\"csrf\"") != elsewhere(&form),
            "{name}: a form without a hidden field"
        );
    }
}

fn balanced(name: &str, html: &str) {
    let mut open: Vec<&str> = Vec::new();
    for tag in html.split('<').skip(1).map(|rest| rest.split('>').next().unwrap_or_default()) {
        let word = tag.trim_start_matches('/').split([' ', '\n', '/']).next().unwrap_or_default();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(word), "{name}: </{word}> closes something else");
        } else if !VOID.contains(&word) {
            open.push(word);
        }
    }
    assert!(open.is_empty(), "{name}: {open:?} stay open");
}
