//! How things look in a terminal: clean lines, a screen, its buttons. Pure.
//!
//! A screen's own text is laid out by the port's plain form; here it is only made safe to print.

use unicode_width::UnicodeWidthStr;

use crate::chat::plain::plain;
use crate::chat::screen::{Button, Press, Screen};

/// Rows of buttons are broken before this many columns; a single longer one (an address) is never cut.
const COLUMNS: usize = 80;

/// A text in one line with nothing in it that a terminal obeys: no control characters, and no marks of direction, which
/// terminals show as boxes or order by badly. Tabs and line breaks become spaces; joiners stay, scripts need them.
pub(super) fn clean(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            '\t' | '\n' | '\u{2028}' | '\u{2029}' => Some(' '),
            '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' => {
                None
            }
            c if c.is_control() => None,
            c => Some(c),
        })
        .collect()
}

/// Clean lines without space at their ends and without empty lines around them.
pub(super) fn lines(text: &str) -> Vec<String> {
    let all: Vec<String> =
        text.split(['\n', '\u{2028}', '\u{2029}']).map(|line| clean(line).trim_end().to_owned()).collect();
    let first = all.iter().position(|line| !line.is_empty()).unwrap_or(all.len());
    let end = all.iter().rposition(|line| !line.is_empty()).map_or(first, |last| last + 1);
    all[first..end].to_vec()
}

/// A screen whose buttons bear numbers from `first` on.
pub(super) fn numbered(screen: &Screen, first: usize) -> Vec<String> {
    let mut number = first;
    with_buttons(screen, |button| {
        let cell = format!("{number:>2} {}", caption(button));
        number += 1;
        cell
    })
}

/// A screen for somebody else: its buttons are shown and cannot be pressed from here.
pub(super) fn unnumbered(screen: &Screen) -> Vec<String> {
    with_buttons(screen, |button| format!("[{}]", caption(button)))
}

fn with_buttons(screen: &Screen, mut cell: impl FnMut(&Button) -> String) -> Vec<String> {
    let mut out = lines(&plain(screen));
    if !out.is_empty() && screen.rows.iter().any(|row| !row.is_empty()) {
        out.push(String::new());
    }
    for row in &screen.rows {
        out.extend(wrapped(row.iter().map(&mut cell)));
    }
    out
}

fn caption(button: &Button) -> String {
    let label = clean(&button.label);
    match &button.press {
        Press::Action(_) => label,
        Press::Url(address) => format!("{label}: {}", clean(address)),
    }
}

fn wrapped(cells: impl Iterator<Item = String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for cell in cells {
        match out.last_mut() {
            Some(line) if line.width() + 2 + cell.width() <= COLUMNS => {
                line.push_str("  ");
                line.push_str(&cell);
            }
            _ => out.push(cell),
        }
    }
    for line in &mut out {
        line.truncate(line.trim_end().len());
    }
    out
}

/// Blocks below each other with an empty line between; empty blocks leave no trace.
pub(super) fn stacked(blocks: Vec<Vec<String>>) -> Vec<String> {
    let mut out = Vec::new();
    for block in blocks.into_iter().filter(|block| !block.is_empty()) {
        if !out.is_empty() {
            out.push(String::new());
        }
        out.extend(block);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chat::action::Action;
    use crate::domain::locale::Locale;
    use proptest::prelude::*;

    fn button(label: &str) -> Button {
        Button::new(label, Action::Help)
    }

    #[test]
    fn nothing_printed_is_obeyed_by_a_terminal() {
        for (dirty, wanted) in [
            ("\u{1b}[31mred\u{7}\u{9b}2J", "[31mred2J"),
            ("\u{2068}Amina\u{2069} \u{202e}evil", "Amina evil"),
            ("a\tb\nc\r\n", "a b c "),
            ("नि\u{200d} \u{200c}", "नि\u{200d} \u{200c}"),
        ] {
            assert_eq!(clean(dirty), wanted);
        }
        assert_eq!(lines("\n\r\n one \r\n\n two\u{2028}three\n\n"), [" one", "", " two", "three"]);
        assert!(lines("\u{1b}\n").is_empty());
    }

    proptest! {
        #[test]
        fn no_text_gets_through_with_controls(text in any::<String>()) {
            prop_assert!(lines(&text).iter().all(|line| !line.chars().any(char::is_control)));
        }
    }

    #[test]
    fn buttons_keep_their_rows_and_bear_numbers() {
        let screen = Screen::new(Locale::english(), "Heading")
            .row([button("Register"), button("Sh\u{1b}are")])
            .row([Button::url("Report", "https://example.org/r.pdf")]);
        let shown = numbered(&screen, 1);
        assert_eq!(shown[shown.len() - 3..], ["", " 1 Register   2 Share", " 3 Report: https://example.org/r.pdf"]);
        assert_eq!(numbered(&screen, 9).last().unwrap(), "11 Report: https://example.org/r.pdf");
        assert_eq!(unnumbered(&screen)[shown.len() - 2], "[Register]  [Share]");
    }

    #[test]
    fn a_long_row_is_broken_between_buttons() {
        let screen = Screen::new(Locale::english(), "")
            .row(["ก".repeat(30), "漢".repeat(30), "x".repeat(90)].map(|l| button(&l)));
        let widths: Vec<usize> = numbered(&screen, 1).iter().map(|line| line.width()).filter(|w| *w > 0).collect();
        assert_eq!(widths, [33, 63, 93]);
        let fits = Screen::new(Locale::english(), "").row([button(&"x".repeat(36)), button(&"y".repeat(36))]);
        assert_eq!(numbered(&fits, 1).last().unwrap().width(), 80);
    }

    #[test]
    fn blocks_stand_apart() {
        let block = |line: &str| vec![line.to_owned()];
        assert_eq!(stacked(vec![vec![], block("a"), vec![], block("b")]), ["a", "", "b"]);
    }
}
