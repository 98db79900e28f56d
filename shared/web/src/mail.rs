//! E-mails to owners. Rule: no link, which programs that look through a mailbox would open; no picture and nothing else that
//! is loaded, which would tell who reads; and the subject, which locked screens show, holds nothing of the content.

use askama::Template;

use crate::language::Language;

/// An e-mail's words. Personal when it carries a code: it has no `Debug`.
pub struct Words {
    /// The subject.
    pub subject: String,
    /// As text.
    pub text: String,
    /// As HTML.
    pub html: String,
}

#[derive(Template)]
#[template(path = "email.html")]
struct Html<'a> {
    t: &'static Language,
    subject: &'a str,
    platform: &'a str,
    first: &'a str,
    code: &'a str,
    then: &'a [String],
}

/// The e-mail that carries a code, which works for so many seconds.
pub fn code(t: &'static Language, platform: &str, code: &str, lives: i64) -> Result<Words, askama::Error> {
    let then = [t.with("email-code-then", "wait", t.wait(lives)), t.text("email-code-warning")];
    let first = t.with("email-code-intro", "platform", platform);
    write(t, platform, t.with("email-code-subject", "platform", platform), &first, code, &then)
}

/// The e-mail that tells a user of a new password.
pub fn password_set(t: &'static Language, platform: &str) -> Result<Words, askama::Error> {
    let then = [t.with("email-password-warning", "platform", platform)];
    let first = t.with("email-password-intro", "platform", platform);
    write(t, platform, t.with("email-password-subject", "platform", platform), &first, "", &then)
}

fn write(
    t: &'static Language,
    platform: &str,
    subject: String,
    first: &str,
    code: &str,
    then: &[String],
) -> Result<Words, askama::Error> {
    let html = Html { t, subject: &subject, platform, first, code, then }.render()?;
    let code = (!code.is_empty()).then_some(code);
    let parts: Vec<&str> = [first].into_iter().chain(code).chain(then.iter().map(String::as_str)).collect();
    Ok(Words { text: format!("{}\n", parts.join("\n\n")), html, subject })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_stands_in_both_bodies_and_never_in_the_subject() {
        let mail = code(Language::english(), "Fern & Oak", "012345", 600).unwrap();
        assert_eq!(mail.subject, "Your code for Fern & Oak");
        assert!(mail.text.contains("\n\n012345\n\n") && mail.text.contains("10 minutes"), "{}", mail.text);
        assert!(mail.html.contains("<bdi>012345</bdi>") && mail.html.contains("Fern &#38; Oak"), "{}", mail.html);
    }

    #[test]
    fn nothing_in_an_e_mail_can_be_opened_or_loaded() {
        for mail in [
            code(Language::english(), "Shop", "012345", 600).unwrap(),
            password_set(Language::english(), "Shop").unwrap(),
        ] {
            for part in ["http:", "https:", "href", "src=", "url(", "<img", "<link", "<script"] {
                assert!(!mail.html.contains(part) && !mail.text.contains(part), "{part} in {}", mail.html);
            }
        }
    }
}
