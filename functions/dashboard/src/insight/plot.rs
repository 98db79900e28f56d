//! Plots, drawn on the server. Rule: widths are shares of the plot's own, so that it fits any screen while its words keep
//! their size; heights are pixels. What is something is seen, and what is nothing is not.

/// A bar that lies: a label above it, its number at the end of the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bar {
    pub(crate) label: String,
    pub(crate) note: String,
    /// Where the words stand, from the top.
    pub(crate) words_y: u32,
    /// Where the bar begins, from the top.
    pub(crate) y: u32,
    /// How long it is, as in `42.5%`.
    pub(crate) width: String,
}

/// Bars under each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bars {
    pub(crate) all: Vec<Bar>,
    pub(crate) height: u32,
}

/// A bar that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Column {
    /// What stands under it; empty for nothing.
    pub(crate) label: String,
    /// What stands above it; empty for nothing.
    pub(crate) note: String,
    /// Where it begins, as in `42.5%`.
    pub(crate) x: String,
    /// Its middle.
    pub(crate) middle: String,
    /// Where its label stands, and which end of the label that is: the first of many narrow ones begins with its column, or it
    /// would stand out of the plot.
    pub(crate) label_x: String,
    pub(crate) anchor: &'static str,
    /// How wide it is.
    pub(crate) width: String,
    pub(crate) y: u32,
    pub(crate) height: u32,
    /// Where the note stands, from the top.
    pub(crate) note_y: u32,
}

/// Columns beside each other on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Columns {
    pub(crate) all: Vec<Column>,
    pub(crate) height: u32,
    /// Where the line is, from the top.
    pub(crate) line_y: u32,
    /// Where the labels stand, from the top.
    pub(crate) words_y: u32,
}

const LINE: u32 = 44;
const ROOM_ABOVE: u32 = 20;
const ROOM_BELOW: u32 = 24;
const TALLEST: u32 = 120;

impl Bars {
    /// Bars of these labels, notes and numbers; the longest fills the plot.
    pub(crate) fn new(rows: impl IntoIterator<Item = (String, String, u64)>) -> Self {
        let rows: Vec<_> = rows.into_iter().collect();
        let most = rows.iter().map(|(_, _, number)| *number).max().unwrap_or(0);
        let bar = |(place, (label, note, number)): (u32, (String, String, u64))| Bar {
            label,
            note,
            words_y: place * LINE + 14,
            y: place * LINE + 20,
            width: percent(number, most, 5),
        };
        let height = u32::try_from(rows.len()).unwrap_or(0) * LINE;
        Self { all: (0..).zip(rows).map(bar).collect(), height }
    }
}

impl Columns {
    /// Columns of these labels, notes and numbers; the tallest fills the plot.
    pub(crate) fn new(rows: impl IntoIterator<Item = (String, String, u64)>) -> Self {
        let rows: Vec<_> = rows.into_iter().collect();
        let most = rows.iter().map(|(_, _, number)| *number).max().unwrap_or(0);
        let all = u64::try_from(rows.len().max(1)).unwrap_or(1);
        let line_y = ROOM_ABOVE + TALLEST;
        let column = |(place, (label, note, number)): (u64, (String, String, u64))| {
            let height = pixels(number, most);
            let y = line_y - height;
            let (at, anchor) = if place == 0 && all > 10 { (1, "start") } else { (place * 10 + 5, "middle") };
            Column {
                label_x: percent(at, all * 10, 0),
                anchor,
                label,
                note,
                // A tenth of each place is air, on either side.
                x: percent(place * 10 + 1, all * 10, 0),
                middle: percent(place * 10 + 5, all * 10, 0),
                width: percent(8, all * 10, 0),
                y,
                height,
                note_y: y - 6,
            }
        };
        let columns = (0..).zip(rows).map(column).collect();
        Self { all: columns, height: line_y + ROOM_BELOW, line_y, words_y: line_y + 16 }
    }
}

// A share in hundredths of the whole with one decimal. Something is at least so many tenths.
fn percent(part: u64, whole: u64, least: u64) -> String {
    let tenths = if whole == 0 { 0 } else { u128::from(part) * 1_000 / u128::from(whole) };
    let tenths = if part > 0 { tenths.max(u128::from(least)) } else { 0 };
    format!("{}.{}%", tenths / 10, tenths % 10)
}

fn pixels(part: u64, whole: u64) -> u32 {
    if part == 0 || whole == 0 {
        return 0;
    }
    let share = u128::from(part) * u128::from(TALLEST) / u128::from(whole);
    u32::try_from(share).unwrap_or(TALLEST).clamp(2, TALLEST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::iter;

    fn rows(numbers: &[u64]) -> Vec<(String, String, u64)> {
        numbers.iter().map(|number| (String::new(), String::new(), *number)).collect()
    }

    fn tenths(text: &str) -> u64 {
        text.trim_end_matches('%').replace('.', "").parse().unwrap()
    }

    #[test]
    fn the_longest_bar_fills_the_plot_and_nothing_is_no_bar() {
        let bars = Bars::new(rows(&[200, 100, 1, 0]));
        let widths: Vec<&str> = bars.all.iter().map(|bar| bar.width.as_str()).collect();
        assert_eq!(widths, ["100.0%", "50.0%", "0.5%", "0.0%"]);
        assert_eq!((bars.height, bars.all[3].y), (176, 152));
        assert_eq!(Bars::new(rows(&[0, 0])).all[0].width, "0.0%");
    }

    #[test]
    fn columns_stand_on_the_line_beside_each_other() {
        let columns = Columns::new(rows(&[0, 5, 10, 1_000_000]));
        for column in &columns.all {
            assert_eq!(column.y + column.height, columns.line_y);
            assert!(column.note_y < column.y && column.y >= ROOM_ABOVE);
        }
        let heights: Vec<u32> = columns.all.iter().map(|column| column.height).collect();
        assert_eq!(heights, [0, 2, 2, TALLEST], "something is seen");
    }

    #[test]
    fn whatever_is_plotted_stays_within_its_plot() {
        for many in 1..40 {
            let numbers: Vec<u64> = iter::successors(Some(1_u64), |n| Some(n * 31 % 997)).take(many).collect();
            let columns = Columns::new(rows(&numbers)).all;
            for pair in columns.windows(2) {
                assert!(tenths(&pair[0].x) + tenths(&pair[0].width) <= tenths(&pair[1].x));
            }
            let last = columns.last().unwrap();
            assert!(tenths(&last.x) + tenths(&last.width) <= 1_000);
            assert!(Bars::new(rows(&numbers)).all.iter().all(|bar| tenths(&bar.width) <= 1_000));
        }
        assert!(Bars::new(rows(&[u64::MAX, 1])).all.iter().all(|bar| tenths(&bar.width) <= 1_000));
    }
}
