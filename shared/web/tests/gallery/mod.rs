//! The gallery: every page in every state and in every language, checked and kept in `target/gallery/<language>/` to be
//! looked at. `cargo xtask sheet` takes its pictures, `cargo xtask test --only pages` tries each in a browser.
//!
//! Rule: what holds for all pages is asserted here, once. The tests of each function give their pages to [`keep`].

use std::{collections::BTreeSet, fs, path::Path};

use askama::Template;
use web::{assets, language::Language, page::Brand};

const COLOR: &str = "0b6e4f";
const VOID: [&str; 7] = ["!DOCTYPE", "meta", "link", "input", "img", "br", "path"];

/// The language whose words the tests look for.
pub fn english() -> &'static Language {
    Language::english()
}

/// A platform whose name must be escaped.
pub fn brand() -> Brand {
    Brand::new("Fern & Oak Market", COLOR, false, Some("https://fern.example/help"))
}

/// What can be kept: a page in English, or what makes a page in any language.
pub trait Drawn<How> {
    /// The page by its language.
    fn draw(&self) -> Vec<(&'static Language, String)>;
}

/// A page that was made in English.
pub struct Once;
/// A page that is made in every language.
pub struct InEvery;

impl<T: Template> Drawn<Once> for &T {
    fn draw(&self) -> Vec<(&'static Language, String)> {
        vec![(english(), self.render().expect("a page renders"))]
    }
}

impl<T: Template, F: Fn(&'static Language) -> T> Drawn<InEvery> for F {
    fn draw(&self) -> Vec<(&'static Language, String)> {
        Language::all().map(|t| (t, self(t).render().expect("a page renders"))).collect()
    }
}

/// Draws a page, checks it in each language and keeps it as `target/gallery/<language>/<name>.html`. Gives the English one.
pub fn keep<How>(name: &str, page: impl Drawn<How>) -> String {
    let gallery = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/gallery");
    let drawn = page.draw();
    for (language, html) in &drawn {
        check(&format!("{name} in {language:?}"), language, html);
        let folder = gallery.join(language.tag());
        fs::create_dir_all(&folder).expect("target can be written");
        let local = html.replace("=\"/assets/", "=\"../assets/");
        fs::write(folder.join(format!("{name}.html")), local).expect("target can be written");
    }
    let assets = gallery.join("assets");
    fs::create_dir_all(&assets).expect("target can be written");
    for href in [assets::css_href(), assets::script_href(), assets::theme_href(COLOR)] {
        let file = href.strip_prefix("/assets/").expect("where files are");
        let (_, content) = assets::content(file).expect("what pages name is there");
        fs::write(assets.join(file), content).expect("target can be written");
    }
    drawn.into_iter().find(|(language, _)| language.tag() == "en").expect("English is a language").1
}

fn check(name: &str, language: &Language, html: &str) {
    balanced(name, html);
    let spoken = format!("<html lang=\"{}\" dir=\"{}\">", language.tag(), language.direction());
    assert!(html.contains(&spoken), "{name}: the page doesn't say its language");
    for (what, not) in [("inline style", " style="), ("inline style", "<style"), ("inline script", "<script>")] {
        assert!(!html.contains(not), "{name}: {what}");
    }
    let handlers = html.split(" on").skip(1).any(|rest| {
        rest.split_once('=')
            .is_some_and(|(event, _)| !event.is_empty() && event.bytes().all(|b| b.is_ascii_lowercase()))
    });
    assert!(!handlers, "{name}: an inline handler");
    // A language that is written from right to left has them in its sentences; in others they come from nowhere.
    assert!(language.direction() == "rtl" || !html.contains('\u{2068}'), "{name}: isolation marks");
    for key in html.split('[').skip(1).filter_map(|rest| rest.split_once(']')).map(|(key, _)| key) {
        let is_key =
            key.contains('-') && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        assert!(!is_key, "{name}: {key} isn't written");
    }
    title(name, language, html);
    boxes(name, html);
}

fn title(name: &str, language: &Language, html: &str) {
    let title = html.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).expect("a title");
    assert!(title.ends_with(" – Fern &#38; Oak Market"), "{name}: {title}");
    let has_error = html.contains("role=\"alert\"") || html.contains("aria-invalid");
    let error = format!("{} ", language.text("title-error"));
    assert_eq!(title.starts_with(&error), has_error, "{name}: {title}");
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
