//! Readers for the views' tests, and the check that every sample fits every platform.

use chrono_tz::Tz;

use super::{Reader, sample};
use crate::chat::plain::{bare, plain};
use crate::chat::screen::{MOST_BLANKS, Press, Screen};
use crate::chat::size;
use crate::locale::Sheets;

/// Thursday 21 January 2021, ten in the morning in Bangkok: consultation 4 was moved and is open for registration.
const NOW: &str = "2021-01-21T03:00:00Z";

pub(crate) fn reader_in(zone: Option<Tz>) -> Reader {
    let sheets = Sheets::shipped().unwrap();
    Reader { words: sheets.words(&sheets.locales()[0]), zone, now: NOW.parse().unwrap(), guest: false }
}

pub(crate) fn reader() -> Reader {
    reader_in(Some(chrono_tz::Europe::Istanbul))
}

fn readers() -> Vec<Reader> {
    let sheets = Sheets::shipped().unwrap();
    let of = |locale| Reader { words: sheets.words(locale), guest: true, ..reader() };
    sheets.locales().iter().map(of).chain([reader_in(None)]).collect()
}

/// Rows of Discord's five: a row holds five buttons. Where that is not enough, rows of one button each that follow one
/// another become one select menu of 25 choices.
fn rows(screen: &Screen) -> usize {
    let plainly: usize = screen.rows.iter().map(|row| row.len().div_ceil(5)).sum();
    if plainly <= 5 {
        return plainly;
    }
    screen
        .rows
        .chunk_by(|one, next| one.len() == 1 && next.len() == 1)
        .map(|run| if run.len() > 1 { run.len().div_ceil(25) } else { run[0].len().div_ceil(5) })
        .sum()
}

#[test]
fn every_sample_fits_every_platform() {
    for reader in readers() {
        for sample in sample::all() {
            let mut screen = (sample.draw)(&reader);
            screen.above = Some(reader.words.say("rehearsal-mark"));
            let at = format!("{} in {}", sample.name, reader.words.locale());
            assert!(size::length(&screen) <= size::LONGEST_TEXT, "{at}: {}", size::length(&screen));
            assert!(screen.heading.encode_utf16().count() <= size::LONGEST_HEADING, "{at}");
            assert!(!screen.heading.is_empty() && screen.guest == reader.guest, "{at}");
            assert!(rows(&screen) <= 5, "{at}: {} rows", rows(&screen));
            for row in &screen.rows {
                assert!((1..=8).contains(&row.len()), "{at}");
            }
            let choices = screen.rows.iter().filter(|row| row.len() == 1).count();
            let buttons = screen.rows.iter().flatten();
            assert!(buttons.clone().count() <= if choices < 3 { 25 } else { 60 }, "{at}");
            let mut markup = 0;
            for button in buttons {
                let label = button.label.encode_utf16().count();
                assert!((1..=80).contains(&label), "{at}: {}", button.label);
                assert!(!button.label.contains(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}', '\n']), "{at}");
                markup += button.label.len() + 40;
                match &button.press {
                    Press::Action(action) => {
                        let wire = screen.wire(action);
                        assert!(wire.len() <= crate::chat::action::LONGEST, "{at}: {wire}");
                        markup += wire.len();
                    }
                    Press::Url(url) => markup += url.len(),
                }
            }
            assert!(markup <= 10_000, "{at}: {markup} bytes of buttons");
            let blanks = screen.input.as_ref().map_or(&[][..], |input| &input.more);
            assert!(blanks.len() <= MOST_BLANKS, "{at}: {} blanks", blanks.len());
            for blank in blanks {
                assert!(!bare(&blank.label).trim().is_empty() && !blank.label.contains('\n'), "{at}: {}", blank.label);
                assert!(blank.max > 0, "{at}: {}", blank.label);
            }
        }
    }
}

#[test]
fn no_sample_lacks_a_message_or_a_variable() {
    for sample in sample::all() {
        let screen = (sample.draw)(&reader());
        let labels: Vec<&str> = screen.rows.iter().flatten().map(|button| button.label.as_str()).collect();
        let shown = format!("{}\n{}", plain(&screen), labels.join("\n"));
        assert!(!shown.contains("{$") && !shown.contains(['\u{fdd0}', '\u{fdd1}']), "{}: {shown}", sample.name);
        let unworded = shown.split_whitespace().find(|word| {
            word.starts_with('[') && word.ends_with(']') && word.contains(|c: char| c.is_ascii_lowercase())
        });
        assert_eq!(unworded, None, "{}", sample.name);
    }
}

#[test]
fn samples_have_names_of_their_own() {
    let mut names: Vec<&str> = sample::all().iter().map(|sample| sample.name).collect();
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all);
}
