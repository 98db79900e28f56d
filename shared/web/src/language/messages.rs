//! Text messages. Rule: one part, whatever the platform is called: 160 characters of the GSM alphabet, or 70 of any in the
//! languages that it can't write; only a reminder in those has two or three, because its link alone fills one. The last line
//! of a code's message binds it to our host so that a phone fills it in there and nowhere else.

use domain::language::LanguageTag;

use super::Language;

/// Characters in one part of the GSM alphabet.
pub const PART: usize = 160;
/// UTF-16 units in one part of any alphabet.
pub const WIDE_PART: usize = 70;
/// UTF-16 units in one of several parts of any alphabet: each gives three to the mark that joins them.
pub const JOINED_WIDE_PART: usize = 67;

// The basic set, without the extension table, whose characters count double.
const GSM: &str = "@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà\n";

/// The message that carries a code.
pub fn code(language: &Language, platform: &str, code: &str, host: &str) -> String {
    let binding = format!("\n\n@{host} #{code}");
    fitting(language, platform, |name| {
        let sentence = language.say("sms-code", &[("platform", name.into()), ("code", code.into())]);
        format!("{sentence}{binding}")
    })
}

/// The message that reminds of a link; `deadline` is the last day, when there is one ahead. Whoever's own sentence is too long
/// for it gets it in English.
pub fn reminder(language: &'static Language, platform: &str, deadline: Option<i64>, url: &str) -> String {
    let wide = wide_reminder(language);
    let said = |language: &Language| {
        let date = deadline.map(|at| language.date(at));
        fit(language, wide, platform, |name| match &date {
            Some(date) => {
                let date = date.as_str().into();
                language.say("sms-reminder", &[("platform", name.into()), ("date", date), ("url", url.into())])
            }
            None => language.say("sms-reminder-undated", &[("platform", name.into()), ("url", url.into())]),
        })
    };
    let own = said(language);
    if length(language, &own) <= most(language, wide) { own } else { said(Language::english()) }
}

/// A message in one part, in the letters that its part can have: the platform's name gives way, all else never. `whole`
/// makes the message with the name that is left.
pub fn fitting(language: &Language, platform: &str, whole: impl Fn(&str) -> String) -> String {
    fit(language, WIDE_PART, platform, whole)
}

fn fit(language: &Language, wide: usize, platform: &str, whole: impl Fn(&str) -> String) -> String {
    let written = |text: &str| if is_wide(language) { text.to_owned() } else { gsm(text) };
    let most = most(language, wide);
    let mut name = written(platform);
    loop {
        let text = written(&whole(&name));
        if length(language, &text) <= most || name.is_empty() {
            return text;
        }
        name.pop();
        name.truncate(name.trim_end().len());
    }
}

// Arabic spells out what the others write with a few signs.
fn wide_reminder(language: &Language) -> usize {
    let parts = if language.language_tag() == LanguageTag::Ar { 3 } else { 2 };
    parts * JOINED_WIDE_PART
}

// As the networks count.
fn length(language: &Language, text: &str) -> usize {
    if is_wide(language) { text.encode_utf16().count() } else { text.chars().count() }
}

fn most(language: &Language, wide: usize) -> usize {
    if is_wide(language) { wide } else { PART }
}

fn is_wide(language: &Language) -> bool {
    matches!(language.language_tag(), LanguageTag::Ja | LanguageTag::Zh | LanguageTag::Ar)
}

// What the alphabet lacks becomes what is nearest, or goes.
fn gsm(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            _ if GSM.contains(c) => Some(c),
            '’' | '‘' | '`' | '´' => Some('\''),
            '“' | '”' | '«' | '»' => Some('"'),
            '–' | '—' => Some('-'),
            '\u{a0}' | '\t' => Some(' '),
            'á' | 'â' | 'ã' => Some('a'),
            'Á' | 'Â' | 'Ã' | 'À' => Some('A'),
            'ê' | 'ë' => Some('e'),
            'Ê' | 'È' | 'Ë' => Some('E'),
            'í' | 'î' | 'ï' => Some('i'),
            'ó' | 'ô' | 'õ' => Some('o'),
            'Ó' | 'Ô' | 'Õ' => Some('O'),
            'ú' | 'û' => Some('u'),
            'Ú' | 'Û' => Some('U'),
            'ç' => Some('Ç'),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn english() -> &'static Language {
        Language::english()
    }

    #[test]
    fn the_message_says_who_what_how_long_and_for_which_host() {
        assert_eq!(
            code(english(), "Northwind Market", "012345", "verify.example.com"),
            "Northwind Market: your code is 012345. It works for 10 minutes. Don't share it.\n\n@verify.example.com #012345"
        );
    }

    #[test]
    fn every_language_fits_one_part_and_keeps_the_code_and_the_host() {
        for language in Language::all() {
            let tag = language.tag();
            let text = code(language, "Northwind Market", "012345", "verify.northwind.com");
            let length = length(language, &text);
            assert!(length <= most(language, WIDE_PART), "{tag:?}: {length}: {text}");
            assert_eq!(text.matches("012345").count(), 2, "{tag:?}: {text}");
            assert!(text.ends_with("\n\n@verify.northwind.com #012345"), "{tag:?}: {text}");
            assert!(text.contains("No"), "the platform is named, {tag:?}: {text}");
            // A letter that the alphabet lacks would be left out of a word.
            let sentence = language.say("sms-code", &[("platform", "".into()), ("code", "".into())]);
            assert!(is_wide(language) || sentence.chars().all(|c| GSM.contains(c)), "{tag:?}: {sentence}");
        }
    }

    const URL: &str = "https://verify.northwind.com/r/AU8cnSqwfkxVodPo9gtynBRx0v4mYw7o2Jc9lQfZk1sK";

    #[test]
    fn a_reminder_says_who_until_when_what_may_happen_and_where_to_go() {
        assert_eq!(
            reminder(english(), "Northwind Market", Some(1_796_256_000), URL),
            format!("Northwind Market: details due 3 December 2026 or payouts may stop: {URL} Opt out there.")
        );
    }

    #[test]
    fn a_reminder_fits_in_its_own_language_and_keeps_the_link() {
        for language in Language::all() {
            // The longest month of a language is one of them.
            for deadline in [None, Some(1_790_726_400), Some(1_798_675_200), Some(1_804_118_400)] {
                let text = reminder(language, "A platform with a rather long name", deadline, URL);
                let length = length(language, &text);
                assert!(length <= most(language, wide_reminder(language)), "{language:?}: {length}: {text}");
                assert!(is_wide(language) || text.chars().all(|c| GSM.contains(c)), "{language:?}: {text}");
                assert!(text.contains(URL) && text.contains("A platform"), "{language:?}: {text}");
                let english = reminder(english(), "A platform with a rather long name", deadline, URL);
                assert!(language.language_tag() == LanguageTag::En || text != english, "{language:?} is English");
            }
        }
    }

    proptest! {
        #[test]
        fn a_reminder_is_one_part_whatever_the_platform_is_called(name in ".{1,60}") {
            let text = reminder(english(), &name, Some(1_790_726_400), URL);
            prop_assert!(text.chars().count() <= PART, "{}", text.chars().count());
            prop_assert!(text.chars().all(|c| GSM.contains(c)) && text.contains(URL), "{text}");
        }

        #[test]
        fn it_is_one_part_of_the_basic_alphabet_whatever_the_platform_is_called(name in ".{1,60}") {
            let text = code(english(), &name, "012345", "verify.a-rather-long-host.example.com");
            prop_assert!(text.chars().count() <= PART, "{}", text.chars().count());
            prop_assert!(text.chars().all(|c| GSM.contains(c)), "{text}");
            prop_assert!(text.contains("your code is 012345"));
            prop_assert!(text.ends_with("\n\n@verify.a-rather-long-host.example.com #012345"));
        }
    }
}
