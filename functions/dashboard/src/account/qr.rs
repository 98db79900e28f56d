//! A link as a QR code, drawn as one path of an inline picture: no style, no script, a few kilobytes.

use std::fmt::Write as _;

use qrcode::{Color, EcLevel, QrCode};

/// What the picture is made of.
#[derive(Debug, PartialEq, Eq)]
pub struct Qr {
    /// Squares a side, with the quiet zone.
    pub size: usize,
    /// The dark squares, each row's runs as strokes.
    pub path: String,
}

/// Squares that must stay empty around the code.
const QUIET: usize = 4;

impl Qr {
    /// The code of a text; none when the text is too long for one.
    pub fn of(text: &str) -> Option<Self> {
        let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
        let width = code.width();
        let colors = code.to_colors();
        let mut path = String::new();
        for (y, row) in colors.chunks(width).enumerate() {
            let mut x = 0;
            while let Some(start) = row[x..].iter().position(|color| *color == Color::Dark).map(|at| x + at) {
                let length = row[start..].iter().take_while(|color| **color == Color::Dark).count();
                // A stroke is drawn along its middle.
                let _ = write!(path, "M{} {}.5h{length}", start + QUIET, y + QUIET);
                x = start + length;
            }
        }
        Some(Self { size: width + 2 * QUIET, path })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const URL: &str = "https://verify.northwind.example/r/AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA";

    // The squares that the strokes paint.
    fn painted(qr: &Qr) -> Vec<Vec<bool>> {
        let mut squares = vec![vec![false; qr.size]; qr.size];
        for stroke in qr.path.split('M').skip(1) {
            let (at, length) = stroke.split_once('h').unwrap();
            let (x, y) = at.split_once(' ').unwrap();
            let (x, y): (usize, usize) = (x.parse().unwrap(), y.strip_suffix(".5").unwrap().parse().unwrap());
            for square in &mut squares[y][x..x + length.parse::<usize>().unwrap()] {
                assert!(!*square, "painted twice");
                *square = true;
            }
        }
        squares
    }

    #[test]
    fn a_link_is_a_few_kilobytes_with_an_empty_border() {
        let qr = Qr::of(URL).unwrap();
        assert!(qr.path.len() < 6_000, "{}", qr.path.len());
        let squares = painted(&qr);
        let edge = |n: usize| n < QUIET || n >= qr.size - QUIET;
        for (y, row) in squares.iter().enumerate() {
            for (x, dark) in row.iter().enumerate() {
                assert!(!dark || !edge(x) && !edge(y), "{x} {y}");
            }
        }
        // A finder's corner: seven dark squares, and a light one after them.
        assert!(squares[QUIET][QUIET..QUIET + 7].iter().all(|dark| *dark) && !squares[QUIET][QUIET + 7]);
    }

    #[test]
    fn a_text_that_no_code_holds_has_none() {
        assert_eq!(Qr::of(&"x".repeat(5_000)), None);
    }

    proptest! {
        #[test]
        fn the_strokes_are_the_code(text in "[a-zA-Z0-9/:.]{1,90}") {
            let qr = Qr::of(&text).unwrap();
            let code = QrCode::with_error_correction_level(&text, EcLevel::M).unwrap();
            let inner: Vec<bool> = painted(&qr)[QUIET..qr.size - QUIET].iter().flat_map(|row| row[QUIET..qr.size - QUIET].to_vec()).collect();
            let wanted: Vec<bool> = code.to_colors().iter().map(|color| *color == Color::Dark).collect();
            prop_assert_eq!(inner, wanted);
        }
    }
}
