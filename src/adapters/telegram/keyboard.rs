//! Buttons below a message: rows no wider than a phone, labels and what they carry.

use reqwest::Url;
use teloxide::types::{InlineKeyboardButton, InlineKeyboardMarkup};
use unicode_width::UnicodeWidthStr;

use super::super::direction::{Direction, label};
use crate::chat::screen::{Button, Press, Screen};

/// Columns of text a phone shows across a message; the buttons of a row share them equally.
const COLUMNS: usize = 36;

/// Columns of a button that are its edges.
const EDGES: usize = 2;

/// Buttons of a row; what is beyond is not shown.
const LONGEST_ROW: usize = 8;

/// None when there is nothing to press: a message then has no keyboard, an edited one loses it.
pub(super) fn keyboard(screen: &Screen) -> Option<InlineKeyboardMarkup> {
    let direction = Direction::of(&screen.locale);
    let rows: Vec<Vec<InlineKeyboardButton>> = screen
        .rows
        .iter()
        .flat_map(|row| split(row.iter().filter_map(|each| button(screen, direction, each)).collect()))
        .collect();
    (!rows.is_empty()).then(|| InlineKeyboardMarkup::new(rows))
}

/// A button the platform would refuse, and the whole message with it, is left out.
fn button(screen: &Screen, direction: Direction, button: &Button) -> Option<InlineKeyboardButton> {
    let label = label(direction, &button.label);
    if label.trim().is_empty() {
        return None;
    }
    match &button.press {
        Press::Action(action) => Some(InlineKeyboardButton::callback(label, screen.wire(action))),
        Press::Url(address) => Some(InlineKeyboardButton::url(label, opened(address)?)),
    }
}

/// An address the platform opens from a button: the web with a full host name, or its own links.
fn opened(address: &str) -> Option<Url> {
    let url = Url::parse(address).ok()?;
    let opens = match url.scheme() {
        "http" | "https" => url.host_str().is_some_and(|host| host.contains(['.', ':'])),
        "tg" => true,
        _ => false,
    };
    opens.then_some(url)
}

/// A row as it is when it fits, else as few rows as possible, of lengths as equal as possible, in the same order. A
/// label too wide for any row stands alone; the client shortens it.
fn split(row: Vec<InlineKeyboardButton>) -> Vec<Vec<InlineKeyboardButton>> {
    let widths: Vec<usize> = row.iter().map(|button| button.text.width()).collect();
    let mut buttons = row.into_iter();
    lengths(&widths).into_iter().map(|length| buttons.by_ref().take(length).collect()).collect()
}

/// How many buttons each row takes. Built from the end: the best way for every tail is the best first row and the best
/// way for the rest. Best is fewest rows, then the smallest sum of squared lengths, then the longer row first.
fn lengths(widths: &[usize]) -> Vec<usize> {
    let mut best: Vec<(usize, usize, Vec<usize>)> = vec![(0, 0, Vec::new())];
    for start in (0..widths.len()).rev() {
        let tail = &widths[start..];
        let found = (1..=tail.len().min(LONGEST_ROW))
            .rev()
            .filter(|length| *length == 1 || tail.iter().take(*length).all(|width| *width <= widest(*length)))
            .filter_map(|length| {
                let (rows, squares, rest) = best.get(tail.len() - length)?;
                let lengths = std::iter::once(length).chain(rest.iter().copied()).collect();
                Some((rows + 1, squares + length * length, lengths))
            })
            .min_by_key(|(rows, squares, _)| (*rows, *squares));
        best.extend(found);
    }
    best.pop().map(|(_, _, lengths)| lengths).unwrap_or_default()
}

/// Columns of the widest label in a row of so many.
fn widest(buttons: usize) -> usize {
    (COLUMNS / buttons.max(1)).saturating_sub(EDGES)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chat::action::Action;
    use crate::domain::locale::Locale;
    use proptest::prelude::*;
    use teloxide::types::InlineKeyboardButtonKind;

    fn screen(tag: &str, rows: &[&[&str]]) -> Screen {
        rows.iter().fold(Screen::new(tag.parse::<Locale>().unwrap(), "x"), |screen, row| {
            screen.row(row.iter().map(|label| Button::new(*label, Action::Help)))
        })
    }

    fn labels(screen: &Screen) -> Vec<Vec<String>> {
        let rows = keyboard(screen).map(|keyboard| keyboard.inline_keyboard).unwrap_or_default();
        rows.into_iter().map(|row| row.into_iter().map(|button| button.text).collect()).collect()
    }

    #[test]
    fn rows_are_no_wider_than_a_phone() {
        let cases: [(&[&str], &[&[&str]]); 14] = [
            (&["Back"], &[&["Back"]]),
            (&["Back", "Cancel"], &[&["Back", "Cancel"]]),
            (&["sixteen columns.", "sixteen columns."], &[&["sixteen columns.", "sixteen columns."]]),
            (&["seventeen columns", "Cancel"], &[&["seventeen columns"], &["Cancel"]]),
            (&["À propos de la consultation", "Partager"], &[&["À propos de la consultation"], &["Partager"]]),
            (&["Mes données", "Aide", "Mes inscriptions"], &[&["Mes données", "Aide"], &["Mes inscriptions"]]),
            (
                &["Mes inscriptions actuelles", "Aide", "Langue"],
                &[&["Mes inscriptions actuelles"], &["Aide", "Langue"]],
            ),
            (&["English", "Français", "العربية", "ไทย"], &[&["English", "Français"], &["العربية", "ไทย"]]),
            (&["‹", "2/300", "›", "Filter", "Search"], &[&["‹", "2/300", "›"], &["Filter", "Search"]]),
            (&["1", "2", "3", "4", "5"], &[&["1", "2", "3", "4", "5"]]),
            (&["1", "2", "3", "4", "5", "6", "7", "8", "9"], &[&["1", "2", "3", "4", "5"], &["6", "7", "8", "9"]]),
            // Wide characters count twice, marks above and below not at all.
            (&["取消报名参加", "返回会议列表"], &[&["取消报名参加", "返回会议列表"]]),
            (&["取消报名参加本次会议", "返回"], &[&["取消报名参加本次会议"], &["返回"]]),
            (&["ที่นั่งที่ว่างอยู่นี้", "ยกเลิก"], &[&["ที่นั่งที่ว่างอยู่นี้", "ยกเลิก"]]),
        ];
        for (row, wanted) in cases {
            assert_eq!(labels(&screen("en", &[row])), wanted, "{row:?}");
        }
    }

    #[test]
    fn rows_keep_their_order_and_are_not_joined() {
        let rows: [&[&str]; 3] = [&["Register"], &["Yes", "No"], &["Back"]];
        assert_eq!(labels(&screen("en", &rows)), rows);
        assert_eq!(keyboard(&screen("en", &[])), None);
    }

    #[test]
    fn buttons_carry_the_action_or_the_address() {
        let of = |screen: &Screen| keyboard(screen).map(|k| k.inline_keyboard).unwrap_or_default();
        let mut guest = screen("fr", &[&["Aide"]]);
        guest.guest = true;
        assert_eq!(of(&guest)[0][0].kind, InlineKeyboardButtonKind::CallbackData("fr~help".into()));
        for (address, wanted) in [
            ("https://example.org/r.pdf", Some("https://example.org/r.pdf")),
            ("https://例子.example/文", Some("https://xn--fsqu00a.example/%E6%96%87")),
            ("http://192.0.2.1/", Some("http://192.0.2.1/")),
            ("tg://resolve?domain=x", Some("tg://resolve?domain=x")),
            ("http://localhost:8080/", None),
            ("mailto:a@example.org", None),
            ("javascript:alert(1)", None),
            ("not an address", None),
            ("", None),
        ] {
            let screen = Screen::new(Locale::english(), "x").row([Button::url("Open", address)]);
            let wanted = wanted.map(|url| InlineKeyboardButtonKind::Url(url.parse().unwrap()));
            assert_eq!(of(&screen).first().map(|row| row[0].kind.clone()), wanted, "{address}");
        }
    }

    #[test]
    fn labels_read_right_and_none_is_empty() {
        let rows: [&[&str]; 2] = [&["\u{2068}Amina\u{2069} تنسحب", "رجوع"], &[" ", "\u{2068}\u{2069}"]];
        assert_eq!(labels(&screen("ar", &rows)), [["\u{200F}Amina تنسحب", "رجوع"]]);
    }

    proptest! {
        #[test]
        fn every_row_fits_and_none_is_lost(widths in prop::collection::vec(1usize..40, 0..30)) {
            let lengths = lengths(&widths);
            prop_assert_eq!(lengths.iter().sum::<usize>(), widths.len());
            let mut rest = widths.as_slice();
            for length in lengths {
                let (row, after) = rest.split_at(length);
                prop_assert!((1..=LONGEST_ROW).contains(&length));
                prop_assert!(length == 1 || row.iter().all(|width| *width <= widest(length)));
                rest = after;
            }
        }
    }
}
