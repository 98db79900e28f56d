//! Text messages. Rule: one part of 160 characters of the GSM alphabet, whatever the platform is called, and the last line
//! binds the code to our host so that a phone fills it in there and nowhere else.

use super::Language;

/// Characters in one part.
pub const PART: usize = 160;

// The basic set, without the extension table, whose characters count double.
const GSM: &str = "@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà\n";

/// The message that carries a code.
pub fn code(language: &Language, platform: &str, code: &str, host: &str) -> String {
    let binding = format!("\n\n@{host} #{code}");
    let plain = gsm(platform);
    let mut name: String = plain.clone();
    loop {
        let sentence = gsm(&language.say("sms-code", &[("platform", name.as_str().into()), ("code", code.into())]));
        let whole = format!("{sentence}{binding}");
        // The name gives way, the code never.
        if whole.chars().count() <= PART || name.is_empty() {
            return whole;
        }
        name.pop();
        name.truncate(name.trim_end().len());
    }
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
        Language::pick(Some("en"), None)
    }

    #[test]
    fn the_message_says_who_what_how_long_and_for_which_host() {
        assert_eq!(
            code(english(), "Northwind Market", "012345", "verify.example.com"),
            "Northwind Market: your code is 012345. It works for 10 minutes. Don't share it.\n\n@verify.example.com #012345"
        );
    }

    proptest! {
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
