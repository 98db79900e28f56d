//! The platform's colour, made readable. Rule: text on the accent and the accent on the page reach 4.5:1, in light and in
//! dark, whatever colour a platform chose.

/// Contrast that WCAG AA asks of text.
const ENOUGH: f64 = 4.5;

const LIGHT_PAGE: [u8; 3] = [255, 255, 255];
const LIGHT_SOFT: [u8; 3] = [246, 247, 249];
const DARK_PAGE: [u8; 3] = [17, 20, 24];
const DARK_SOFT: [u8; 3] = [27, 31, 37];
const WHITE: [u8; 3] = [255, 255, 255];
const BLACK: [u8; 3] = [11, 13, 16];

/// The stylesheet of a colour of six hexadecimal digits; none for anything else.
pub fn stylesheet(hex: &str) -> Option<String> {
    let color = parse(hex)?;
    let light = readable(color, &[LIGHT_PAGE, LIGHT_SOFT], [0, 0, 0]);
    let dark = readable(color, &[DARK_PAGE, DARK_SOFT], [255, 255, 255]);
    Some(format!(
        ":root{{--accent:{};--on-accent:{}}}@media(prefers-color-scheme:dark){{:root{{--accent:{};--on-accent:{}}}}}\n",
        css(light),
        css(on(light)),
        css(dark),
        css(on(dark))
    ))
}

fn parse(hex: &str) -> Option<[u8; 3]> {
    if hex.len() != 6 || !hex.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b)) {
        return None;
    }
    let part = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}

// Mixed towards black or white, a little at a time, until it is readable on every page colour.
fn readable(color: [u8; 3], pages: &[[u8; 3]], towards: [u8; 3]) -> [u8; 3] {
    (0..=100)
        .map(|step| mix(color, towards, f64::from(step) / 100.0))
        .find(|mixed| {
            pages.iter().all(|page| contrast(*mixed, *page) >= ENOUGH) && contrast(*mixed, on(*mixed)) >= ENOUGH
        })
        .unwrap_or(towards)
}

fn on(color: [u8; 3]) -> [u8; 3] {
    if contrast(color, WHITE) >= contrast(color, BLACK) { WHITE } else { BLACK }
}

fn mix(a: [u8; 3], b: [u8; 3], share: f64) -> [u8; 3] {
    let mut mixed = [0; 3];
    for ((out, a), b) in mixed.iter_mut().zip(a).zip(b) {
        let value = f64::from(a) + (f64::from(b) - f64::from(a)) * share;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two bytes")]
        let byte = value.round() as u8;
        *out = byte;
    }
    mixed
}

/// WCAG's contrast of two colours.
fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(color: [u8; 3]) -> f64 {
    let [r, g, b] = color.map(|byte| {
        let value = f64::from(byte) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn css([r, g, b]: [u8; 3]) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_readable_colour_stays_as_it_is() {
        assert!(stylesheet("0b6e4f").unwrap().starts_with(":root{--accent:#0b6e4f;--on-accent:#ffffff}"));
    }

    #[test]
    fn yellow_is_darkened_on_a_light_page() {
        let css = stylesheet("ffee00").unwrap();
        assert!(!css.starts_with(":root{--accent:#ffee00"), "{css}");
    }

    #[test]
    fn only_six_small_digits_are_a_colour() {
        for bad in ["", "fff", "0B6E4F", "0b6e4f}", "gggggg", "é0000"] {
            assert_eq!(stylesheet(bad), None, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn every_colour_becomes_readable(color: [u8; 3]) {
            let light = readable(color, &[LIGHT_PAGE, LIGHT_SOFT], [0, 0, 0]);
            let dark = readable(color, &[DARK_PAGE, DARK_SOFT], [255, 255, 255]);
            for (accent, pages) in [(light, [LIGHT_PAGE, LIGHT_SOFT]), (dark, [DARK_PAGE, DARK_SOFT])] {
                prop_assert!(contrast(accent, on(accent)) >= ENOUGH);
                for page in pages {
                    prop_assert!(contrast(accent, page) >= ENOUGH);
                }
            }
        }
    }
}
