//! Photos and files, and the form that sends them to the bucket.

use super::Page;

/// The beginning of a PNG of this size, which is all that is looked at, filled up to so many bytes.
pub fn png(width: u32, height: u32, size: usize) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend([width.to_be_bytes(), height.to_be_bytes()].concat());
    bytes.extend([8, 2, 0, 0, 0, 1, 2, 3, 4]);
    bytes.resize(size.max(bytes.len()), 7);
    bytes
}

/// A PDF with something more in its trailer.
pub fn pdf(trailer: &str) -> Vec<u8> {
    format!("%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<</Root 1 0 R{trailer}>>\nstartxref\n9\n%%EOF\n").into_bytes()
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    text.split(before).nth(1)?.split(after).next()
}

fn form(page: &Page) -> &str {
    between(&page.body, "enctype=\"multipart/form-data\"", "</form>").unwrap_or_else(|| panic!("{}", page.body))
}

/// The hidden fields of a page's form to the bucket.
pub fn hidden(page: &Page) -> Vec<(String, String)> {
    let fields = form(page).split("<input type=\"hidden\" ").skip(1);
    fields
        .map(|field| {
            let part = |name: &str| between(field, &format!("{name}=\""), "\"").unwrap().to_owned();
            (part("name"), part("value"))
        })
        .collect()
}

/// Sends a file with that form, as a browser does, under a name and a type that the browser makes up. Gives the address, on
/// the owner's pages, that the bucket sends the browser to.
pub fn send_to_bucket(page: &Page, bytes: &[u8], name: &str, kind: &str) -> String {
    let action = page.body.split("action=\"http").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let mut body = Vec::new();
    for (field, value) in hidden(page) {
        body.extend(format!("--part\r\ncontent-disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n").bytes());
    }
    let head = format!("--part\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n");
    body.extend(format!("{head}content-type: {kind}\r\n\r\n").bytes());
    body.extend(bytes);
    body.extend(b"\r\n--part--\r\n");
    let answer = ureq::post(format!("http{action}"))
        .header("content-type", "multipart/form-data; boundary=part")
        .config()
        .max_redirects(0)
        .http_status_as_error(false)
        .build()
        .send(&body)
        .unwrap();
    assert_eq!(answer.status(), 303);
    let location = answer.headers()["location"].to_str().unwrap();
    location[location.find("/documents/").unwrap()..].to_owned()
}
