//! CSV as RFC 4180 has it: UTF-8, commas, CRLF, quotes around whatever needs them.
//!
//! Rule: no cell of a file is a formula to the program that opens it. As OWASP advises, a text that begins with `=`, `+`,
//! `-`, `@`, a tab, a carriage return or a line feed gets an apostrophe in front, which spreadsheets read as "this is text";
//! so does one that shows such a sign only after blanks, or in its full-width form. Numbers and times are made here, of
//! digits, and stay numbers.

use super::{Cell, Column};

/// Signs that begin a formula, with their full-width forms.
const SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
/// Characters that a spreadsheet may take for the end of a cell or a row.
const BREAKS: [char; 3] = ['\t', '\r', '\n'];

/// Whether a program that opens the file could take a text for a formula.
pub fn is_formula(text: &str) -> bool {
    // What is never seen, and blanks of every kind: a program may drop either before it looks.
    let hidden = |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    let unseen = |c: char| c.is_whitespace() || c.is_control() || hidden(c);
    text.trim_start_matches(hidden).starts_with(BREAKS) || text.trim_start_matches(unseen).starts_with(SIGNS)
}

/// Rows on their way into a file.
#[derive(Debug, Default)]
pub struct Csv {
    bytes: Vec<u8>,
}

impl Csv {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The first row: the names of the columns.
    pub fn header(&mut self, columns: &[Column]) {
        self.row(columns.iter().map(|column| Cell::Text(column.header().into())));
    }

    /// One row.
    pub fn row<'a>(&mut self, cells: impl IntoIterator<Item = Cell<'a>>) {
        let began = self.bytes.len();
        for (place, cell) in cells.into_iter().enumerate() {
            if place > 0 {
                self.bytes.push(b',');
            }
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => self.text(&text),
                Cell::Number(number) => self.bytes.extend_from_slice(number.to_string().as_bytes()),
                Cell::Time(at) => self.time(at),
            }
        }
        // A row of one empty cell would be an empty line, which readers skip.
        if self.bytes.len() == began {
            self.bytes.extend_from_slice(b"\"\"");
        }
        self.bytes.extend_from_slice(b"\r\n");
    }

    /// How many bytes there are.
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Whether there is nothing yet.
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// Adds rows that were written elsewhere.
    pub fn append(&mut self, rows: &Self) {
        self.bytes.extend_from_slice(&rows.bytes);
    }

    /// The bytes so far.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Takes the bytes out, and leaves nothing behind.
    pub fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.bytes)
    }

    fn text(&mut self, text: &str) {
        let formula = is_formula(text);
        let quoted = text.bytes().any(|byte| matches!(byte, b',' | b'"' | b'\r' | b'\n'));
        if quoted {
            self.bytes.push(b'"');
        }
        if formula {
            self.bytes.push(b'\'');
        }
        if quoted {
            for byte in text.bytes() {
                if byte == b'"' {
                    self.bytes.push(b'"');
                }
                self.bytes.push(byte);
            }
            self.bytes.push(b'"');
        } else {
            self.bytes.extend_from_slice(text.as_bytes());
        }
    }

    // `2026-11-26T14:55:00Z`: the form that every spreadsheet and every program reads.
    fn time(&mut self, at: i64) {
        use chrono::{DateTime, Datelike as _, Timelike as _};
        let Some(at) = DateTime::from_timestamp(at, 0).filter(|at| (0..=9999).contains(&at.year())) else { return };
        self.digits(at.year().unsigned_abs(), 4);
        for (sign, part) in
            [(b'-', at.month()), (b'-', at.day()), (b'T', at.hour()), (b':', at.minute()), (b':', at.second())]
        {
            self.bytes.push(sign);
            self.digits(part, 2);
        }
        self.bytes.push(b'Z');
    }

    fn digits(&mut self, number: u32, width: u32) {
        for place in (0..width).rev() {
            let digit = number / 10_u32.pow(place) % 10;
            self.bytes.push(b'0' + u8::try_from(digit).unwrap_or(0));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(rows: &[Vec<Cell<'_>>]) -> String {
        let mut csv = Csv::new();
        for row in rows {
            csv.row(row.iter().cloned());
        }
        String::from_utf8(csv.take()).unwrap()
    }

    fn read(text: &str) -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    fn text(text: &str) -> Cell<'_> {
        Cell::Text(text.into())
    }

    #[test]
    fn a_row_is_written_as_rfc_4180_has_it() {
        let rows = [vec![text("a"), Cell::Empty, text("b, \"c\"\nd"), Cell::Number(-5)], vec![Cell::Empty]];
        assert_eq!(written(&rows), "a,,\"b, \"\"c\"\"\nd\",-5\r\n\"\"\r\n");
    }

    #[test]
    fn a_time_is_a_date_and_a_time_of_day() {
        let times = [0, 1_800_000_000, 951_782_400, 253_402_300_799].map(Cell::Time);
        assert_eq!(
            written(&[times.to_vec()]),
            "1970-01-01T00:00:00Z,2027-01-15T08:00:00Z,2000-02-29T00:00:00Z,9999-12-31T23:59:59Z\r\n"
        );
        assert_eq!(written(&[vec![Cell::Time(i64::MAX), text("x")]]), ",x\r\n", "no spreadsheet knows that year");
    }

    #[test]
    fn formulas_in_any_dress_become_text() {
        for bad in [
            "=1+1",
            "+1",
            "-1",
            "@SUM(1)",
            "\t=1",
            "\r=1",
            "\nx",
            " =1",
            "\u{a0}=1",
            "\u{3000}＝1",
            "＋1",
            "－1",
            "＠x",
            "\u{feff}=1",
            "\u{200b}@x",
        ] {
            assert!(is_formula(bad), "{bad:?}");
            assert!(written(&[vec![text(bad)]]).trim_start_matches('"').starts_with('\''), "{bad:?}");
        }
        for good in ["", "Rosen Shoes", "a=b", "3 - 2", "'=1", "jo@example.com", "100%"] {
            assert!(!is_formula(good), "{good:?}");
        }
    }

    #[test]
    fn a_mark_that_is_never_seen_hides_no_break() {
        for hidden in ["\u{feff}\t", "\u{200b}\n", "\u{feff}\u{feff}\r="] {
            assert!(is_formula(hidden), "{hidden:?}");
        }
        assert!(!is_formula("\u{feff}Rosen"));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(rows in prop::collection::vec(prop::collection::vec(any::<String>(), 1..5), 1..9)) {
            let cells: Vec<Vec<Cell<'_>>> = rows.iter().map(|row| row.iter().map(|cell| text(cell)).collect()).collect();
            let wanted: Vec<Vec<String>> = rows
                .iter()
                .map(|row| row.iter().map(|cell| if is_formula(cell) { format!("'{cell}") } else { cell.clone() }).collect())
                .collect();
            prop_assert_eq!(read(&written(&cells)), wanted);
        }

        #[test]
        fn no_cell_that_is_read_begins_a_formula(cell in "[ \t\r\n=+@＝＋－＠\u{feff}a,\"-]{0,8}") {
            let rows = read(&written(&[vec![text(&cell), text("x")]]));
            prop_assert_eq!(rows.len(), 1);
            prop_assert!(!is_formula(&rows[0][0]), "{:?}", rows[0][0]);
        }
    }
}
