//! The languages that owners' pages, text messages and e-mails are written in.

/// One of them. The order is that of the switch on every page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LanguageTag {
    /// English.
    En,
    /// Spanish.
    Es,
    /// French.
    Fr,
    /// German.
    De,
    /// Italian.
    It,
    /// Dutch.
    Nl,
    /// Portuguese.
    Pt,
    /// Japanese.
    Ja,
    /// Chinese, in simplified characters.
    Zh,
    /// Arabic, written from right to left.
    Ar,
}

impl LanguageTag {
    /// Every one. The first is spoken where no other fits.
    pub const ALL: [Self; 10] =
        [Self::En, Self::Es, Self::Fr, Self::De, Self::It, Self::Nl, Self::Pt, Self::Ja, Self::Zh, Self::Ar];

    /// As pages, links and the API write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
            Self::Fr => "fr",
            Self::De => "de",
            Self::It => "it",
            Self::Nl => "nl",
            Self::Pt => "pt",
            Self::Ja => "ja",
            Self::Zh => "zh",
            Self::Ar => "ar",
        }
    }

    /// Reads a tag, of which the first part counts: `pt-BR` is Portuguese. None for a language that isn't spoken here.
    pub fn parse(raw: &str) -> Option<Self> {
        let primary = raw.trim().split(['-', '_', ';']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|tag| tag.as_str().eq_ignore_ascii_case(primary))
    }

    /// What it is called by those who speak it.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Es => "Español",
            Self::Fr => "Français",
            Self::De => "Deutsch",
            Self::It => "Italiano",
            Self::Nl => "Nederlands",
            Self::Pt => "Português",
            Self::Ja => "日本語",
            Self::Zh => "简体中文",
            Self::Ar => "العربية",
        }
    }

    /// The language that most people of a country expect a form in; none where no single one of these is it.
    pub fn of_country(country: &str) -> Option<Self> {
        Some(match country {
            "US" | "GB" | "IE" | "AU" | "NZ" => Self::En,
            "ES" | "MX" | "AR" | "CL" | "CO" | "PE" | "UY" | "EC" | "CR" | "GT" | "DO" => Self::Es,
            "FR" => Self::Fr,
            "DE" | "AT" | "LI" => Self::De,
            "IT" => Self::It,
            "NL" => Self::Nl,
            "PT" | "BR" => Self::Pt,
            "JP" => Self::Ja,
            "CN" => Self::Zh,
            "AE" | "SA" | "EG" | "QA" | "KW" | "BH" | "OM" | "JO" => Self::Ar,
            _ => return None,
        })
    }

    /// The best of those that a browser accepts, by `Accept-Language`: the weight counts, and of equal ones the first.
    pub fn accepted(header: &str) -> Option<Self> {
        let weight = |part: &str| -> u16 {
            let raw = part.split(';').skip(1).find_map(|parameter| parameter.trim().strip_prefix("q="));
            let thousandths = raw.map(|raw| raw.trim().parse::<f32>().map_or(0.0, |weight| weight.clamp(0.0, 1.0)));
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1,000")]
            thousandths.map_or(1_000, |weight| (weight * 1_000.0) as u16)
        };
        let known = header.split(',').filter_map(|part| Self::parse(part).map(|tag| (tag, weight(part))));
        let wanted = known.filter(|(_, weight)| *weight > 0);
        wanted.reduce(|best, next| if next.1 > best.1 { next } else { best }).map(|(tag, _)| tag)
    }
}

/// Which language a page speaks: the one that its reader chose, else that of the link, else what the browser accepts, else
/// that of the account's country, else English.
pub fn spoken(
    chosen: Option<&str>,
    link: Option<LanguageTag>,
    accepted: Option<&str>,
    country: Option<&str>,
) -> LanguageTag {
    chosen
        .and_then(LanguageTag::parse)
        .or(link)
        .or_else(|| accepted.and_then(LanguageTag::accepted))
        .or_else(|| country.and_then(LanguageTag::of_country))
        .unwrap_or(LanguageTag::ALL[0])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_region_does_not_matter() {
        assert_eq!(LanguageTag::parse("pt-BR"), Some(LanguageTag::Pt));
        assert_eq!(LanguageTag::parse(" ZH_Hans "), Some(LanguageTag::Zh));
        assert_eq!(LanguageTag::parse("portuguese"), None);
    }

    #[test]
    fn a_browser_gets_what_it_likes_best() {
        for (header, tag) in [
            ("fr-CA,en;q=0.5", Some(LanguageTag::Fr)),
            ("sv, en;q=0.3, de;q=0.7", Some(LanguageTag::De)),
            ("en;q=0, ja", Some(LanguageTag::Ja)),
            ("sv", None),
            ("", None),
        ] {
            assert_eq!(LanguageTag::accepted(header), tag, "{header}");
        }
    }

    #[test]
    fn a_choice_comes_before_the_link_the_browser_and_the_country() {
        use LanguageTag::{De, En, Es, Fr, Ja};
        assert_eq!(spoken(Some("ja"), Some(Fr), Some("de"), Some("ES")), Ja);
        assert_eq!(spoken(Some("xx"), Some(Fr), Some("de"), Some("ES")), Fr);
        assert_eq!(spoken(None, None, Some("de"), Some("ES")), De);
        assert_eq!(spoken(None, None, Some("sv"), Some("ES")), Es);
        assert_eq!(spoken(None, None, None, Some("SE")), En);
    }

    proptest! {
        #[test]
        fn nothing_that_a_browser_sends_breaks_it(header in ".{0,80}") {
            let _ = (LanguageTag::accepted(&header), LanguageTag::parse(&header));
        }

        #[test]
        fn a_tag_reads_back(at in 0_usize..10) {
            let tag = LanguageTag::ALL[at];
            prop_assert_eq!(LanguageTag::parse(tag.as_str()), Some(tag));
        }
    }
}
